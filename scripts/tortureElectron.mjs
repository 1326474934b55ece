/** `npm run torture:electron -- --kills 200 --seed 1`: kills of the running program under load; JSON in artifacts/torture/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { onVirtualDisplay } from './setup/display.mjs';
import { repoRoot } from './setup/paths.mjs';
import { run, runTool } from './setup/run.mjs';
import { command, setUp } from './setup/setUp.mjs';

await command(async () => {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  });
  await setUp();
  const build = ['build', '--logLevel', 'warn'];
  const built = await runTool('electron-vite/bin/electron-vite.js', build);
  if (built.code !== 0) return built.code;
  const vitest = join(repoRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', 'e2e', 'tests/e2e/kills.test.ts'];
  const env = { STAFFELSTAB_KILLS: values.kills, STAFFELSTAB_SEED: values.seed };
  const { code } = await run(...onVirtualDisplay(process.execPath, args), { env });
  return code;
});
