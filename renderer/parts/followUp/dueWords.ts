import { daysBetween, weekdayOf } from '../../../domain/calendar/addDays.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/formatDay.ts';

const weekdays = [
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
  'Sonntag',
] as const;

/** The weekday of a day as a word. */
export const weekdayWord = (value: Day): string => weekdays[weekdayOf(value) - 1] ?? '';

/**
 * How far a day lies from today, in words; what is further than two weeks is a date.
 *
 * @example dueWords(day('2026-11-20'), day('2026-11-22')) // 'seit 2 Tagen'
 */
export const dueWords = (due: Day, today: Day): string => {
  const days = daysBetween(today, due);
  if (days === 0) return 'heute';
  if (days === 1) return 'morgen';
  if (days === -1) return 'seit gestern';
  if (days < 0 && days >= -14) return `seit ${-days} Tagen`;
  if (days > 0 && days <= 14) return `in ${days} Tagen`;
  return days < 0 ? `seit ${formatDay(due)}` : formatDay(due);
};

/**
 * A day as the head of a short list.
 *
 * @example dayHeading(day('2026-11-23'), day('2026-11-22')) // 'Morgen'
 */
export const dayHeading = (value: Day, today: Day): string => {
  const days = daysBetween(today, value);
  if (days === 0) return 'Heute';
  if (days === 1) return 'Morgen';
  return `${weekdayWord(value)}, ${formatDay(value).slice(0, 6)}`;
};
