import { expect, test } from 'vitest';
import { sortRows } from '../../../renderer/parts/table/sortRows.ts';

type Row = { readonly id: string; readonly value: string | number | null };

const row = (id: string, value: Row['value']): Row => ({ id, value });

const sortBy = ({ value }: Row) => value;

const ids = (rows: readonly Row[], desc: boolean, given: object = {}): string =>
  sortRows(rows, { sortBy, ...given }, desc)
    .map(({ id }) => id)
    .join('');

const classes = [
  row('a', '10b'),
  row('b', null),
  row('c', '9a'),
  row('d', 'ärzte'),
  row('e', 'Bau'),
];

test.each([
  ['upwards', false, 'cadeb'],
  ['downwards', true, 'edacb'],
])('words stand in German order with numbers as numbers, null last, %s', (_, desc, expected) => {
  expect(ids(classes, desc)).toBe(expected);
});

test.each([
  ['upwards', false, 'cab'],
  ['downwards', true, 'bac'],
])('numbers stand in the order of their size, %s', (_, desc, expected) => {
  expect(ids([row('a', 10), row('b', 200), row('c', 9)], desc)).toBe(expected);
});

test.each([
  ['upwards', false],
  ['downwards', true],
])('rows that are equal, or both null, keep the given order, %s', (_, desc) => {
  const equal = [row('d', 'Ä'), row('a', 'ä'), row('c', null), row('b', null)];
  expect(ids(equal, desc)).toBe('dacb');
});

test.each([
  ['upwards', false, 'bac'],
  ['downwards', true, 'abc'],
])('a comparison of its own takes the place of the values, but null stays last, %s', (...given) => {
  const [, desc, expected] = given;
  const compare = (one: Row, other: Row): number => other.id.localeCompare(one.id);
  expect(ids([row('c', null), row('a', 1), row('b', 2)], desc, { compare })).toBe(expected);
});

test('a column that cannot be sorted by leaves the given order', () => {
  expect(sortRows(classes, {}, true)).toBe(classes);
});

test('the value of each row is asked for once, however many rows are compared', () => {
  let asked = 0;
  const rows = Array.from({ length: 1000 }, (_, at) => row(String(at), (at * 7919) % 1000));
  const counting = (one: Row) => {
    asked += 1;
    return one.value;
  };
  sortRows(rows, { sortBy: counting }, false);
  expect(asked).toBe(rows.length);
});
