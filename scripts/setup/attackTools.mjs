import { existsSync } from 'node:fs';
import { installDebianPackages } from './debian.mjs';
import { whileLocked } from './lock.mjs';
import { onPath } from './run.mjs';

/** Debian's packages, and whether what is wanted of each is there. */
const tools = {
  strace: () => onPath('strace'),
  xdotool: () => onPath('xdotool'),
  'cups-daemon': () => existsSync('/usr/sbin/cupsd'),
  'cups-client': () => existsSync('/usr/sbin/lpadmin'),
};

const missing = () => Object.keys(tools).filter((name) => !tools[name]());

/**
 * Makes sure the tools are there with which the running program is watched, typed into from outside, and printed from.
 * Linux only: elsewhere the tests that need them are left out.
 *
 * @throws with the command for an administrator when this account may not install them
 */
export async function ensureAttackTools() {
  if (process.platform !== 'linux' || missing().length === 0) return;
  await whileLocked('attack', async () => {
    const names = missing();
    if (names.length > 0) await installDebianPackages(names);
  });
}
