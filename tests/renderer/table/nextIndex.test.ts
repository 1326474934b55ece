import { describe, expect, test } from 'vitest';
import { nextIndex } from '../../../renderer/parts/table/nextIndex.ts';

describe('a key in a table of 30 rows', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 28, 29],
    ['ArrowDown', 29, 29],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 5, 4],
    ['PageDown', 0, 12],
    ['PageDown', 25, 29],
    ['PageUp', 5, 0],
    ['Home', 17, 0],
    ['End', 17, 29],
    ['Enter', 17, null],
  ])('%s leads from row %i to %s', (key, from, to) => {
    expect(nextIndex(key, from, 30)).toBe(to);
  });

  test('leads nowhere where there are no rows', () => {
    expect(nextIndex('ArrowDown', -1, 0)).toBeNull();
  });
});
