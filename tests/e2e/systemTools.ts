import { execFileSync, spawnSync } from 'node:child_process';

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Makes sure that a system program is there, installing Debian's package of the same name where this account may.
 *
 * @throws when it is missing and cannot be installed
 */
export const ensureTool = (name: string): void => {
  if (spawnSync('which', [name]).status === 0) return;
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-q', name], {
    env,
    stdio: 'ignore',
  });
};
