import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { dayHeading, dueWords } from '../../../renderer/parts/followUp/dueWords.ts';

const today = day('2026-11-22');

describe('dueWords', () => {
  test.each([
    ['2026-11-22', 'heute'],
    ['2026-11-23', 'morgen'],
    ['2026-11-21', 'seit gestern'],
    ['2026-11-20', 'seit 2 Tagen'],
    ['2026-11-08', 'seit 14 Tagen'],
    ['2026-11-07', 'seit 07.11.2026'],
    ['2026-12-06', 'in 14 Tagen'],
    ['2026-12-07', '07.12.2026'],
  ])('says of %s: %s', (due, words) => {
    expect(dueWords(day(due), today)).toBe(words);
  });
});

describe('dayHeading', () => {
  test.each([
    ['2026-11-22', 'Heute'],
    ['2026-11-23', 'Morgen'],
    ['2026-11-24', 'Dienstag, 24.11.'],
  ])('heads %s with %s', (value, heading) => {
    expect(dayHeading(day(value), today)).toBe(heading);
  });
});
