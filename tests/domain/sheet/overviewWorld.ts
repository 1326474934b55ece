import { day } from '../../../domain/calendar/day.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import type { Destination } from '../../../domain/destination/destinationSchema.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import type { NewVaultData } from '../../../domain/record/vaultData.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import { transitionColumns } from '../../../domain/sheet/transitionColumns.ts';
import type { TransitionOptions } from '../../../domain/sheet/transitionOverview.ts';

const at = '2026-09-01T08:00:00Z';

/** A small world of two schools; persons are added one by one. */
export const overviewWorld = () => {
  const data: NewVaultData = emptyVaultData();
  data.school['obs'] = {
    ...newSchool({ id: 'obs', name: 'Oberschule Musterthal', form: 'obs' }),
    shortName: 'OBS',
  };
  data.school['igs'] = {
    ...newSchool({ id: 'igs', name: 'IGS Beispielheim', form: 'igs' }),
    shortName: 'IGS',
  };
  let count = 0;

  const person = (
    given: Partial<Student> = {},
    { schoolId = 'obs', className = '10a' }: { schoolId?: string; className?: string } = {},
  ): string => {
    count += 1;
    const id = `student-${count}`;
    data.student[id] = {
      ...newStudent({ id, caseNumber: `F-${String(count).padStart(4, '0')}`, createdAt: at }),
      familyName: `Familie${count}`,
      givenNames: `Person${count}`,
      leavesOn: day('2027-07-07'),
      ...given,
    };
    data.enrolment[`e-${id}`] = {
      ...newEnrolment({ id: `e-${id}`, studentId: id, schoolYear: '2026/2027', schoolId }),
      className,
    };
    return id;
  };

  const destination = (studentId: string, given: Partial<Destination> = {}) => {
    count += 1;
    const id = `d-${count}`;
    data.destination[id] = {
      ...newDestination({
        id,
        studentId,
        kind: 'geplant',
        code: 'aus_dual',
        recordedOn: day('2026-10-01'),
        recordedAt: at,
      }),
      ...given,
    };
  };

  const consent = (studentId: string, given: Parameters<typeof asConsent>[1] = {}) => {
    count += 1;
    data.consent[`c-${count}`] = asConsent({ id: `c-${count}`, studentId }, given);
  };
  return { data, person, destination, consent };
};

const asConsent = (
  { id, studentId }: { id: string; studentId: string },
  given: Partial<NewVaultData['consent'][string]>,
) => ({
  ...newConsent({
    id,
    studentId,
    purpose: 'Übergang in die BBS',
    recipients: [{ partnerId: 'bbs', personId: null, function: 'Aufnahme' }],
    groups: ['person'],
    givenOn: day('2026-09-01'),
    validUntil: day('2027-08-31'),
    createdAt: at,
  }),
  signedByStudent: true,
  ...given,
});

/** All leavers of 2026/2027 with all columns, seen on 22 November 2026. */
export const allOptions: TransitionOptions = {
  sheet: 'transition',
  schoolYear: '2026/2027',
  schoolIds: [],
  classNames: [],
  columns: transitionColumns.map(({ column }) => column.key),
  today: day('2026-11-22'),
  nameOrder: 'din',
  guardianAdvice: 'keine',
  practice: false,
  smallCell: 5,
  per: 'together',
  numbersOnly: false,
  showBlockedPlaces: false,
};
