import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * Fetches one package of the npm registry as an archive, without running anything of it.
 *
 * @param {{ name: string, integrity: string, size: string }} wanted name with version, what its bytes must sum up to, and how much it is
 * @param {string} folder an empty folder to put it in
 * @returns {Promise<string>} the path of the archive
 * @throws when the package cannot be fetched or is not the one expected
 */
export async function fetchPackage({ name, integrity, size }, folder) {
  say(`Set-up: fetching ${name} (${size}) ...`);
  const args = ['pack', name, '--ignore-scripts', '--json', '--pack-destination', folder];
  const { code, output } = await run('npm', args, { quiet: true, cwd: folder, seconds: 900 });
  if (code !== 0) throw new Error(`The package ${name} could not be fetched:\n${output}`);
  const archive = join(
    folder,
    readdirSync(folder).find((file) => file.endsWith('.tgz')),
  );
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new Error(`The package ${name} is not the one expected; it was not unpacked.`);
  }
  return archive;
}
