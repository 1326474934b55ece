import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/schoolDaysBetween.ts';
import { placementDays } from './placementDays.ts';
import type { Placement } from './placementSchema.ts';

/** Days of a placement that have passed, and how many of them were attended. */
export type Attendance = { readonly passed: number; readonly attended: number };

/**
 * The days of a placement up to today without the holidays, and what is left of them after the absences.
 * Without dates nothing has passed.
 *
 * @example attendance({ ...twoWeeks, daysAbsent: 1 }, holidays, lastDay) // { passed: 10, attended: 9 }
 */
export const attendance = (
  placement: Pick<Placement, 'from' | 'to' | 'weekdays' | 'kind' | 'daysAbsent'>,
  holidays: readonly Period[],
  today: Day,
): Attendance => {
  const passed = placementDays(placement, holidays).filter((day) => day <= today).length;
  return { passed, attended: Math.max(0, passed - (placement.daysAbsent ?? 0)) };
};
