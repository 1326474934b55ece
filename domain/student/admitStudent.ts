import type { Day } from '../calendar/day.ts';
import { schoolYearOf, type SchoolYearName } from '../calendar/schoolYear.ts';
import { put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import { yearLevelOf } from '../school/yearLevelOf.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import { caseNumberOf, freeCaseNumbers } from './freeCaseNumbers.ts';
import { newEnrolment } from './newRelated.ts';
import { newStudent } from './newStudent.ts';
import type { Student } from './studentSchema.ts';

/** What is known when a case file is opened. */
export type Admission = Pick<
  Student,
  'familyName' | 'nameParticle' | 'givenNames' | 'callName' | 'birthDay'
> & { readonly schoolId: string | null; readonly className: string };

/** What a new case file takes from its surroundings. */
export type AdmissionContext = {
  readonly students: VaultData['student'];
  readonly settings: Settings;
  readonly today: Day;
  /** ISO 8601, UTC */
  readonly now: string;
  readonly studentId: string;
  readonly enrolmentId: string;
};

/** What a case file is opened under. */
export type CaseFileGiven = {
  readonly number: number;
  readonly openedOn: Day;
  readonly schoolYear: SchoolYearName;
  /** ISO 8601, UTC */
  readonly now: string;
  readonly studentId: string;
  readonly enrolmentId: string;
};

/** The young person and the school attended, as a case file begins; without a school no attendance is recorded. */
export const newCaseFile = (
  admission: Partial<Student> & Pick<Admission, 'schoolId' | 'className'>,
  given: CaseFileGiven,
): readonly Change[] => {
  const { schoolId, className, ...person } = admission;
  const { studentId, schoolYear, openedOn } = given;
  const blank = newStudent({
    id: studentId,
    caseNumber: caseNumberOf(given.number),
    createdAt: given.now,
  });
  const student = put('student', { ...blank, ...person, openedOn });
  if (schoolId === null) return [student];
  const enrolment = {
    ...newEnrolment({ id: given.enrolmentId, studentId, schoolYear, schoolId }),
    className,
    yearLevel: yearLevelOf(className),
  };
  return [student, put('enrolment', enrolment)];
};

/** The changes that open a case file: the young person, the school attended, the next case number. */
export const admitStudent = (
  admission: Admission,
  context: AdmissionContext,
): readonly Change[] => {
  const { students, settings, today } = context;
  const number = freeCaseNumbers(students, settings.nextCaseNumber)();
  return [
    ...newCaseFile(admission, {
      ...context,
      number,
      openedOn: today,
      schoolYear: schoolYearOf(today),
    }),
    put('settings', { ...settings, nextCaseNumber: number + 1 }),
  ];
};
