import type { Day } from '../calendar/day.ts';
import { lastDayOf, schoolYearOf } from '../calendar/schoolYear.ts';
import {
  isWithoutDestination,
  type CurrentDestination,
} from '../destination/currentDestination.ts';
import { foldForSearch } from '../person/foldForSearch.ts';
import { listName, officialName } from '../person/personName.ts';
import { allOf } from '../record/allOf.ts';
import type { VaultData } from '../record/vaultData.ts';
import { currentEnrolments } from '../school/enrolmentOn.ts';
import type { School } from '../school/schoolSchemas.ts';
import type { Enrolment } from './relatedSchemas.ts';
import type { Student } from './studentSchema.ts';

/** A young person as the list of all shows them, with the school attended now. */
export type StudentRow = {
  readonly id: string;
  readonly student: Student;
  /** Family name first. */
  readonly name: string;
  readonly enrolment: Enrolment | null;
  readonly school: School | null;
  /** Name, case number, class, school and wishes, folded for searching. */
  readonly searched: string;
};

/** The rows of all young people. */
export const studentRows = (
  data: Pick<VaultData, 'student' | 'enrolment' | 'school'>,
  today: Day,
): readonly StudentRow[] => {
  const enrolments = currentEnrolments(allOf(data.enrolment), today);
  return allOf(data.student).map((student) => {
    const enrolment = enrolments.get(student.id) ?? null;
    const school = data.school[enrolment?.schoolId ?? ''] ?? null;
    const name = listName(student);
    const words = [
      name,
      officialName(student),
      student.caseNumber,
      enrolment?.className ?? '',
      school?.name ?? '',
      ...student.wishes.map(({ occupation }) => occupation),
    ];
    return {
      id: student.id,
      student,
      name,
      enrolment,
      school,
      searched: foldForSearch(words.join(' ')),
    };
  });
};

/** Views that come with the list, with the words on their chips. */
export const studentViewLabels = {
  aktiv: 'Aktive',
  abgang: 'Abgangsjahrgang',
  ohneAnschluss: 'Ohne Anschluss',
  meineKlassen: 'Meine Klassen',
  alle: 'Alle',
} as const;

/** A view of the list of young people. */
export type StudentView = keyof typeof studentViewLabels;

/** Lowest year level from which a young person without a leaving day is asked for a destination. */
const destinationFromYear = 9;

/** Whether a young person belongs to a view; only "Alle" shows closed case files. */
export const isInView = (
  view: StudentView,
  row: StudentRow,
  given: { readonly today: Day; readonly destination: CurrentDestination | undefined },
): boolean => {
  if (view === 'alle') return true;
  if (row.student.status === 'abgeschlossen') return false;
  switch (view) {
    case 'aktiv':
      return true;
    case 'abgang':
      return leavesInYearOf(row, given.today);
    case 'ohneAnschluss':
      return isAskedForDestination(row, given.today) && isWithoutDestination(given.destination);
    case 'meineKlassen':
      return isInMyClasses(row);
  }
};

const leavesInYearOf = ({ student }: StudentRow, today: Day): boolean =>
  student.leavesOn !== null && schoolYearOf(student.leavesOn) === schoolYearOf(today);

const isAskedForDestination = ({ student, enrolment }: StudentRow, today: Day): boolean =>
  student.leavesOn === null
    ? (enrolment?.yearLevel ?? 0) >= destinationFromYear
    : student.leavesOn <= lastDayOf(schoolYearOf(today));

/** A school of mine without named classes stands for all of its classes. */
const isInMyClasses = ({ enrolment, school }: StudentRow): boolean =>
  enrolment !== null &&
  school?.mine === true &&
  (school.myClasses.length === 0 || school.myClasses.includes(enrolment.className));
