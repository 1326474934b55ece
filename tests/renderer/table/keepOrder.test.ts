import { expect, test } from 'vitest';
import { keepOrder } from '../../../renderer/parts/table/keepOrder.ts';

test('the rows a filter leaves stand in the order of the sorted ones', () => {
  expect(keepOrder(['d', 'c', 'b', 'a'], ['a', 'b', 'd'])).toEqual(['d', 'b', 'a']);
});

test('a row that is missing among the sorted ones comes last and is not left out', () => {
  expect(keepOrder(['b', 'a'], ['new', 'a', 'b'])).toEqual(['b', 'a', 'new']);
});

test('no row is compared with another', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({
    at,
    valueOf: () => {
      throw new Error('compared');
    },
  }));
  const kept = keepOrder(
    rows.toReversed(),
    rows.filter(({ at }) => at % 2 === 0),
  );
  expect(kept.map(({ at }) => at)).toEqual(Array.from({ length: 500 }, (_, at) => 998 - 2 * at));
});
