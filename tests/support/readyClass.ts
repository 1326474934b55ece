import { day } from '../../domain/calendar/day.ts';
import { dataGroupLabels, type DataGroup } from '../../domain/consent/dataGroups.ts';
import { newConsent } from '../../domain/consent/newConsent.ts';
import { newDestination } from '../../domain/destination/newDestination.ts';
import { put, type Change } from '../../domain/record/change.ts';
import { newEnrolment } from '../../domain/student/newRelated.ts';
import { newStudent } from '../../domain/student/newStudent.ts';
import type { Student } from '../../domain/student/studentSchema.ts';

/** A class: its name, its school, the partner everybody consents to, and where its case numbers begin. */
export type Klasse = {
  readonly className: string;
  readonly schoolId: string;
  readonly partnerId: string;
  readonly base: number;
  readonly size: number;
  /** How many of them, the first ones, have a trouble each. */
  readonly troubled: number;
};

/** What stands against somebody; the others are ready. */
type Trouble = 'none' | 'addressBlocked' | 'gesperrt' | 'objection' | 'noConsent' | 'withdrawn';

const troubles: readonly Trouble[] = [
  'addressBlocked',
  'gesperrt',
  'objection',
  'noConsent',
  'withdrawn',
];

const createdAt = '2026-11-02T08:00:00.000Z';

const here = new Date().toLocaleDateString('sv');

const daysFromNow = (days: number) =>
  day(new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv'));

const troubled = (trouble: Trouble): Partial<Student> => {
  if (trouble === 'addressBlocked') return { addressBlocked: true };
  if (trouble === 'gesperrt') return { status: 'gesperrt' };
  return trouble === 'objection' ? { objection: true } : {};
};

/** Somebody of the class: a name nobody else has, a phone number, an entrusted word, and their trouble. */
const member = (
  { className, schoolId, partnerId, base }: Klasse,
  index: number,
  trouble: Trouble,
): readonly Change[] => {
  const id = `${className}-${index}`;
  const student: Student = {
    ...newStudent({ id, caseNumber: `F-${base + index}`, createdAt }),
    familyName: `Probe${className}${index}`,
    givenNames: 'Kim',
    birthDay: daysFromNow(-16 * 366),
    phone: `0151 555${String(base + index)}`,
    expectedDegree: 'sek1_hsa',
    wishes: [{ occupation: 'Tischlerin', field: 'Holz' }],
    strengths: ['Ausdauer'],
    whatHelps: `<<Vertraulich ${id}>>`,
    ...troubled(trouble),
  };
  const consent = {
    ...newConsent({
      ...{ id: `${id}-consent`, studentId: id, purpose: 'Übergang', createdAt },
      recipients: [{ partnerId, personId: null, function: '' }],
      groups: Object.keys(dataGroupLabels) as DataGroup[],
      givenOn: daysFromNow(-10),
      validUntil: daysFromNow(200),
    }),
    releasedProfessional: 'Jana Brandt',
    signedByStudent: true,
    withdrawnOn: trouble === 'withdrawn' ? day(here) : null,
  };
  const year = Number(here.slice(0, 4)) - (Number(here.slice(5, 7)) < 8 ? 1 : 0);
  const enrolment = {
    ...newEnrolment({
      ...{ id: `${id}-class`, studentId: id, schoolId },
      schoolYear: `${year}/${year + 1}`,
    }),
    className,
  };
  const destination = {
    ...newDestination({
      ...{ id: `${id}-next`, studentId: id, recordedOn: day(here), recordedAt: createdAt },
      ...({ kind: 'geplant', code: 'bes2_vz' } as const),
    }),
    ...({ status: 'beworben', partnerId } as const),
  };
  return [
    put('student', student),
    put('enrolment', enrolment),
    put('destination', destination),
    ...(trouble === 'noConsent' ? [] : [put('consent', consent)]),
  ];
};

/** The records of a whole class whose handovers may go out, but for the first ones, who have a trouble each. */
export const readyClass = (klasse: Klasse): readonly Change[] =>
  Array.from({ length: klasse.size }, (_, index) =>
    member(klasse, index, index < klasse.troubled ? (troubles[index] ?? 'none') : 'none'),
  ).flat();
