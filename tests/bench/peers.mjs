import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installDebianPackages } from '../../scripts/setup/debian.mjs';
import { run } from '../../scripts/setup/run.mjs';
import { say } from '../../scripts/setup/say.mjs';

const here = import.meta.dirname;
const require = createRequire(join(here, 'package.json'));

/** The system's own Python, to which Debian's packages belong. */
export const python = '/usr/bin/python3';

/** A peer library for Node, from the bench's own node_modules. */
export const peer = (name) => require(name);

/** Version of a peer library for Node. */
export const peerVersion = (name) => require(`${name}/package.json`).version;

/**
 * Installs the libraries for Node that the product is compared with; none of them belongs to the
 * product. SQLCipher comes ready-made or, where that cannot be fetched, is built by the compiler here.
 *
 * @throws when npm cannot install them
 */
export async function ensureNodePeers() {
  if (existsSync(join(here, 'node_modules', '.package-lock.json'))) return;
  say('Bench: installing the peers (tests/bench/package-lock.json) ...');
  const options = { cwd: here, quiet: true, seconds: 1200 };
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], options);
  if (code !== 0) throw new Error(`npm ci in tests/bench did not succeed:\n${output.slice(-2000)}`);
}

/** Makes sure Python's writers of Excel files are there; installs them from Debian where it may. */
export async function ensurePythonPeers() {
  const { code } = await run(python, ['-c', 'import openpyxl, xlsxwriter'], { quiet: true });
  if (code !== 0) await installDebianPackages(['python3-openpyxl', 'python3-xlsxwriter']);
}
