/** `npm run office`: opens exported letters and sheets with office programs and independent readers. */
import { runGuards } from './guards/runGuards.mjs';
import { vitestGuard } from './guards/vitestGuard.mjs';
import { ensureOffice } from './setup/officePrograms.mjs';
import { command, setUp } from './setup/setUp.mjs';

await command(async () => {
  await setUp();
  await ensureOffice();
  return runGuards([{ name: 'office', check: () => vitestGuard('office') }]);
});
