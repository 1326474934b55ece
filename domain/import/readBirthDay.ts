import { dayOf, partsOf, type Day } from '../calendar/day.ts';
import { parseDay } from '../calendar/parseDay.ts';

/** Programs write midnight behind a day. */
const time = /[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/u;
const hasYear = /(?:\d{4}|[.\s/-]\d{2})$|^\d{4}-/u;
const monthOnly = /^\d{1,2}[.\s/-]\s*\d{1,2}\.?$/u;

/** Older than this nobody in a list of young people is. */
const oldest = 60;

/**
 * The birth day of a young person as a list has it; two digits of a year are never ahead of `today`.
 * 'unreadable' for what is no day, 'implausible' for one to come or more than 60 years ago.
 *
 * @example readBirthDay('1.8.09', day('2026-11-22')) // '2009-08-01'
 */
export const readBirthDay = (typed: string, today: Day): Day | 'unreadable' | 'implausible' => {
  const text = typed.replace(time, '').trim();
  if (monthOnly.test(text) || !hasYear.test(text)) return 'unreadable';
  const parsed = parseDay(text, today);
  if (parsed === null) return 'unreadable';
  const day = parsed > today && !/\d{4}/u.test(text) ? centuryBefore(parsed) : parsed;
  return day === null || day > today || isTooLongAgo(day, today) ? 'implausible' : day;
};

const centuryBefore = (value: Day): Day | null => {
  const { year, month, dayOfMonth } = partsOf(value);
  return dayOf(year - 100, month, dayOfMonth);
};

const isTooLongAgo = (value: Day, today: Day): boolean =>
  partsOf(value).year < partsOf(today).year - oldest;
