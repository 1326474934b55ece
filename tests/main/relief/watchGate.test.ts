import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { watchGate } from '../../../main/relief/watchGate.ts';

const gate = () => {
  const clock = { now: 1000 };
  const webContents = new EventEmitter();
  const window = { webContents, isDestroyed: () => false };
  const watched = watchGate(window as unknown as BrowserWindow, () => clock.now);
  return {
    ...watched,
    clock,
    webContents,
    happens: (type: string) => webContents.emit('input-event', {}, { type }),
  };
};

test('a pointer that passes does not count as use', () => {
  const { used, quietFor, clock, happens } = gate();
  clock.now += 70;
  happens('mouseMove');
  expect(used()).toBe(false);
  expect(quietFor()).toBe(70);
});

test.each(['rawKeyDown', 'char', 'mouseDown', 'mouseWheel', 'touchStart'])(
  '%s counts as use, and the quiet begins anew',
  (type) => {
    const { used, quietFor, clock, happens } = gate();
    clock.now += 70;
    happens(type);
    clock.now += 5;
    expect(used()).toBe(true);
    expect(quietFor()).toBe(5);
  },
);

test('a dialog of the system counts as use for as long as it stands, and the quiet begins anew at its end', async () => {
  const { used, quietFor, clock, during } = gate();
  let choose: (folder: string) => void = () => undefined;
  const chosen = during(
    new Promise<string>((resolve) => {
      choose = resolve;
    }),
  );
  clock.now += 400_000;
  expect(quietFor()).toBe(0);
  choose('/daten/tresor');
  expect(await chosen).toBe('/daten/tresor');
  clock.now += 5;
  expect(used()).toBe(true);
  expect(quietFor()).toBe(5);
});

test('nothing listens any more after the end', () => {
  const { end, webContents } = gate();
  expect(webContents.listenerCount('input-event')).toBe(1);
  end();
  expect(webContents.listenerCount('input-event')).toBe(0);
});
