import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

type Answer = { readonly did: boolean; readonly said: string; readonly complaint: string };

/** Presses keys and looks for windows as a person at the screen does. */
const atScreen = (...args: readonly string[]): Answer => {
  const { status, stdout, stderr, error } = spawnSync('xdotool', args, {
    encoding: 'utf8',
    timeout: 10_000,
  });
  if (error !== undefined && !('code' in error && error.code === 'ETIMEDOUT')) throw error;
  const complaint = error === undefined ? stderr.trim() : 'It did not answer.';
  return { did: status === 0, said: stdout.trim(), complaint };
};

/**
 * The number of the window of the system's dialog for printing; null where none stands on the screen.
 * A window that comes or goes while the tool looks makes it fail, which says nothing of the dialog: it looks again.
 */
const standing = async (): Promise<string | null> => {
  for (let tries = 1; ; tries += 1) {
    const seen = atScreen('search', '--onlyvisible', '--name', '^Print$');
    if (seen.did) return seen.said.split('\n').at(-1) ?? null;
    if (seen.complaint === '') return null;
    if (tries === 20) throw new Error(`The screen cannot be looked at: ${seen.complaint}`);
    await wait(100);
  }
};

/** Whether it comes to that within so many tenths of a second. */
const within = async (tenths: number, happened: () => Promise<boolean>): Promise<boolean> => {
  for (let turn = 0; turn < tenths; turn += 1) {
    if (await happened()) return true;
    await wait(100);
  }
  return false;
};

const isGone = async (): Promise<boolean> => {
  if ((await standing()) !== null) return false;
  // It is made anew on its way onto the screen: only what stays away is closed.
  await wait(300);
  return (await standing()) === null;
};

/** Waits until the system's dialog for printing stands on the screen. */
export const untilPrintDialog = async (): Promise<void> => {
  if (await within(200, async () => (await standing()) !== null)) return;
  throw new Error("The system's dialog for printing never opened.");
};

/**
 * Answers the dialog by a key and waits until it is closed.
 * It takes no answer before it has listed its printers, so the key is pressed again, but only while it still stands.
 */
export const answerPrintDialog = async (key: 'Escape' | 'Return'): Promise<void> => {
  for (let presses = 0; presses < 6; presses += 1) {
    const window = await standing();
    if (window !== null && atScreen('windowfocus', '--sync', window).did) {
      await wait(300);
      const { did, complaint } = atScreen('key', key);
      if (!did) throw new Error(`The key cannot be pressed: ${complaint}`);
    }
    if (await within(40, isGone)) return;
  }
  throw new Error("The system's dialog for printing still stands.");
};
