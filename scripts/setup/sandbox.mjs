import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const setUserIdBit = 0o4000;

/**
 * Why Chromium's sandbox cannot work for this account, as a sentence with the way out. The product never starts without its
 * sandbox; only tests do.
 *
 * @param {string} dist folder of the runtime
 * @returns {string | undefined} undefined when nothing stands in the way
 */
export function sandboxProblem(dist) {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) {
    return 'Staffelstab does not run as root, for its sandbox cannot work there. Run npm start as an ordinary user.';
  }
  const helper = join(dist, 'chrome-sandbox');
  if (namespacesAllowed() || helperIsReady(helper)) return undefined;
  return `This system allows no user namespaces, which the sandbox needs. Run once:
  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
}

function namespacesAllowed() {
  return (
    setting('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    setting('/proc/sys/user/max_user_namespaces') !== '0'
  );
}

function helperIsReady(helper) {
  const stats = statSync(helper, { throwIfNoEntry: false });
  return stats !== undefined && stats.uid === 0 && (stats.mode & setUserIdBit) !== 0;
}

/** Not every kernel has each setting; one that is absent forbids nothing. */
function setting(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
