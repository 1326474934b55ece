import type { BrowserWindow, Rectangle } from 'electron';
import { describe, expect, test } from 'vitest';
import { showAs, type GateState } from '../../../main/relief/gateState.ts';

const displays = [
  { x: 0, y: 0, width: 1366, height: 728 },
  { x: 1366, y: 0, width: 1920, height: 1040 },
];
const bounds: Rectangle = { x: 40, y: 30, width: 1200, height: 700 };

/** What is done to a window that is shown as the one before was seen. */
const shown = (own: Partial<GateState> = {}): readonly string[] => {
  const did: string[] = [];
  const note =
    (what: string) =>
    (...given: readonly unknown[]) =>
      void did.push([what, ...given.map((one) => JSON.stringify(one))].join(' '));
  const names = ['setBounds', 'center', 'show', 'showInactive', 'minimize', 'maximize'];
  const window = Object.fromEntries(names.map((name) => [name, note(name)]));
  const told = {
    ...{ restored: null, died: false, broken: null },
    ...{ isOther: false, lookedAt: null },
  };
  const gate: GateState = { place: '', bounds, shape: 'normal', focused: true, told, ...own };
  showAs(window as unknown as BrowserWindow, gate, displays);
  return did;
};

const there = `setBounds ${JSON.stringify(bounds)}`;

describe('a window that relieves another one', () => {
  test('takes the keyboard only where that one had it by then', () => {
    expect(shown()).toEqual([there, 'show']);
    expect(shown({ focused: false })).toEqual([there, 'showInactive']);
  });

  test('stands minimised or maximised as that one did', () => {
    expect(shown({ shape: 'minimised', focused: false })).toEqual([there, 'minimize']);
    expect(shown({ shape: 'maximised' })).toEqual([there, 'show', 'maximize']);
  });

  test.each([
    ['on the second display', { x: 1500, y: 100 }, 'setBounds'],
    ['with a corner over the edge', { x: -1000, y: 600 }, 'setBounds'],
    ['where a display was that is unplugged', { x: 3400, y: 100 }, 'center'],
    ['with its frame alone on a display', { x: -1195, y: 0 }, 'center'],
  ])('%s is placed where it can be seen', (_, { x, y }, done) => {
    expect(shown({ bounds: { ...bounds, x, y } })[0]).toMatch(done);
  });
});
