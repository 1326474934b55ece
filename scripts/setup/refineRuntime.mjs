import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packedVersion } from './findRuntime.mjs';

const ourDefaultApp = join(dirname(fileURLToPath(import.meta.url)), 'defaultApp');

/**
 * Turns the unpacked folder into a plain Electron: its usual name and version file, no start-up image of another program, the
 * inspector open for Playwright, and a default app that opens the folder given on the command line.
 *
 * @param {string} dist
 */
export async function refineRuntime(dist) {
  rmSync(join(dist, 'resources', 'app-update.yml'), { force: true });
  rmSync(join(dist, 'browser_v8_context_snapshot.bin'), { force: true });
  const executable = join(dist, 'electron');
  renameSync(join(dist, 'Cypress'), executable);
  await setFuses(executable);
  await packDefaultApp(join(dist, 'resources', 'default_app.asar'));
  writeFileSync(join(dist, 'version'), packedVersion);
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

async function packDefaultApp(target) {
  const { createPackage } = await import('@electron/asar');
  await createPackage(ourDefaultApp, target);
}
