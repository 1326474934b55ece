import { addDays, weekdayOf } from './addDays.ts';
import type { Day } from './day.ts';

/** A stretch of days, both ends included. */
export type Period = { readonly from: Day; readonly to: Day };

/** Whether a day lies in one of the periods. */
export const isInPeriods = (value: Day, periods: readonly Period[]): boolean =>
  periods.some((period) => period.from <= value && value <= period.to);

/**
 * All school days from the first day to the last, both included: Monday to Friday outside the holidays.
 *
 * @example schoolDaysBetween(day('2026-10-09'), day('2026-10-26'), autumnHolidays) // 9 and 26 October
 */
export const schoolDaysBetween = (
  from: Day,
  to: Day,
  holidays: readonly Period[],
): readonly Day[] => {
  const days: Day[] = [];
  for (let current = from; current <= to; current = addDays(current, 1))
    if (weekdayOf(current) <= 5 && !isInPeriods(current, holidays)) days.push(current);
  return days;
};
