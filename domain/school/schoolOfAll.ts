import type { Day } from '../calendar/day.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';
import { currentEnrolments } from './enrolmentOn.ts';

/** The id of the one school that all of these young people attend on a day; null where it is not one. */
export const schoolOfAll = (
  enrolments: Iterable<Enrolment>,
  studentIds: readonly string[],
  on: Day,
): string | null => {
  const current = currentEnrolments(enrolments, on);
  const schools = new Set(studentIds.map((id) => current.get(id)?.schoolId ?? null));
  const [only = null] = schools;
  return schools.size === 1 ? only : null;
};
