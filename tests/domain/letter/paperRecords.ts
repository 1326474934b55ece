import { day } from '../../../domain/calendar/day.ts';
import { newCompany, newCompanyContact } from '../../../domain/company/newCompany.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import {
  exampleCase,
  exampleGuardian,
  exampleHandover,
  examplePartner,
  examplePerson,
  exampleSettings,
  exampleStudent,
} from './exampleCase.ts';
import { longName, sentence } from './longWords.ts';

const createdAt = '2027-01-11T08:00:00.000Z';

/** A name of 60 letters in which no program finds a place to break. */
const solidName = 'Hinterobermaierschlüterkowskibrandenburgerwaldhausenfelderin';

/** Three pages of running text. */
const threePages = sentence.repeat(110);

const steps = { voll: '1', meist: '2', teils: '3' } as const;

const assessment = {
  zuverlaessigkeit: steps.voll,
  sorgfalt: steps.meist,
  auffassung: steps.meist,
  selbststaendigkeit: steps.teils,
  team: steps.voll,
  umgang: steps.voll,
  interesse: steps.meist,
  durchhalten: null,
} as const;

/** A case with as little in it as a letter can have, in the practice vault. */
export const shortCase = (): HandoverCase =>
  exampleCase({
    settings: { ...exampleSettings, practice: true },
    guardians: [],
    placements: [],
    participations: [],
    agreements: [],
    destinations: [],
    notes: [],
    handover: exampleHandover({
      fields: ['name', 'geburtsdatum', 'gespraech'],
      placementIds: [],
      agreementIds: [],
      occasion: '',
      request: '',
      talkOn: null,
      talkPlace: '',
      talkNotes: '',
      talkParticipants: [],
      attachments: [],
      copies: [],
      answerExpectedOn: null,
    }),
  });

const institution =
  'Kooperative Gesamtschule und Berufsorientierungszentrum Osterode am Harz mit Außenstelle Bad Lauterberg';

const longPlacement = (at: number): Placement => ({
  ...newPlacement({ id: `placement${at}`, studentId: 'student1', createdAt }),
  companyId: 'company1',
  contactId: 'contact1',
  department: `Abteilung für ${solidName}`,
  occupation: 'Fachkraft für Veranstaltungstechnik und Medientechnologie',
  from: day('2027-02-01'),
  to: day('2027-02-12'),
  weekdays: [1, 2, 3, 4, 5],
  hoursPerDay: 7.5,
  daysAttended: 9,
  daysAbsent: 1,
  visitor: longName,
  visitOn: day('2027-02-09'),
  visitNote: threePages,
  companyAssessment: assessment,
  companyText: threePages,
  studentAssessment: assessment,
  studentLiked: '1',
  studentFits: '2',
  studentText: threePages,
  trainingPossible: true,
});

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));

const longAgreement = (at: number): HandoverCase['agreements'][number] => ({
  id: `agreement${at}`,
  studentId: 'student1',
  noteId: null,
  handoverId: null,
  what: `Zeile${at} ${sentence.repeat(1 + (at % 3))}Ende${at}`,
  who: at % 2 === 0 ? longName : solidName,
  until: day('2027-06-15'),
  doneOn: null,
  createdAt,
});

/** A case that is full everywhere: 40 placements, names of 60 letters, three pages of text, every field released. */
export const overfullCase = (): HandoverCase => {
  const base = exampleCase();
  return {
    ...base,
    settings: { ...exampleSettings, institution, userName: longName, guardianAdvice: 'alle' },
    partner: {
      ...examplePartner,
      name: 'Berufsbildende Schulen II Osterode am Harz – Kompetenzzentrum für Technik und Soziales',
      department: 'Abteilung Berufseinstiegsschule und Berufsvorbereitung',
    },
    person: {
      ...examplePerson,
      givenName: 'Maximiliane-Alexandra',
      familyName: longName,
      function: 'Beratungslehrkraft und Koordinatorin für den Übergang',
    },
    guardians: many(4, (at) => ({
      ...exampleGuardian,
      id: `guardian${at}`,
      custody: 'gemeinsam' as const,
      givenName: `Petra ${at}`,
      familyName: at % 2 === 0 ? longName : solidName,
    })),
    student: {
      ...exampleStudent,
      familyName: solidName,
      whatHelps: threePages,
      interests: sentence.repeat(30),
      situation: sentence.repeat(20),
    },
    companies: { company1: { ...newCompany({ id: 'company1', name: solidName, createdAt }) } },
    placements: many(40, longPlacement).map((one) => ({
      ...one,
      companyText: sentence.repeat(2),
      studentText: sentence,
    })),
    agreements: many(30, longAgreement),
    handover: exampleHandover({
      fields: [...fieldCodes],
      placementIds: many(40, (at) => `placement${at}`),
      agreementIds: many(30, (at) => `agreement${at}`),
      request: sentence.repeat(20),
      talkNotes: threePages,
      talkParticipants: many(30, (at) => ({
        name: at % 2 === 0 ? longName : solidName,
        role: 'Beratungslehrkraft und Koordinatorin',
        institution: 'Berufsbildende Schulen II Osterode am Harz',
      })),
      attachments: many(12, (at) => `Anlage ${at} ${longName}`),
      copies: many(6, (at) => `Kopie ${at} ${longName}`),
    }),
  };
};

const company = {
  ...newCompany({ id: 'company1', name: 'Tischlerei Ahrens', createdAt }),
  street: 'Werkweg',
  houseNumber: '3',
  postcode: '37520',
  town: 'Osterode am Harz',
  phone: '05522 7788',
  needsProtectiveClothing: true,
};

const contact = {
  ...newCompanyContact({ id: 'contact1', companyId: 'company1' }),
  salutation: 'Frau' as const,
  givenName: 'Katja',
  familyName: 'Lenz',
  role: 'Ausbilderin',
  phone: '05522 7788-12',
};

const usualPlacement = {
  department: 'Möbelbau',
  occupation: 'Tischlerin',
  contactId: 'contact1',
  weekdays: [1, 2, 3, 4, 5],
  hoursPerDay: 7,
  daysAttended: null,
  daysAbsent: null,
  visitor: 'Jana Brandt',
  visitOn: day('2027-02-09'),
  companyText: '',
  studentText: '',
  trainingPossible: null,
};

/** A placement of which nothing is known but that it is looked for. */
export const emptyPlacement = (): readonly Change[] => [
  put('placement', newPlacement({ id: 'placement1', studentId: 'student1', createdAt })),
];

/** A placement whose company, time and visit are known, and which nobody has assessed yet. */
export const usualPlacementOf = (before: Placement): readonly Change[] => [
  put('company', company),
  put('companyContact', contact),
  put('placement', { ...before, ...usualPlacement }),
];

/** A placement that is full everywhere. */
export const fullPlacement = (): readonly Change[] => [
  put('company', {
    ...company,
    name: `${solidName} Gesellschaft mit beschränkter Haftung`,
    street: `Straße der ${longName}`,
  }),
  put('companyContact', { ...contact, familyName: solidName, role: longName }),
  put('placement', longPlacement(1)),
];

const towns = ['Osterode am Harz', 'Bad Lauterberg im Harz', 'Herzberg am Harz', ''] as const;

/** Forty placements of forty young people in ten companies of four towns. */
export const fortyVisits = (): readonly Change[] =>
  many(40, (at) => {
    const of = { id: `visit${at}`, studentId: `visited${at}`, createdAt };
    return [
      put('student', {
        ...newStudent({ id: of.studentId, caseNumber: `F-${2000 + at}`, createdAt }),
        familyName: at % 2 === 0 ? longName : solidName,
        givenNames: `Nummer ${at}`,
      }),
      put('enrolment', {
        ...newEnrolment({
          id: `enrolled${at}`,
          studentId: of.studentId,
          schoolYear: '2026/2027',
          schoolId: 'school1',
        }),
        className: '10b',
      }),
      put('company', {
        ...company,
        id: `company${at % 10}of`,
        name: `${at % 3 === 0 ? solidName : 'Tischlerei'} ${at % 10} GmbH & Co. KG`,
        town: towns[at % 4] ?? '',
      }),
      put('placement', {
        ...longPlacement(at),
        ...of,
        companyId: `company${at % 10}of`,
        contactId: null,
      }),
    ];
  }).flat();
