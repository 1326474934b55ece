import type { BrowserWindow } from 'electron';

const uses: ReadonlySet<string> = new Set([
  'rawKeyDown',
  'keyDown',
  'char',
  'mouseDown',
  'mouseWheel',
  'touchStart',
]);

/** What was done at the gate since the lock. */
export type GateUse = {
  /** Whether anybody has pressed a key, clicked or scrolled. */
  readonly used: () => boolean;
  /** Milliseconds for which nobody has done so any more. */
  readonly quietFor: () => number;
  /** Counts as a use as well. */
  readonly touch: () => void;
  /** Counts as use until this ends, such as a dialog of the system, in which nobody sees what is done; gives its outcome. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
  /** Stops watching. */
  readonly end: () => void;
};

/** Watches from now on whether somebody uses the window; a pointer that passes does not count. */
export const watchGate = (window: BrowserWindow, now: () => number): GateUse => {
  let last = now();
  let used = false;
  let held = 0;
  const touch = (): void => {
    used = true;
    last = now();
  };
  const see = (_: unknown, { type }: { readonly type: string }): void => {
    if (uses.has(type)) touch();
  };
  window.webContents.on('input-event', see);
  return {
    used: () => used,
    quietFor: () => (held > 0 ? 0 : now() - last),
    touch,
    during: async (work) => {
      held += 1;
      try {
        return await work;
      } finally {
        held -= 1;
        touch();
      }
    },
    end: () => {
      if (!window.isDestroyed()) window.webContents.off('input-event', see);
    },
  };
};
