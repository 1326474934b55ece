import { addMonths } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { lastDayOf, schoolYearOf } from '../calendar/schoolYear.ts';

/**
 * The last day a new consent is proposed to be valid: six months after the end of the school year in
 * which the young person leaves, and at most one year after it was given.
 *
 * @example proposedExpiry(day('2027-05-12'), day('2027-07-31')) // '2028-01-31'
 */
export const proposedExpiry = (givenOn: Day, leavesOn: Day | null): Day => {
  const latest = addMonths(givenOn, 12);
  if (leavesOn === null) return latest;
  const afterTransition = addMonths(lastDayOf(schoolYearOf(leavesOn)), 6);
  return afterTransition < givenOn || afterTransition > latest ? latest : afterTransition;
};
