import type { Day } from '../../../domain/calendar/day.ts';
import { schoolYearOf, type SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';

/** The school years in which anyone leaves, and the current one, the latest first. */
export const schoolYearsOfLeavers = (
  students: readonly Pick<Student, 'leavesOn'>[],
  today: Day,
): readonly SchoolYearName[] => {
  const years = students.flatMap(({ leavesOn }) =>
    leavesOn === null ? [] : [schoolYearOf(leavesOn)],
  );
  return [...new Set([schoolYearOf(today), ...years])].toSorted().reverse();
};
