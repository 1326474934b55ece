import { firstDayOf, lastDayOf, type SchoolYearName } from '../calendar/schoolYear.ts';
import type { Day } from '../calendar/day.ts';
import type { VaultData } from '../record/vaultData.ts';
import { currentEnrolments } from '../school/enrolmentOn.ts';
import type { School } from '../school/schoolSchemas.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import type { SchoolSelection } from './listChoice.ts';

/** Whom a line of a list is about (nobody in particular: null), and where they go to school. */
export type AtSchool = {
  readonly student: Student | null;
  readonly school: School | undefined;
  readonly enrolment: Enrolment | undefined;
};

/** Looks up where a young person goes to school on a day, in one pass over the enrolments. */
export const atSchoolOn = (
  { enrolment, school }: Pick<VaultData, 'enrolment' | 'school'>,
  on: Day,
): ((student: Student | null) => AtSchool) => {
  const enrolments = currentEnrolments(Object.values(enrolment), on);
  return (student) => {
    const found = enrolments.get(student?.id ?? '');
    return { student, enrolment: found, school: school[found?.schoolId ?? ''] };
  };
};

/** The day a list of a school year is seen on: today, or the end of the year that lies nearer. */
export const dayIn = (schoolYear: SchoolYearName, today: Day): Day => {
  const [first, last] = [firstDayOf(schoolYear), lastDayOf(schoolYear)];
  if (today < first) return first;
  return today > last ? last : today;
};

/** Whether a day lies in a school year. */
export const isInYear = (year: SchoolYearName, value: Day): boolean =>
  value >= firstDayOf(year) && value <= lastDayOf(year);

/** Whether a line belongs to the selected schools and classes. */
export const isSelected = (
  { enrolment }: AtSchool,
  { schoolIds, classNames }: SchoolSelection,
): boolean =>
  (schoolIds.length === 0 || (enrolment !== undefined && schoolIds.includes(enrolment.schoolId))) &&
  (classNames.length === 0 ||
    (enrolment !== undefined && classNames.includes(enrolment.className)));

/** Whether someone objected (Art. 21 DSGVO) or their data are restricted (Art. 18). */
export const isRestricted = (student: Student | null): boolean =>
  student !== null && (student.objection || student.status === 'gesperrt');

/** The short name of a school, or its name. */
export const schoolName = (school: School | undefined): string | null =>
  school === undefined ? null : school.shortName || school.name;
