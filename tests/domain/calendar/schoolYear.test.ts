import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import { easterSunday } from '../../../domain/calendar/easterSunday.ts';
import { schoolDaysBetween } from '../../../domain/calendar/schoolDaysBetween.ts';
import {
  firstDayOf,
  isSchoolYearName,
  lastDayOf,
  schoolYearLabel,
  schoolYearOf,
  shiftSchoolYear,
} from '../../../domain/calendar/schoolYear.ts';

describe('a school year', () => {
  test.each([
    ['2026-07-31', '2025/2026'],
    ['2026-08-01', '2026/2027'],
    ['2026-12-31', '2026/2027'],
    ['2027-01-01', '2026/2027'],
    ['2027-07-31', '2026/2027'],
    ['2099-12-01', '2099/2100'],
  ])('%s lies in %s', (value, name) => {
    expect(schoolYearOf(day(value))).toBe(name);
  });

  test('begins the day after the one before has ended', () => {
    expect(addDays(lastDayOf('2025/2026'), 1)).toBe(firstDayOf('2026/2027'));
    expect(shiftSchoolYear('2026/2027', -1)).toBe('2025/2026');
    expect(shiftSchoolYear('2026/2027', 2)).toBe('2028/2029');
    expect(schoolYearLabel('2026/2027')).toBe('Schuljahr 2026/2027');
  });

  test.each([
    ['2026/2027', true],
    ['2026/2028', false],
    ['2027/2026', false],
    ['2026/27', false],
    ['2026', false],
  ])('%j is a name: %s', (value, expected) => {
    expect(isSchoolYearName(value)).toBe(expected);
  });
});

describe('Easter Sunday', () => {
  test.each([
    [1961, '1961-04-02'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2076, '2076-04-19'],
  ])('of %i is %s', (year, expected) => {
    expect(easterSunday(year)).toBe(expected);
  });
});

describe('school days', () => {
  const autumn = [{ from: day('2026-10-12'), to: day('2026-10-24') }];

  test('are Monday to Friday, both ends included', () => {
    expect(schoolDaysBetween(day('2026-11-20'), day('2026-11-24'), [])).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-24',
    ]);
  });

  test('leave out the holidays with both of their ends', () => {
    expect(schoolDaysBetween(day('2026-10-09'), day('2026-10-26'), autumn)).toEqual([
      '2026-10-09',
      '2026-10-26',
    ]);
  });

  test('are none when the end lies before the beginning', () => {
    expect(schoolDaysBetween(day('2026-11-24'), day('2026-11-20'), [])).toEqual([]);
  });
});
