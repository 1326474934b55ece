import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whileLocked } from './lock.mjs';
import { repoRoot } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * Makes node_modules hold what package-lock.json names; quick when it already does.
 *
 * @throws when npm cannot install the packages
 */
export async function ensurePackages() {
  if (packagesAreThere()) return;
  const clone = createHash('sha256').update(repoRoot).digest('hex').slice(0, 16);
  await whileLocked(`packages-${clone}`, async () => {
    if (packagesAreThere()) return;
    say('Set-up: installing the packages of package-lock.json (npm ci) ...');
    const npm = process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm'];
    const [command, ...before] = npm;
    const { code } = await run(command, [...before, 'ci', '--no-audit', '--no-fund']);
    if (code !== 0) throw new Error('npm ci did not succeed; its messages stand above.');
  });
}

/**
 * Compares the lock file with npm's own note of what it installed. Times of files say nothing after a checkout, contents do.
 * Packages for other systems are marked optional and may be absent.
 */
function packagesAreThere() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional ||
      entry.devOptional ||
      installed[path]?.version === entry.version,
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(repoRoot, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
