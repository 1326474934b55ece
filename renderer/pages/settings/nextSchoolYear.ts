import type { Day } from '../../../domain/calendar/day.ts';
import {
  schoolYearOf,
  shiftSchoolYear,
  type SchoolYearName,
} from '../../../domain/calendar/schoolYear.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import type { SchoolYear } from '../../../domain/school/schoolSchemas.ts';

const newest = (years: readonly SchoolYear[]): SchoolYear | undefined =>
  years.toSorted((one, other) => other.id.localeCompare(one.id))[0];

/** The first school year that is still missing: the running one, else the one after the newest. */
export const nextSchoolYearName = (years: readonly SchoolYear[], today: Day): SchoolYearName => {
  const running = schoolYearOf(today);
  const last = newest(years);
  if (last === undefined || !years.some(({ id }) => id === running)) return running;
  return shiftSchoolYear(last.id, 1);
};

/** A new school year: deadlines and holidays of its own, categories as they were in the newest year before. */
export const nextSchoolYear = (years: readonly SchoolYear[], name: SchoolYearName): SchoolYear => {
  const before = newest(years.filter(({ id }) => id < name));
  const fresh = defaultSchoolYear(name);
  if (before === undefined) return fresh;
  const { noteKinds, noteForms, noteParticipants, noteTopics, noteOutcomes } = before;
  return { ...fresh, noteKinds, noteForms, noteParticipants, noteTopics, noteOutcomes };
};
