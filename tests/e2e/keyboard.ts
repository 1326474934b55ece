import { execFileSync } from 'node:child_process';

/**
 * Types on the keyboard of the display, key by key, as a person would. What the test driver types would pass through
 * the shell's memory on its way to the page, and be found there afterwards.
 */
export const typeKeys = (text: string): void => {
  execFileSync('xdotool', ['type', '--delay', '12', text]);
};

/** Presses a key or a combination, named as X does: Return, Tab, ctrl+l. */
export const pressKeys = (...keys: readonly string[]): void => {
  execFileSync('xdotool', ['key', '--delay', '40', ...keys]);
};

/** Gives the window of a process the keyboard; without a window manager nothing else does. */
export const focusWindowOf = (pid: number): void => {
  const ids = execFileSync('xdotool', ['search', '--onlyvisible', '--pid', String(pid)], {
    encoding: 'utf8',
  });
  const id = ids.trim().split('\n').at(-1) ?? '';
  execFileSync('xdotool', ['windowfocus', '--sync', id]);
};
