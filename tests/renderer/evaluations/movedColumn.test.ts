import { expect, test } from 'vitest';
import { movedColumn } from '../../../renderer/pages/evaluations/movedColumn.ts';

test.each([
  ['b', -1, ['b', 'a', 'c']],
  ['b', 1, ['a', 'c', 'b']],
  ['a', -1, ['a', 'b', 'c']],
  ['c', 1, ['a', 'b', 'c']],
  ['x', 1, ['a', 'b', 'c']],
] as const)('%s moved by %i gives %j', (key, by, expected) => {
  expect(movedColumn(['a', 'b', 'c'], key, by)).toEqual(expected);
});
