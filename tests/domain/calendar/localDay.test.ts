import { expect, test } from 'vitest';
import { localDay } from '../../../domain/calendar/localDay.ts';

test.each([
  [new Date(2026, 0, 1, 0, 0, 0), '2026-01-01'],
  [new Date(2026, 7, 31, 23, 59, 59), '2026-08-31'],
  [new Date(2028, 1, 29, 12), '2028-02-29'],
])('the day of %s is that of the clock on the wall', (now, expected) => {
  expect(localDay(now)).toBe(expected);
});
