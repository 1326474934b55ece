import { installDebianPackages } from './debian.mjs';
import { whileLocked } from './lock.mjs';
import { onPath } from './run.mjs';

const tools = ['strace', 'xdotool'];

/**
 * Makes sure the tools are there with which the running program is watched and typed into from outside. Linux only:
 * elsewhere the tests that need them are left out.
 *
 * @throws with the command for an administrator when this account may not install them
 */
export async function ensureAttackTools() {
  if (process.platform !== 'linux' || tools.every(onPath)) return;
  await whileLocked('attack', async () => {
    if (!tools.every(onPath)) await installDebianPackages(tools);
  });
}
