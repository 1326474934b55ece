import type { Day } from '../calendar/day.ts';
import { schoolYearOf } from '../calendar/schoolYear.ts';
import { put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import { yearLevelOf } from '../school/yearLevelOf.ts';
import type { Settings } from '../settings/settingsSchema.ts';
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

/**
 * A case number as it is written.
 *
 * @example caseNumberOf(147) // 'F-0147'
 */
export const caseNumberOf = (number: number): string => `F-${String(number).padStart(4, '0')}`;

/** The changes that open a case file: the young person, the school attended, the next case number. */
export const admitStudent = (
  admission: Admission,
  context: AdmissionContext,
): readonly Change[] => {
  const { schoolId, className, ...person } = admission;
  const { settings, studentId, today, now: createdAt } = context;
  const number = nextFreeNumber(context);
  const given = { id: studentId, caseNumber: caseNumberOf(number), createdAt };
  const student: Student = { ...newStudent(given), ...person, openedOn: today };
  const settled = put('settings', { ...settings, nextCaseNumber: number + 1 });
  if (schoolId === null) return [put('student', student), settled];
  const schoolYear = schoolYearOf(today);
  const enrolment = {
    ...newEnrolment({ id: context.enrolmentId, studentId, schoolYear, schoolId }),
    className,
    yearLevel: yearLevelOf(className),
  };
  return [put('student', student), put('enrolment', enrolment), settled];
};

/** Numbers that came in by another way, as an import, are passed over. */
const nextFreeNumber = ({ students, settings }: AdmissionContext): number => {
  const taken = new Set(Object.values(students).map(({ caseNumber }) => caseNumber));
  let number = settings.nextCaseNumber;
  while (taken.has(caseNumberOf(number))) number += 1;
  return number;
};
