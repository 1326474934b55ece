import { expect, test } from 'vitest';
import { foldedFilter } from '../../../renderer/parts/foldedFilter.ts';

const people = [
  { value: '1', label: 'Müller, Anna' },
  { value: '2', label: 'Kaya, Deniz' },
];

const found = (options: Parameters<typeof foldedFilter>[0]['options'], search: string) =>
  foldedFilter({ options, search, limit: 50 });

test('an option is found however its umlaut is typed, words in any order', () => {
  for (const search of ['mueller', 'Müller', 'anna mul'])
    expect(found(people, search)).toEqual([people[0]]);
});

test('a group without a hit is left out', () => {
  const group = (name: string, at: number) => ({ group: name, items: people.slice(at, at + 1) });
  expect(found([group('9a', 0), group('9b', 1)], 'kaya')).toEqual([group('9b', 1)]);
});

test('the name of a group finds all that stand in it', () => {
  const schools = { group: 'Berufsbildende Schule (BBS)', items: people };
  expect(found([schools, { group: 'Jobcenter', items: people }], 'bbs')).toEqual([schools]);
});

test('an option under a new label is found by it, and no longer by the old one', () => {
  found(people, 'kaya');
  const renamed = [{ value: '2', label: 'Öztürk, Deniz' }];
  expect(found(renamed, 'oeztuerk')).toEqual(renamed);
  expect(found(renamed, 'kaya')).toEqual([]);
});

test('a label is read for folding once, not with every key', () => {
  let read = 0;
  const option = {
    value: '3',
    get label() {
      read += 1;
      return 'Nowak, Kim';
    },
  };
  for (const search of ['n', 'no', 'now']) expect(found([option], search)).toHaveLength(1);
  expect(read).toBe(1);
});
