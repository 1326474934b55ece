import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { firstDayOf, lastDayOf, schoolYearOf } from '../calendar/schoolYear.ts';
import { put, type Change } from '../record/change.ts';
import { yearLevelOf } from '../school/yearLevelOf.ts';
import { newEnrolment } from './newRelated.ts';
import type { Enrolment } from './relatedSchemas.ts';

/** Where young people go to school from a day on. */
export type ClassChange = {
  readonly schoolId: string;
  readonly className: string;
  readonly from: Day;
  readonly reason: Enrolment['reason'];
};

/** The changes that put one young person in a class: what went before ends on the day before and stays. */
export const changeClass = (
  change: ClassChange,
  given: {
    readonly studentId: string;
    readonly enrolments: Iterable<Enrolment>;
    readonly id: string;
  },
): readonly Change[] => {
  const { schoolId, className, from, reason } = change;
  const own = [...given.enrolments].filter(({ studentId }) => studentId === given.studentId);
  const sameStart = own.find((enrolment) => startOf(enrolment) === from);
  const schoolYear = schoolYearOf(from);
  const next: Enrolment = {
    ...newEnrolment({ id: given.id, studentId: given.studentId, schoolYear, schoolId }),
    ...(sameStart === undefined ? {} : { id: sameStart.id, to: sameStart.to }),
    className,
    yearLevel: yearLevelOf(className),
    from,
    reason,
  };
  const ended = own
    .filter((enrolment) => startOf(enrolment) < from && endOf(enrolment) >= from)
    .map((enrolment) => put('enrolment', { ...enrolment, to: addDays(from, -1) }));
  return [...ended, put('enrolment', next)];
};

const startOf = (enrolment: Enrolment): Day => enrolment.from ?? firstDayOf(enrolment.schoolYear);
const endOf = (enrolment: Enrolment): Day => enrolment.to ?? lastDayOf(enrolment.schoolYear);
