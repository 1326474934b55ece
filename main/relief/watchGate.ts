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
  /** Stops watching. */
  readonly end: () => void;
};

/** Watches from now on whether somebody uses the window; a pointer that passes does not count. */
export const watchGate = (window: BrowserWindow, now: () => number): GateUse => {
  let last = now();
  let used = false;
  const see = (_: unknown, { type }: { readonly type: string }): void => {
    if (!uses.has(type)) return;
    used = true;
    last = now();
  };
  window.webContents.on('input-event', see);
  return {
    used: () => used,
    quietFor: () => now() - last,
    end: () => {
      if (!window.isDestroyed()) window.webContents.off('input-event', see);
    },
  };
};
