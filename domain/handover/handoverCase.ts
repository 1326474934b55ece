import type { Company } from '../company/companySchemas.ts';
import type { Consent } from '../consent/consentSchema.ts';
import type { Destination } from '../destination/destinationSchema.ts';
import type { Agreement } from '../followUp/followUpSchemas.ts';
import type { Note } from '../note/noteSchemas.ts';
import type { Partner, PartnerPerson } from '../partner/partnerSchemas.ts';
import type { Placement } from '../placement/placementSchema.ts';
import type { Participation } from '../practiceDays/participationSchema.ts';
import { ofStudent } from '../record/ofStudent.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { School } from '../school/schoolSchemas.ts';
import { newSettings } from '../settings/newSettings.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import type { CompetenceProfile, Enrolment, Guardian } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import type { Handover } from './handoverSchema.ts';

/** Everything a handover is judged and written by; private notes have no place in it. */
export type HandoverCase = {
  readonly settings: Settings;
  readonly handover: Handover;
  readonly student: Student;
  readonly partner: Partner | null;
  readonly person: PartnerPerson | null;
  readonly partners: Readonly<Record<string, Partner>>;
  readonly guardians: readonly Guardian[];
  readonly enrolments: readonly Enrolment[];
  readonly schools: Readonly<Record<string, School>>;
  readonly companies: Readonly<Record<string, Company>>;
  readonly destinations: readonly Destination[];
  readonly placements: readonly Placement[];
  readonly participations: readonly Participation[];
  readonly notes: readonly Note[];
  readonly agreements: readonly Agreement[];
  readonly profiles: readonly CompetenceProfile[];
  readonly consents: readonly Consent[];
};

/** The collections a handover is made from. */
export type HandoverSources = Readonly<
  Pick<
    VaultData,
    | 'settings'
    | 'handover'
    | 'student'
    | 'partner'
    | 'partnerPerson'
    | 'guardian'
    | 'enrolment'
    | 'school'
    | 'company'
    | 'destination'
    | 'placement'
    | 'participation'
    | 'note'
    | 'agreement'
    | 'competenceProfile'
    | 'consent'
  >
>;

/** The case of a handover, saved or still a draft, gathered from the vault; null when the young person is gone. */
export const handoverCase = (data: HandoverSources, handover: Handover): HandoverCase | null => {
  const { studentId, partnerId, personId } = handover;
  const student = data.student[studentId];
  if (student === undefined) return null;
  return {
    settings: data.settings['settings'] ?? newSettings(),
    handover,
    student,
    partner: partnerId === null ? null : (data.partner[partnerId] ?? null),
    person: personId === null ? null : (data.partnerPerson[personId] ?? null),
    partners: data.partner,
    schools: data.school,
    companies: data.company,
    ...recordsOf(data, studentId),
  };
};

const recordsOf = (data: HandoverSources, studentId: string) => ({
  guardians: ofStudent(data.guardian, studentId),
  enrolments: ofStudent(data.enrolment, studentId),
  destinations: ofStudent(data.destination, studentId),
  placements: ofStudent(data.placement, studentId),
  participations: ofStudent(data.participation, studentId),
  notes: ofStudent(data.note, studentId),
  agreements: ofStudent(data.agreement, studentId),
  profiles: ofStudent(data.competenceProfile, studentId),
  consents: ofStudent(data.consent, studentId),
});
