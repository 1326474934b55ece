import { daysBetween } from '../../../domain/calendar/addDays.ts';
import { day, type Day } from '../../../domain/calendar/day.ts';

const zero = day('1899-12-30');
const firstReliable = day('1900-03-01');

/**
 * A day as Excel counts days (1900 date system), without any time zone; null before 1 March 1900,
 * because Excel takes 1900 for a leap year and is a day off before.
 *
 * @example daySerial(day('2026-11-22')) // 46348
 */
export const daySerial = (value: Day): number | null =>
  value < firstReliable ? null : daysBetween(zero, value);
