import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { firstDayOf, schoolYearOf, shiftSchoolYear } from '../calendar/schoolYear.ts';

/** Lists of the coming school year are given out from June on. */
const daysAhead = 61;

/**
 * The first day of the school year a list may already be of, or null while only this one is meant.
 *
 * @example comingSchoolYear(day('2027-07-31')) // '2027-08-01'
 */
export const comingSchoolYear = (today: Day): Day | null => {
  const first = firstDayOf(shiftSchoolYear(schoolYearOf(today), 1));
  return addDays(today, daysAhead) < first ? null : first;
};
