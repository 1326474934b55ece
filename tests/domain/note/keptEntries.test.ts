import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { keptEntries } from '../../../domain/note/keptEntries.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import { noteEntry } from '../../../domain/note/timelineEntries.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';

const data = emptyVaultData();

const recordOf = (id: string) =>
  newNote({
    id,
    studentId: 'mila',
    heldOn: day('2026-11-01'),
    kind: 'beratung',
    categoryYear: '2026/2027',
    createdAt: '2026-11-01T08:00:00.000Z',
  });

const first = recordOf('a');
const second = recordOf('b');
const before = [noteEntry(data, first), noteEntry(data, second)];
const again = () => [noteEntry(data, first), noteEntry(data, second)];

describe('a timeline made anew', () => {
  test('is the one of before when it says the same', () => {
    expect(keptEntries(before, again())).toBe(before);
  });

  test('keeps every entry but the one whose record changed', () => {
    const kept = keptEntries(before, [
      noteEntry(data, first),
      noteEntry(data, { ...second, text: 'Neu' }),
    ]);
    expect(kept[0]).toBe(before[0]);
    expect(kept[1]).toMatchObject({ detail: 'Neu' });
  });

  test('takes an entry anew that is called otherwise although its record is the same', () => {
    const renamed = { ...noteEntry(data, first), title: 'Gespräch' };
    expect(keptEntries(before, [renamed, noteEntry(data, second)])[0]).toBe(renamed);
  });

  test.each([
    ['one that goes', () => again().slice(1)],
    ['one that comes', () => [noteEntry(data, recordOf('c')), ...again()]],
    ['another order', () => again().toReversed()],
  ])('is another one with %s, made of the entries that were there', (_, make) => {
    const now = make();
    const kept = keptEntries(before, now);
    expect(kept).not.toBe(before);
    expect(kept).toEqual(now);
    expect(kept.filter((entry) => before.includes(entry))).toHaveLength(
      Math.min(now.length, before.length),
    );
  });
});
