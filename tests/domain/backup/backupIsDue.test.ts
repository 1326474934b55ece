import { describe, expect, test } from 'vitest';
import { backupIsDue, daysWithoutCheckedBackup } from '../../../domain/backup/backupIsDue.ts';

const now = new Date(2026, 10, 22, 8, 12);
const at = (...[year, month, dayOfMonth]: [number, number, number]): string =>
  new Date(year, month - 1, dayOfMonth, 7, 0).toISOString();

describe('a backup of the day', () => {
  test.each([
    ['there was none ever', null, true, null],
    ['the last one is of this morning', at(2026, 11, 22), false, 0],
    ['the last one is of yesterday', at(2026, 11, 21), true, 1],
    ['the last one is a week old', at(2026, 11, 15), true, 7],
    ['the last one is of tomorrow', at(2026, 11, 23), true, 1],
    ['the last one is of twenty years ahead', at(2046, 11, 22), true, 7305],
    ['the last one is of twenty years ago', at(2006, 11, 22), true, 7305],
  ])('when %s is due: %3$s', (_, lastGoodAt, due, days) => {
    expect(backupIsDue({ lastGoodAt, now })).toBe(due);
    expect(daysWithoutCheckedBackup({ lastGoodAt, now })).toBe(days);
  });
});
