import { addMonths } from '../calendar/addDays.ts';
import { dayOf, partsOf, type Day } from '../calendar/day.ts';

/**
 * Age in full years on a day; negative before birth.
 *
 * @example ageOn(day('2010-03-14'), day('2026-03-13')) // 15
 */
export const ageOn = (birthDay: Day, onDay: Day): number => {
  const [born, on] = [partsOf(birthDay), partsOf(onDay)];
  const beforeBirthday =
    on.month < born.month || (on.month === born.month && on.dayOfMonth < born.dayOfMonth);
  return on.year - born.year - (beforeBirthday ? 1 : 0);
};

/**
 * The day on which a number of years of age is completed (§ 187 (2) BGB); someone born on 29 February
 * completes a year without that day on 1 March.
 *
 * @example reachesAgeOn(day('2012-02-29'), 15) // '2027-03-01'
 */
export const reachesAgeOn = (birthDay: Day, years: number): Day => {
  const { year, month, dayOfMonth } = partsOf(birthDay);
  const birthday = dayOf(year + years, month, dayOfMonth) ?? dayOf(year + years, month + 1, 1);
  return birthday ?? addMonths(birthDay, years * 12);
};

/**
 * The day a person comes of age (§ 2 BGB).
 *
 * @example comesOfAgeOn(day('2010-03-14')) // '2028-03-14'
 */
export const comesOfAgeOn = (birthDay: Day): Day => reachesAgeOn(birthDay, 18);
