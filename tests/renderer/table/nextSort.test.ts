import { expect, test } from 'vitest';
import { nextSort } from '../../../renderer/parts/table/nextSort.ts';
import type { TableSort } from '../../../renderer/parts/table/tableColumn.ts';

test.each<[string, TableSort | null, TableSort]>([
  ['unsorted, begins upwards', null, { id: 'name' }],
  ['sorted by another column, begins upwards', { id: 'day', desc: true }, { id: 'name' }],
  ['sorted upwards, turns downwards', { id: 'name' }, { id: 'name', desc: true }],
  ['sorted downwards, turns upwards', { id: 'name', desc: true }, { id: 'name', desc: false }],
])('a table that is %s', (_, sort, expected) => {
  expect(nextSort(sort, 'name')).toEqual(expected);
});
