import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, weekdayOf } from '../../../domain/calendar/addDays.ts';
import { day, dayOf, isDay, partsOf, type Day } from '../../../domain/calendar/day.ts';
import {
  formatDay,
  formatDayInWords,
  formatDayOrBlank,
  formatPeriod,
} from '../../../domain/calendar/formatDay.ts';
import { parseDay } from '../../../domain/calendar/parseDay.ts';

const today = day('2026-11-22');
const anyDay = fc
  .integer({ min: 0, max: 400_000 })
  .map((count) => addDays(day('1600-01-01'), count));

describe('a day', () => {
  test.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['22.11.2026', false],
    ['2026-11-22T00:00:00Z', false],
    ['', false],
  ])('%j exists: %s', (value, exists) => {
    expect(isDay(value)).toBe(exists);
  });

  test('a day that does not exist throws', () => {
    expect(() => day('2026-04-31')).toThrow(RangeError);
  });

  test('is the same after taking it apart and putting it together', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const { year, month, dayOfMonth } = partsOf(value);
        expect(dayOf(year, month, dayOfMonth)).toBe(value);
      }),
    );
  });

  test.each([
    [999, 1, 1],
    [10_000, 1, 1],
    [2026, 4, 31],
  ])('there is none for year %i, month %i, day %i', (year, month, dayOfMonth) => {
    expect(dayOf(year, month, dayOfMonth)).toBeNull();
  });
});

describe('parseDay', () => {
  test.each<[string, Day | null]>([
    ['1.8.26', day('2026-08-01')],
    ['01.08.2026', day('2026-08-01')],
    ['1.8.2026', day('2026-08-01')],
    ['2026-08-01', day('2026-08-01')],
    [' 01.08.2026 ', day('2026-08-01')],
    ['1. 8. 2026', day('2026-08-01')],
    ['1/8/26', day('2026-08-01')],
    ['14.3.98', day('1998-03-14')],
    ['14.3.46', day('2046-03-14')],
    ['14.3.47', day('1947-03-14')],
    ['29.2.2024', day('2024-02-29')],
    ['29.2.2026', null],
    ['31.4.2026', null],
    ['31.04.26', null],
    ['0.1.2026', null],
    ['1.13.2026', null],
    ['18.12.', day('2026-12-18')],
    ['18.12', day('2026-12-18')],
    ['3.1.', day('2027-01-03')],
    ['29.2.', null],
    ['31.4.', null],
    ['1.8.226', null],
    ['morgen', null],
    ['', null],
  ])('reads %j as %s', (typed, expected) => {
    expect(parseDay(typed, today)).toBe(expected);
  });

  test('reads back what formatDay wrote', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        expect(parseDay(formatDay(value), today)).toBe(value);
      }),
    );
  });
});

describe('adding days', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', -1, '2026-10-24'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s plus %i is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  test('and taking them away again gives the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (value, days) => {
        expect(addDays(addDays(value, days), -days)).toBe(value);
        expect(daysBetween(value, addDays(value, days))).toBe(days);
      }),
    );
  });

  test('later days sort later as texts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 5000 }), (value, days) => {
        expect(addDays(value, days) > value).toBe(true);
      }),
    );
  });

  test('beyond the year 9999 throws', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('adding months', () => {
  test.each([
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-22', 2, '2027-01-22'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
    ['2026-12-01', 0, '2026-12-01'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test('keeps the day of the month or takes the last one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (value, months) => {
        const result = addMonths(value, months);
        const kept = partsOf(result).dayOfMonth === partsOf(value).dayOfMonth;
        expect(kept || partsOf(addDays(result, 1)).dayOfMonth === 1).toBe(true);
      }),
    );
  });
});

describe('weekdays', () => {
  test.each([
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['1970-01-01', 4],
    ['1900-01-01', 1],
  ])('%s is weekday %i', (value, weekday) => {
    expect(weekdayOf(day(value))).toBe(weekday);
  });

  test('come back after seven days', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        expect(weekdayOf(addDays(value, 7))).toBe(weekdayOf(value));
        expect(weekdayOf(addDays(value, 1))).toBe((weekdayOf(value) % 7) + 1);
      }),
    );
  });
});

describe('written days', () => {
  test('have two digits in tables and a word for the month in running text', () => {
    expect(formatDay(day('2026-11-02'))).toBe('02.11.2026');
    expect(formatDayInWords(day('2026-03-02'))).toBe('2.\u00a0März\u00a02026');
    expect(formatDayOrBlank(null)).toBe('');
    expect(formatDayOrBlank(today)).toBe('22.11.2026');
  });

  test.each<[Day | null, Day | null, string]>([
    [day('2027-02-01'), day('2027-02-12'), '01.02.2027 – 12.02.2027'],
    [day('2027-02-01'), day('2027-02-01'), '01.02.2027'],
    [day('2027-02-01'), null, 'ab 01.02.2027'],
    [null, day('2027-02-12'), 'bis 12.02.2027'],
    [null, null, ''],
  ])('from %s to %s reads %j', (from, to, expected) => {
    expect(formatPeriod(from, to)).toBe(expected);
  });
});
