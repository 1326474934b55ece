import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { watchGate } from '../../../main/window/watchGate.ts';

const gate = (state: { readonly opened?: boolean; readonly destroyed?: boolean } = {}) => {
  const webContents = new EventEmitter();
  const window = { webContents, isDestroyed: () => state.destroyed === true };
  const untouched = watchGate(window as unknown as BrowserWindow, () => state.opened === true);
  return {
    untouched,
    webContents,
    happens: (type: string) => webContents.emit('input-event', {}, { type }),
  };
};

test('a pointer that passes does not count as use', () => {
  const { untouched, happens } = gate();
  happens('mouseMove');
  expect(untouched()).toBe(true);
});

test.each(['rawKeyDown', 'char', 'mouseDown', 'touchStart'])('%s counts as use', (type) => {
  const { untouched, happens } = gate();
  happens(type);
  expect(untouched()).toBe(false);
});

test('an opened vault and a closed window count as use', () => {
  expect(gate({ opened: true }).untouched()).toBe(false);
  expect(gate({ destroyed: true }).untouched()).toBe(false);
});

test('nothing listens any more once it was asked', () => {
  const { untouched, webContents } = gate();
  untouched();
  expect(webContents.listenerCount('input-event')).toBe(0);
});
