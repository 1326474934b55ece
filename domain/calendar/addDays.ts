import { dayOf, partsOf, type Day } from './day.ts';

const msPerDay = 86_400_000;

const toNumber = (value: Day): number => {
  const { year, month, dayOfMonth } = partsOf(value);
  return Date.UTC(year, month - 1, dayOfMonth) / msPerDay;
};

const fromNumber = (number: number): Day => {
  const date = new Date(number * msPerDay);
  const result = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (result === null) throw new RangeError('The day lies outside the years 1000 to 9999.');
  return result;
};

/**
 * The day a number of days later (earlier when negative).
 *
 * @example addDays(day('2026-12-31'), 1) // '2027-01-01'
 */
export const addDays = (value: Day, days: number): Day => fromNumber(toNumber(value) + days);

/** How many days lie from the first day to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from);

/** Weekday of a day: 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (value: Day): number => ((((toNumber(value) + 3) % 7) + 7) % 7) + 1;

/**
 * The same day a number of months later; the last day of the month where that day is missing.
 *
 * @example addMonths(day('2027-08-31'), 6) // '2028-02-29'
 */
export const addMonths = (value: Day, months: number): Day => {
  const { year, month, dayOfMonth } = partsOf(value);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  for (let candidate = dayOfMonth; ; candidate -= 1) {
    const result = dayOf(toYear, toMonth, candidate);
    if (result !== null) return result;
  }
};
