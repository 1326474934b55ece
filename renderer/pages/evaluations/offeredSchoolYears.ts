import type { Day } from '../../../domain/calendar/day.ts';
import { schoolYearOf, type SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import type { Enrolment } from '../../../domain/student/relatedSchemas.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';

/** The school years anyone goes to school or leaves in, and the current one, the latest first. */
export const offeredSchoolYears = (
  {
    students,
    enrolments,
  }: {
    readonly students: readonly Pick<Student, 'leavesOn'>[];
    readonly enrolments: readonly Pick<Enrolment, 'schoolYear'>[];
  },
  today: Day,
): readonly SchoolYearName[] => {
  const years = students.flatMap(({ leavesOn }) =>
    leavesOn === null ? [] : [schoolYearOf(leavesOn)],
  );
  const enrolled = enrolments.map(({ schoolYear }) => schoolYear);
  return [...new Set([schoolYearOf(today), ...years, ...enrolled])].toSorted().reverse();
};
