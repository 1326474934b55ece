import { partsOf, type Day } from './day.ts';

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

/**
 * A day for tables (DIN 5008): two digits, points.
 *
 * @example formatDay(day('2026-11-02')) // '02.11.2026'
 */
export const formatDay = (value: Day): string => value.split('-').reverse().join('.');

/** A day for tables, or an empty text when there is none. */
export const formatDayOrBlank = (value: Day | null): string =>
  value === null ? '' : formatDay(value);

/**
 * A day for running text, the month as a word, no-break spaces between the parts.
 *
 * @example formatDayInWords(day('2026-11-22')) // '22. November 2026'
 */
export const formatDayInWords = (value: Day): string => {
  const { year, month, dayOfMonth } = partsOf(value);
  return `${dayOfMonth}.\u00a0${months[month - 1] ?? ''}\u00a0${year}`;
};

/** A period of two days with an en dash; one end may be open. */
export const formatPeriod = (from: Day | null, to: Day | null): string => {
  if (from !== null && to !== null)
    return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
  if (from !== null) return `ab ${formatDay(from)}`;
  return to === null ? '' : `bis ${formatDay(to)}`;
};
