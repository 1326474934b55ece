import { day, partsOf, type Day } from './day.ts';

/** A school year by its two calendar years, as in '2026/2027'. */
export type SchoolYearName = `${number}/${number}`;

/**
 * The school year a day lies in: 1 August to 31 July (§ 28 NSchG).
 *
 * @example schoolYearOf(day('2026-11-22')) // '2026/2027'
 */
export const schoolYearOf = (value: Day): SchoolYearName => {
  const { year, month } = partsOf(value);
  const first = month >= 8 ? year : year - 1;
  return `${first}/${first + 1}`;
};

/** Whether a text names a school year of two consecutive years. */
export const isSchoolYearName = (value: string): value is SchoolYearName => {
  const match = /^(\d{4})\/(\d{4})$/.exec(value);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
};

/** First day of a school year (1 August). */
export const firstDayOf = (name: SchoolYearName): Day => day(`${name.slice(0, 4)}-08-01`);

/** Last day of a school year (31 July). */
export const lastDayOf = (name: SchoolYearName): Day => day(`${name.slice(5)}-07-31`);

/** The school year that follows (or precedes, by -1) another. */
export const shiftSchoolYear = (name: SchoolYearName, years: number): SchoolYearName => {
  const first = Number(name.slice(0, 4)) + years;
  return `${first}/${first + 1}`;
};

/** A school year as it is written in letters: 'Schuljahr 2026/2027'. */
export const schoolYearLabel = (name: SchoolYearName): string => `Schuljahr ${name}`;
