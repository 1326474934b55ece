import { lastDayOf, type SchoolYearName } from '../calendar/schoolYear.ts';
import type { Day } from '../calendar/day.ts';
import {
  currentDestinations,
  noDestination,
  type CurrentDestination,
} from '../destination/currentDestination.ts';
import type { FollowUp } from '../followUp/followUpSchemas.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import type { VaultData } from '../record/vaultData.ts';
import { currentEnrolments } from '../school/enrolmentOn.ts';
import type { School } from '../school/schoolSchemas.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import type { Student } from '../student/studentSchema.ts';
import { isInYear } from './atSchool.ts';
import { consentShown, type ConsentShown } from './consentShown.ts';

/** What the overview reads of the vault; notes and private notes are not among it. */
export type OverviewData = Pick<
  VaultData,
  | 'student'
  | 'enrolment'
  | 'school'
  | 'destination'
  | 'followUp'
  | 'consent'
  | 'handover'
  | 'partner'
  | 'company'
  | 'guardian'
>;

/** By what and on which day the state of a consent is judged. */
export type ConsentRule = Pick<Settings, 'guardianAdvice'> & { readonly today: Day };

/** A young person who leaves school, with all that stands in a row about them. */
export type Leaver = {
  readonly student: Student;
  readonly enrolment: Enrolment | undefined;
  readonly school: School | undefined;
  readonly destination: CurrentDestination;
  readonly partnerName: string;
  readonly companyName: string;
  readonly consent: ConsentShown;
  /** The handover changed last. */
  readonly handover: Handover | undefined;
  /** The nearest day something is to be done; what it is may be entrusted and stays out. */
  readonly nextStepOn: Day | null;
};

/** Everyone whose last day of school lies in the school year. */
export const leaversOf = (
  data: OverviewData,
  schoolYear: SchoolYearName,
  rule: ConsentRule,
): readonly Leaver[] => {
  const lookUp = lookUpsOf(data, schoolYear, rule);
  return Object.values(data.student)
    .filter(({ leavesOn }) => leavesOn !== null && isInYear(schoolYear, leavesOn))
    .map((student) => lookUp(student));
};

/** One pass over each collection, so that the cost grows with the records, not with their product. */
const lookUpsOf = (
  data: OverviewData,
  schoolYear: SchoolYearName,
  rule: ConsentRule,
): ((student: Student) => Leaver) => {
  const enrolments = currentEnrolments(Object.values(data.enrolment), lastDayOf(schoolYear));
  const destinations = currentDestinations(Object.values(data.destination));
  const handovers = latestHandovers(Object.values(data.handover));
  const steps = nextSteps(Object.values(data.followUp));
  const consentOf = consentLookUp(data, rule);
  return (student) => {
    const enrolment = enrolments.get(student.id);
    const destination = destinations.get(student.id) ?? noDestination;
    const { partnerId = null, companyId = null } = destination.planned ?? {};
    return {
      student,
      enrolment,
      school: enrolment === undefined ? undefined : data.school[enrolment.schoolId],
      destination,
      partnerName: partnerId === null ? '' : (data.partner[partnerId]?.name ?? ''),
      companyName: companyId === null ? '' : (data.company[companyId]?.name ?? ''),
      consent: consentOf(student),
      handover: handovers.get(student.id),
      nextStepOn: steps.get(student.id) ?? null,
    };
  };
};

const consentLookUp = (data: OverviewData, rule: ConsentRule) => {
  const consents = byStudent(Object.values(data.consent));
  const guardians = byStudent(Object.values(data.guardian));
  return (student: Student): ConsentShown =>
    consentShown(consents.get(student.id) ?? [], {
      student,
      guardians: guardians.get(student.id) ?? [],
      ...rule,
    });
};

const byStudent = <T extends { readonly studentId: string }>(
  records: Iterable<T>,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.studentId);
    if (group === undefined) groups.set(record.studentId, [record]);
    else group.push(record);
  }
  return groups;
};

const latestHandovers = (handovers: Iterable<Handover>): ReadonlyMap<string, Handover> => {
  const latest = new Map<string, Handover>();
  for (const handover of handovers) {
    const known = latest.get(handover.studentId);
    if (known === undefined || handover.changedAt > known.changedAt)
      latest.set(handover.studentId, handover);
  }
  return latest;
};

const nextSteps = (followUps: Iterable<FollowUp>): ReadonlyMap<string, Day> => {
  const next = new Map<string, Day>();
  for (const { studentId, dueOn, doneOn } of followUps) {
    if (studentId === null || doneOn !== null) continue;
    const known = next.get(studentId);
    if (known === undefined || dueOn < known) next.set(studentId, dueOn);
  }
  return next;
};
