import { readFileSync } from 'node:fs';
import { day } from '../../../domain/calendar/day.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import { dataGroupLabels, type DataGroup } from '../../../domain/consent/dataGroups.ts';
import type { Destination } from '../../../domain/destination/destinationSchema.ts';
import { defaultFields } from '../../../domain/handover/defaultFields.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { letterTextsSchema } from '../../../domain/letter/letterTexts.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import { newPartner, newPartnerPerson } from '../../../domain/partner/newPartner.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import type { Participation } from '../../../domain/practiceDays/participationSchema.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { newEnrolment, newGuardian } from '../../../domain/student/newRelated.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const createdAt = '2026-11-02T08:00:00.000Z';

/** The day of the examples. */
export const today = day('2027-05-12');

/** The text modules as they are shipped. */
export const texts = letterTextsSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../resources/texts/letter.json', import.meta.url), 'utf8'),
  ),
);

export const exampleSettings = {
  ...newSettings(),
  institution: 'Oberschule Am Sösetal',
  department: 'Schulsozialarbeit · Region des Lernens',
  street: 'Schulstraße',
  houseNumber: '4',
  postcode: '37520',
  town: 'Osterode am Harz',
  phone: '05522 1234-0',
  email: 'verwaltung@obs-soesetal.example',
  userSalutation: 'Frau',
  userName: 'Jana Brandt',
  userFunction: 'Schulsozialarbeiterin',
  userPhone: '05522 1234-17',
  userEmail: 'j.brandt@obs-soesetal.example',
} as const;

export const exampleStudent = {
  ...newStudent({ id: 'student1', caseNumber: 'F-0147', createdAt }),
  familyName: 'Heide',
  nameParticle: 'von der',
  givenNames: 'Mia Sophie',
  callName: 'Mia',
  birthDay: day('2010-03-14'),
  gender: 'weiblich',
  street: 'Lerchenweg',
  houseNumber: '12a',
  postcode: '37520',
  town: 'Osterode am Harz',
  district: 'Dorste',
  phone: '0151 5550123',
  schoolYearsAttended: 10,
  compulsorySchooling: 'sek2',
  compulsoryUntil: day('2029-07-31'),
  classTeacher: 'Herr Özkan',
  expectedDegree: 'sek1_hsa',
  expectedDegreeOn: day('2027-06-30'),
  leavesOn: day('2027-07-31'),
  wishes: [
    { occupation: 'Tischlerin', field: 'Holz' },
    { occupation: 'Raumausstatterin', field: 'Gestaltung' },
  ],
  planB: 'Berufsfachschule Holztechnik',
  interests: 'Holz, Zeichnen, Fußball',
  strengths: ['räumliches Vorstellungsvermögen', 'Ausdauer', 'Teamgeist'],
  adviceContact: true,
  adviserName: 'Frau Dr. Weiß',
  lastAdviceOn: day('2027-04-20'),
  adviceCertificate: true,
  supportNeeds: ['lernen'],
  supportGoal: 'gleich',
  supportPlan: 'liegt_bei',
  whatHelps: 'Kurze Absprachen am Morgen, Aufgaben in Schritten.',
  situation: 'Wohnt bei der Großmutter.',
} satisfies HandoverCase['student'];

export const examplePartner = {
  ...newPartner({ id: 'partner1', kind: 'bbs', name: 'Berufsbildende Schulen II', createdAt }),
  department: 'Berufseinstiegsschule',
  street: 'An der Leege',
  houseNumber: '2b',
  postcode: '37520',
  town: 'Osterode am Harz',
};

export const examplePerson = {
  ...newPartnerPerson({ id: 'person1', partnerId: 'partner1' }),
  salutation: 'Frau',
  title: 'Dr.',
  givenName: 'Anna',
  familyName: 'Weiß',
  function: 'Beratungslehrkraft',
  safeChannel: 'post',
} as const;

export const exampleGuardian = {
  ...newGuardian({ id: 'guardian1', studentId: 'student1' }),
  salutation: 'Frau',
  givenName: 'Petra',
  familyName: 'von der Heide',
  role: 'mutter',
  custody: 'allein',
  phone: '05522 55512',
} as const;

/** A consent to the example's recipient, signed by the young person, for all groups unless told. */
export const exampleConsent = (overrides: Partial<Consent> = {}): Consent => ({
  ...newConsent({
    id: 'consent1',
    studentId: 'student1',
    purpose: 'Übergang Schule – Beruf',
    recipients: [{ partnerId: 'partner1', personId: 'person1', function: '' }],
    groups: Object.keys(dataGroupLabels) as DataGroup[],
    givenOn: day('2027-05-03'),
    validUntil: day('2028-01-31'),
    createdAt,
  }),
  releasedProfessional: 'Jana Brandt',
  signedByStudent: true,
  signedByGuardianIds: ['guardian1'],
  ...overrides,
});

export const exampleHandover = (overrides: Partial<Handover> = {}): Handover => ({
  ...newHandover({ id: 'handover1', studentId: 'student1', createdAt }),
  partnerId: 'partner1',
  personId: 'person1',
  basis: 'einwilligung',
  fields: [...defaultFields('bbs')],
  placementIds: ['placement1'],
  agreementIds: ['agreement1'],
  occasion:
    'Mia von der Heide verlässt zum 31. Juli 2027 die Oberschule Am Sösetal und ist bei Ihnen für die Berufseinstiegsschule, Klasse 2 (Fachrichtung Holztechnik) angemeldet.',
  request:
    'Bitte laden Sie Mia zur Eingangsberatung ein und planen Sie Zeit für die Werkstatt ein.',
  talkOn: day('2027-05-10'),
  talkPlace: 'Oberschule Am Sösetal',
  talkNotes: 'Die Werkstatt wurde gezeigt.',
  talkParticipants: [
    { name: 'Frau Dr. Weiß', role: 'Beratungslehrkraft', institution: 'BBS II' },
    { name: 'Mia von der Heide', role: '', institution: '' },
  ],
  attachments: ['Förderplan', 'Praktikumsbewertung der Tischlerei Ahrens'],
  copies: ['Mia von der Heide'],
  answerExpectedOn: day('2027-09-30'),
  ...overrides,
});

const planned: Destination = {
  id: 'destination1',
  studentId: 'student1',
  kind: 'geplant',
  code: 'bes2_vz',
  detail: 'Fachrichtung Holztechnik',
  institution: 'BBS II Osterode',
  partnerId: null,
  companyId: null,
  startsOn: day('2027-08-19'),
  status: 'nachweis',
  proof: 'aufnahme',
  proofOn: day('2027-04-02'),
  recordedOn: day('2027-04-02'),
  recordedAt: createdAt,
  source: '',
  remark: '',
};

const placement = {
  ...newPlacement({ id: 'placement1', studentId: 'student1', createdAt }),
  companyId: 'company1',
  occupation: 'Tischlerin',
  from: day('2027-02-01'),
  to: day('2027-02-12'),
  daysAttended: 10,
  companyText: 'Sehr sorgfältig, fragt nach, arbeitet gern im Team.',
  studentText: 'Das hat mir gut gefallen.',
  trainingPossible: true,
};

const note = {
  ...newNote({
    id: 'note1',
    studentId: 'student1',
    heldOn: day('2027-03-01'),
    kind: 'beratung',
    categoryYear: '2026/2027',
    createdAt,
  }),
  text: 'Bewerbung bei der Tischlerei besprochen.',
  usableInHandover: true,
};

const agreement = {
  id: 'agreement1',
  studentId: 'student1',
  noteId: null,
  handoverId: null,
  what: 'Termin zur Eingangsberatung vereinbaren',
  who: 'Frau Dr. Weiß',
  until: day('2027-06-15'),
  doneOn: null,
  createdAt,
};

const participation: Participation = {
  id: 'participation1',
  studentId: 'student1',
  schoolYear: '2024/2025',
  partnerId: examplePartner.id,
  fields: ['Holztechnik', 'Metalltechnik'],
  status: 'beendet',
  daysPlanned: 36,
  daysAttended: 34,
  feedback: 'Arbeitet genau und mit Freude.',
  createdAt,
  changedAt: createdAt,
};

/** A complete case: everything stands, everything is consented to; parts can be replaced. */
export const exampleCase = (overrides: Partial<HandoverCase> = {}): HandoverCase => ({
  settings: exampleSettings,
  handover: exampleHandover(),
  student: exampleStudent,
  partner: examplePartner,
  person: examplePerson,
  partners: { [examplePartner.id]: examplePartner },
  guardians: [exampleGuardian],
  enrolments: [
    {
      ...newEnrolment({
        id: 'enrolment1',
        studentId: 'student1',
        schoolYear: '2026/2027',
        schoolId: 'school1',
      }),
      className: '10b',
      yearLevel: 10,
    },
  ],
  schools: {
    school1: newSchool({ id: 'school1', name: 'Oberschule Am Sösetal', form: 'obs' }),
  },
  companies: { company1: newCompany({ id: 'company1', name: 'Tischlerei Ahrens', createdAt }) },
  destinations: [planned],
  placements: [placement],
  participations: [participation],
  notes: [note],
  agreements: [agreement],
  profiles: [],
  consents: [exampleConsent()],
  ...overrides,
});
