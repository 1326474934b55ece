import { addDays, weekdayOf } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { isInPeriods, type Period } from '../calendar/schoolDaysBetween.ts';
import type { Placement } from './placementSchema.ts';

/** A placement longer than this is a typing error, not a plan. */
const longestDays = 800;

/**
 * The days a placement is planned for: its weekdays from first to last day, without the holidays.
 * A voluntary placement (Ferienpraktikum) lies in the holidays, so there they count. Empty while a date is missing.
 */
export const placementDays = (
  placement: Pick<Placement, 'from' | 'to' | 'weekdays' | 'kind'>,
  holidays: readonly Period[],
): readonly Day[] => {
  const { from, to, weekdays } = placement;
  if (from === null || to === null || to > addDays(from, longestDays)) return [];
  const free = placement.kind === 'freiwillig' ? [] : holidays;
  const days: Day[] = [];
  for (let current = from; current <= to; current = addDays(current, 1))
    if (weekdays.includes(weekdayOf(current)) && !isInPeriods(current, free)) days.push(current);
  return days;
};
