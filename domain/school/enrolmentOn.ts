import type { Day } from '../calendar/day.ts';
import { firstDayOf, lastDayOf } from '../calendar/schoolYear.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';

const startOf = (enrolment: Enrolment): Day => enrolment.from ?? firstDayOf(enrolment.schoolYear);
const endOf = (enrolment: Enrolment): Day => enrolment.to ?? lastDayOf(enrolment.schoolYear);

const beganLater = (one: Enrolment, other: Enrolment | undefined): boolean =>
  other === undefined || startOf(one) >= startOf(other);

/**
 * The enrolment of a young person on a day, or undefined when none covers it.
 * Open ends reach to the first and last day of the school year; of two that overlap the later one counts.
 */
export const enrolmentOn = (
  enrolments: Iterable<Enrolment>,
  studentId: string,
  on: Day,
): Enrolment | undefined => {
  let found: Enrolment | undefined;
  for (const enrolment of enrolments) {
    if (enrolment.studentId !== studentId) continue;
    if (startOf(enrolment) > on || endOf(enrolment) < on) continue;
    if (beganLater(enrolment, found)) found = enrolment;
  }
  return found;
};

/**
 * The enrolment to show for each young person on a day, in one pass: the latest that has begun,
 * or the first to come for those who have not started yet. Who has left keeps the last one.
 */
export const currentEnrolments = (
  enrolments: Iterable<Enrolment>,
  on: Day,
): ReadonlyMap<string, Enrolment> => {
  const current = new Map<string, Enrolment>();
  for (const enrolment of enrolments)
    if (isBetter(enrolment, current.get(enrolment.studentId), on))
      current.set(enrolment.studentId, enrolment);
  return current;
};

const isBetter = (one: Enrolment, other: Enrolment | undefined, on: Day): boolean => {
  if (other === undefined) return true;
  const [begun, otherBegun] = [startOf(one) <= on, startOf(other) <= on];
  if (begun !== otherBegun) return begun;
  return begun ? beganLater(one, other) : startOf(one) < startOf(other);
};
