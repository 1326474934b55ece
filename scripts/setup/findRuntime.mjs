import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder, repoRoot } from './paths.mjs';

/** Version of Electron inside the runtime package, and the number of our recipe for it: raise it when the recipe changes. */
export const packedVersion = '33.2.1';
const packedRecipe = 1;

/**
 * Where the runtime unpacked from the npm registry lies, whether it is there yet or not.
 *
 * @returns {string}
 */
export function packedDist() {
  return join(cacheFolder(), `electron-${packedVersion}-${packedRecipe}`);
}

/**
 * The Electron that starts, tests and packaging use: the one named in ELECTRON_OVERRIDE_DIST_PATH, else the official one, else
 * the one unpacked from the npm registry.
 *
 * @returns {import('./findRuntime.mjs').Runtime | undefined} undefined when the set-up has not run yet
 */
export function findRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const runtime = runtimeIn(resolve(override), 'override');
    if (!runtime) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH=${override} holds no Electron.`);
    return runtime;
  }
  return officialRuntime() ?? runtimeIn(packedDist(), 'registry');
}

/** Electron's installer writes path.txt last, so a download that broke off is not taken for whole. */
function officialRuntime() {
  const folder = join(repoRoot, 'node_modules', 'electron');
  if (!existsSync(join(folder, 'path.txt'))) return undefined;
  return runtimeIn(join(folder, 'dist'), 'official');
}

function runtimeIn(dist, source) {
  const executable = join(dist, executableName());
  const versionFile = join(dist, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/u, '');
  return { source, dist, executable, version };
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return 'electron';
}
