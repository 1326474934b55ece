import { onPath, run } from './run.mjs';
import { say } from './say.mjs';

const waitForOthers = ['-o', 'DPkg::Lock::Timeout=300'];
const env = { DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Installs packages of Debian or Ubuntu when this account may, asking nothing.
 *
 * @param {readonly string[]} names
 * @throws with the command for an administrator when this account may not, or the system has no apt
 */
export async function installDebianPackages(names) {
  const before = await rightToInstall();
  if (!before) {
    throw new Error(
      `System packages are missing. Ask an administrator to run:\n  apt-get install ${names.join(' ')}`,
    );
  }
  say(`Set-up: installing system packages: ${names.join(' ')} ...`);
  await apt(before, ['update']);
  const exact = await Promise.all(names.map(nameHere));
  await apt(before, ['install', '-y', '--no-install-recommends', ...exact]);
}

async function rightToInstall() {
  if (!onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return undefined;
  const { code } = await run('sudo', ['-n', 'true'], { quiet: true });
  return code === 0 ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : undefined;
}

/** Newer releases renamed some libraries when time stamps grew to 64 bits (libasound2 -> libasound2t64). */
async function nameHere(name) {
  const renamed = `${name}t64`;
  const { code } = await run('apt-cache', ['show', renamed], { quiet: true });
  return code === 0 ? renamed : name;
}

async function apt(before, args) {
  const [command, ...rest] = [...before, 'apt-get', ...waitForOthers, ...args];
  const { code, output } = await run(command, rest, { quiet: true, env, seconds: 900 });
  if (code !== 0) throw new Error(`apt-get ${args[0]} did not succeed:\n${output.slice(-2000)}`);
}
