import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import { newHandoverFor } from '../../../domain/handover/newHandoverFor.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData, type VaultData } from '../../../domain/record/vaultData.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { transitionColumns } from '../../../domain/sheet/transitionColumns.ts';
import type { TransitionOptions } from '../../../domain/sheet/transitionOverview.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const today = day('2026-11-22');
const createdAt = '2026-09-01T08:00:00.000Z';
const schoolCount = 20;

/** The overview of all leavers of the year with all columns. */
export const overviewOptions: TransitionOptions = {
  sheet: 'transition',
  schoolYear: '2026/2027',
  schoolIds: [],
  classNames: [],
  columns: transitionColumns.map(({ column }) => column.key),
  today,
  nameOrder: 'din',
  guardianAdvice: 'keine',
  practice: false,
  smallCell: 5,
  per: 'together',
  numbersOnly: false,
  showBlockedPlaces: false,
};

const pick = <T>(list: readonly [T, ...T[]], number: number): T =>
  list[number % list.length] ?? list[0];

const occupations = ['Tischlerin', 'Kfz-Mechatroniker', 'Kauffrau im Einzelhandel'] as const;

const student = (id: string, number: number): Change =>
  put('student', {
    ...newStudent({ id, caseNumber: `F-${number}`, createdAt }),
    familyName: `Muster${number % 1700}`,
    givenNames: `Person ${number}`,
    birthDay: addDays(day('2009-01-01'), number % 900),
    expectedDegree: pick(['sek1_hsa', 'sek1_rsa'], number),
    wishes: [{ occupation: pick(occupations, number), field: '' }],
    planB: number % 3 === 0 ? 'Berufsfachschule' : '',
    leavesOn: day('2027-07-07'),
  });

const destination = (studentId: string, number: number): Change =>
  put('destination', {
    ...newDestination({
      id: `verbleib-${number}`,
      studentId,
      kind: 'geplant',
      code: pick(['aus_dual', 'bes2_vz', 'elternz'], number),
      recordedOn: addDays(today, -(number % 60)),
      recordedAt: createdAt,
    }),
    institution: `Berufsbildende Schulen ${number % 9}`,
    detail: `Fachrichtung ${number % 12}`,
    startsOn: day('2027-08-19'),
    status: pick(['nachweis', 'muendlich', 'beworben', 'offen'], number),
    ...(number % 4 === 0 ? { proof: 'aufnahme' as const, proofOn: addDays(today, -10) } : {}),
  });

const rest = (studentId: string, number: number): readonly Change[] => [
  put('enrolment', {
    ...newEnrolment({
      id: `klasse-${number}`,
      studentId,
      schoolYear: '2026/2027',
      schoolId: `schule-${number % schoolCount}`,
    }),
    className: `10${pick(['a', 'b', 'c'], number)}`,
  }),
  put('consent', {
    ...newConsent({
      id: `einwilligung-${number}`,
      studentId,
      purpose: 'Übergang Schule – Beruf',
      recipients: [{ partnerId: 'bbs', personId: null, function: 'Aufnahme' }],
      groups: ['person'],
      givenOn: day('2026-09-10'),
      validUntil: addDays(today, number % 300),
      createdAt,
    }),
    signedByStudent: number % 5 > 0,
  }),
  put('handover', newHandoverFor('bbs', today, { id: `u-${number}`, studentId, createdAt })),
  put('followUp', {
    ...newFollowUp({
      id: `w-${number}`,
      dueOn: addDays(today, number % 90),
      text: 'Anruf',
      createdAt,
    }),
    studentId,
  }),
];

/** A vault with so many leavers, every column of the overview filled for most of them. */
export const leaversWorld = (count: number): VaultData => {
  const data = emptyVaultData();
  for (let number = 0; number < schoolCount; number += 1) {
    const id = `schule-${number}`;
    apply(data, [put('school', newSchool({ id, name: `Oberschule ${number}`, form: 'obs' }))]);
  }
  for (let number = 0; number < count; number += 1) {
    const id = `person-${number}`;
    apply(data, [student(id, number), destination(id, number), ...rest(id, number)]);
  }
  return data;
};
