import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { findRuntime } from '../../scripts/setup/findRuntime.mjs';
import { password } from './vaults.mjs';

/**
 * Starts a program with real Electron on a profile of its own.
 *
 * @param {string} folder the program
 * @param {string} home an empty folder
 * @param {readonly string[]} [args]
 */
export async function launch(folder, home, args = []) {
  const profile = join(home, 'profile');
  mkdirSync(profile, { recursive: true });
  const app = await _electron.launch({
    executablePath: findRuntime().executable,
    args: ['--no-sandbox', `--user-data-dir=${profile}`, folder, ...args],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
  });
  return { app, page: await app.firstWindow(), pid: app.process().pid };
}

/** Starts the product on a vault of the bench and types its password; gives back what `launch` gives, at the first page. */
export async function launchUnlocked(folder, home, vaultFolder) {
  const profile = join(home, 'profile');
  mkdirSync(profile, { recursive: true });
  const preferences = { vaultFolder, theme: 'auto', practice: false };
  writeFileSync(join(profile, 'einstellungen.json'), JSON.stringify(preferences));
  const launched = await launch(folder, home);
  const { page } = launched;
  page.setDefaultTimeout(120_000);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('nav').first().waitFor();
  return launched;
}

/** Ends a program and all its processes at once. */
export async function end({ app }) {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  process.kill(process.platform === 'win32' ? app.process().pid : -app.process().pid, 'SIGKILL');
  await gone;
}
