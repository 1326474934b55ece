import { addDays, daysBetween, weekdayOf } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import {
  lastDayOf,
  schoolYearOf,
  shiftSchoolYear,
  type SchoolYearName,
} from '../calendar/schoolYear.ts';
import type { Random } from './random.ts';

/** What every part of the practice data is made by: chance, today and the two school years around it. */
export type PracticeWorld = {
  readonly random: Random;
  readonly today: Day;
  readonly year: SchoolYearName;
  readonly yearBefore: SchoolYearName;
  /** Days from the last day of the school year before until today. */
  readonly sinceLeaving: number;
  /** A day a number of days from today (earlier when negative), moved to the Friday before a weekend. */
  readonly workday: (days: number) => Day;
};

/** The world of the practice data on a day. */
export const practiceWorld = (random: Random, today: Day): PracticeWorld => {
  const year = schoolYearOf(today);
  return {
    random,
    today,
    year,
    yearBefore: shiftSchoolYear(year, -1),
    sinceLeaving: daysBetween(lastDayOf(shiftSchoolYear(year, -1)), today),
    workday: (days) => beforeWeekend(addDays(today, days)),
  };
};

const beforeWeekend = (value: Day): Day => addDays(value, Math.min(0, 5 - weekdayOf(value)));

/** A moment on a day in working hours, in UTC. */
export const momentOn = (value: Day, random: Random): string => {
  const [hour, minute] = [random.between(7, 14), random.between(0, 59)];
  const two = (part: number) => String(part).padStart(2, '0');
  return `${value}T${two(hour)}:${two(minute)}:00Z`;
};

/** The id of a practice record: numbered, so that the same seed gives the same ids. */
export const practiceId = (kind: string, number: number): string =>
  `uebung-${kind}-${String(number).padStart(3, '0')}`;
