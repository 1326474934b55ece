import { existsSync } from 'node:fs';
import { installDebianPackages } from './debian.mjs';
import { whileLocked } from './lock.mjs';
import { onPath, run } from './run.mjs';

const systemPackages = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'fonts-liberation',
];

/**
 * Makes sure the runtime finds its system libraries, and a virtual display where one is needed. Only Linux lacks any of it.
 *
 * @param {string} executable the Electron to look at
 * @throws with a sentence on what to install when this account may not install it
 */
export async function ensureDisplay(executable) {
  if (process.platform !== 'linux' || (await isComplete(executable))) return;
  await whileLocked('display', async () => {
    if (!(await isComplete(executable))) await installDebianPackages(systemPackages);
  });
}

async function isComplete(executable) {
  const { output } = await run('ldd', [executable], { quiet: true });
  const hasFonts = existsSync('/usr/share/fonts/truetype');
  return !output.includes('not found') && onPath('xvfb-run') && hasFonts;
}

/** Whether a person could see a window opened now. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** As large as an office screen; `-s 0`: its screen saver, which nobody's hand keeps off, would pass for a locked screen. */
const display = '-screen 0 1366x768x24 -s 0';

/**
 * A command that runs in a virtual display of the size of an office screen, so that tests look the same everywhere; on
 * Windows and macOS the command as it is.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function onVirtualDisplay(command, args) {
  if (process.platform !== 'linux') return [command, [...args]];
  return ['xvfb-run', ['-a', '-s', display, command, ...args]];
}
