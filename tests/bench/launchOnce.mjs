/** Starts a program until its password field can be typed into and prints the milliseconds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { findRuntime } from '../../scripts/setup/findRuntime.mjs';

const [folder, home, vaultFolder] = process.argv.slice(2);
const profile = join(home, 'profile');
mkdirSync(profile, { recursive: true });
if (vaultFolder !== undefined) {
  const preferences = { vaultFolder, theme: 'auto', practice: false };
  writeFileSync(join(profile, 'einstellungen.json'), JSON.stringify(preferences));
}
const start = performance.now();
const app = await _electron.launch({
  executablePath: findRuntime().executable,
  args: ['--no-sandbox', `--user-data-dir=${profile}`, folder],
  env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
});
const page = await app.firstWindow();
await page.locator('input[type=password]').click();
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms }));
const gone = new Promise((resolve) => app.process().once('exit', resolve));
process.kill(process.platform === 'win32' ? app.process().pid : -app.process().pid, 'SIGKILL');
await gone;
process.exit(0);
