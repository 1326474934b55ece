import type { BrowserWindow } from 'electron';

const uses: ReadonlySet<string> = new Set([
  'rawKeyDown',
  'keyDown',
  'char',
  'mouseDown',
  'touchStart',
]);

/**
 * Watches the gate from now on: says whether it still stands as it is, with nobody having pressed a key or clicked
 * and no vault opened. Once used it counts as used.
 */
export const watchGate = (window: BrowserWindow, opened: () => boolean): (() => boolean) => {
  let used = false;
  const see = (_: unknown, { type }: { readonly type: string }): void => {
    if (!uses.has(type)) return;
    used = true;
    window.webContents.off('input-event', see);
  };
  window.webContents.on('input-event', see);
  return () => {
    if (window.isDestroyed()) return false;
    window.webContents.off('input-event', see);
    return !used && !opened();
  };
};
