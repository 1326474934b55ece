import { day, type Day } from '../../domain/calendar/day.ts';
import type { Consent } from '../../domain/consent/consentSchema.ts';
import { dataGroupLabels, type DataGroup } from '../../domain/consent/dataGroups.ts';
import { fieldCodes } from '../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../domain/handover/handoverCase.ts';
import { presets, type Preset } from '../../domain/handover/presets.ts';
import {
  exampleCase,
  exampleConsent,
  exampleGuardian,
  exampleHandover,
  examplePartner,
  exampleStudent,
} from '../domain/letter/exampleCase.ts';
import { signatureHolds, type ReleaseCase } from './releaseOracle.ts';

/** A text that stands in the records of one field alone, and nowhere else. */
const mark = (field: string): string => `Marke-${field}`;

const allGroups = Object.keys(dataGroupLabels) as DataGroup[];
const withheld: readonly DataGroup[] = ['foerderung', 'unterstuetzung', 'praktika', 'kontakt'];
const otherPerson = [{ partnerId: 'partner1', personId: 'person2', function: '' }];

/** The consents of the matrix; the last one is signed by whom the age does not ask. */
const consentCases = {
  none: null,
  given: {},
  withheld: { groups: allGroups.filter((group) => !withheld.includes(group)) },
  expired: { validUntil: day('2027-05-11') },
  withdrawn: { withdrawnOn: day('2027-05-10') },
  'other person': { recipients: otherPerson },
  'wrong signature': {},
} as const satisfies Readonly<Record<string, Partial<Consent> | null>>;

type ConsentCase = keyof typeof consentCases;

/** Birthdays by age on 12 May 2027; who is 18 then was 17 when the consent was signed on 3 May. */
const birthdays: Readonly<Record<number, Day>> = {
  14: day('2013-01-20'),
  15: day('2012-01-20'),
  17: day('2010-01-20'),
  18: day('2009-05-08'),
};

const ageAtSigning = (age: number): number => (age === 18 ? 17 : age);

const rightSigner = (age: number) => (age < 15 ? 'guardian' : 'student');
const wrongSigner = (age: number) => (age < 15 ? 'student' : 'guardian');

/** A case of the matrix with its name, the product's case, and the same in the words of the rules. */
export type MatrixCase = {
  readonly name: string;
  readonly given: HandoverCase;
  readonly rules: ReleaseCase;
};

type Choice = {
  readonly consent: ConsentCase;
  readonly overridden: boolean;
  readonly preset: Preset;
  readonly age: number;
  readonly addressBlocked: boolean;
};

/** With the free choice everything is ticked, so that no field escapes the matrix. */
const ticked = ({ preset }: Choice) => (preset.code === 'frei' ? fieldCodes : preset.fields);

const kindOf = ({ preset }: Choice) => preset.kinds?.[0] ?? 'bbs';

const consentsOf = ({ consent, age }: Choice): readonly Consent[] => {
  const own = consentCases[consent];
  if (own === null) return [];
  const signer = consent === 'wrong signature' ? wrongSigner(age) : rightSigner(age);
  return [
    exampleConsent({
      signedByStudent: signer === 'student',
      signedByGuardianIds: signer === 'guardian' ? ['guardian1'] : [],
      ...own,
    }),
  ];
};

const consentedGroups = ({ consent, age }: Choice): readonly string[] => {
  const signer = consent === 'wrong signature' ? wrongSigner(age) : rightSigner(age);
  const holds = signatureHolds(signer, { atSigning: ageAtSigning(age), today: age });
  if (!holds || ['none', 'expired', 'withdrawn', 'other person'].includes(consent)) return [];
  return consent === 'withheld'
    ? allGroups.filter((group) => !withheld.includes(group))
    : allGroups;
};

const matrixCase = (choice: Choice): MatrixCase => {
  const { preset, overridden, age, addressBlocked, consent } = choice;
  const basis = preset.basis ?? 'einwilligung';
  const fields = ticked(choice);
  const full = fullCase();
  return {
    name: `${preset.code}, Einwilligung ${consent}, ${age} Jahre${overridden ? ', übersteuert' : ''}${addressBlocked ? ', Auskunftssperre' : ''}`,
    given: {
      ...full,
      student: { ...full.student, birthDay: birthdays[age] ?? null, addressBlocked },
      partner: { ...examplePartner, kind: kindOf(choice) },
      consents: consentsOf(choice),
      handover: {
        ...full.handover,
        basis,
        fields: [...fields],
        overrideBasis: overridden ? 'andere' : null,
        overrideReason: overridden ? 'Absprache im Einzelfall' : '',
      },
    },
    rules: {
      ...{ fields, kind: kindOf(choice), basis, overridden, addressBlocked },
      consented: consentedGroups(choice),
    },
  };
};

/** {consent} x {override} x {preset} x {age} x {Auskunftssperre}, each once. */
export const matrixCases = (): readonly MatrixCase[] =>
  (Object.keys(consentCases) as ConsentCase[]).flatMap((consent) =>
    [false, true].flatMap((overridden) =>
      presets.flatMap((preset) =>
        [14, 15, 17, 18].flatMap((age) =>
          [false, true].map((addressBlocked) =>
            matrixCase({ consent, overridden, preset, age, addressBlocked }),
          ),
        ),
      ),
    ),
  );

/** A case in which every field of the catalogue has something to say, under marks of its own where words are free. */
const fullCase = (): HandoverCase => {
  const base = exampleCase();
  return {
    ...base,
    guardians: [{ ...exampleGuardian, phone: '', email: mark('erziehungsberechtigte') }],
    student: { ...exampleStudent, ...wordsOfFields, ...factsOfFields },
    notes: base.notes.map((note) => ({ ...note, text: mark('notizen') })),
    placements: base.placements.map((one) => ({ ...one, studentText: mark('praktika') })),
    participations: base.participations.map((one) => ({ ...one, feedback: mark('praxistage') })),
    agreements: base.agreements.map((one) => ({ ...one, what: mark('vereinbarungen') })),
    handover: exampleHandover({
      noteIds: ['note1'],
      occasion: '',
      request: '',
      attachments: [],
      copies: [],
      talkParticipants: [{ name: mark('gespraech'), role: '', institution: '' }],
    }),
  };
};

const wordsOfFields = {
  givenNames: mark('name'),
  callName: '',
  district: mark('anschrift'),
  phone: mark('kontakt'),
  nationality: mark('herkunft'),
  originLanguage: mark('sprache'),
  careProvider: mark('betreuende_stelle'),
  classTeacher: mark('ansprechpersonen'),
  schoolCareer: mark('schullaufbahn'),
  absencesPeriod: mark('fehlzeiten'),
  planB: mark('berufswunsch'),
  interests: mark('staerken'),
  adviserName: mark('berufsberatung'),
  mobility: mark('mobilitaet'),
  volunteering: mark('kenntnisse'),
  compensation: mark('nachteilsausgleich'),
  rehabStatus: mark('reha'),
  supports: [{ what: mark('bisherige_hilfe'), since: '', contact: '' }],
  whatHelps: mark('was_hilft'),
  situation: mark('situation'),
};

const factsOfFields = {
  gradeGerman: 3,
  absencesExcused: 4,
  applicationsSent: 6,
  germanLevel: 'b2',
  achievedDegree: 'hsa',
  supportNeeds: ['lernen'],
} as const satisfies Partial<HandoverCase['student']> | object;
