import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataGroupLabels, type DataGroup } from '../../../domain/consent/dataGroups.ts';
import {
  fieldCatalogue,
  fieldCodes,
  type FieldCode,
} from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { handoverCase } from '../../../domain/handover/handoverCase.ts';
import { basisLabels, type Basis } from '../../../domain/handover/handoverSchema.ts';
import { protocol } from '../../../domain/letter/protocol.ts';
import { shuttleSheet } from '../../../domain/letter/shuttleSheet.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { newPrivateNote } from '../../../domain/note/newNote.ts';
import { partnerKindLabels, type PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import { day } from '../../../domain/calendar/day.ts';
import {
  exampleCase,
  exampleConsent,
  exampleHandover,
  examplePartner,
  texts,
  today,
} from './exampleCase.ts';

/** Canaries: each text field of the case with the field of the catalogue that may bring it out. */
const studentCanaries = {
  birthPlace: 'herkunft',
  birthCountry: 'herkunft',
  nationality: 'herkunft',
  originLanguage: 'sprache',
  careProvider: 'betreuende_stelle',
  absencesPeriod: 'fehlzeiten',
  compensation: 'nachteilsausgleich',
  rehabStatus: 'reha',
  whatHelps: 'was_hilft',
  obstacles: 'was_hilft',
  situation: 'situation',
  schoolCareer: 'schullaufbahn',
  interests: 'staerken',
  mobility: 'mobilitaet',
  phone: 'kontakt',
  street: 'anschrift',
  district: 'anschrift',
  classTeacher: 'ansprechpersonen',
  volunteering: 'kenntnisse',
} as const satisfies Partial<Record<keyof Student, FieldCode>>;

const canary = (name: string): string => `<<${name}>>`;

const planted = (): HandoverCase => {
  const base = exampleCase();
  const own = Object.keys(studentCanaries).map((name) => [name, canary(name)]);
  return {
    ...base,
    student: {
      ...base.student,
      ...(Object.fromEntries(own) as Partial<Student>),
      absencesExcused: 3,
      supports: [{ what: canary('support'), since: canary('since'), contact: canary('contact') }],
      maturityAssessedBy: canary('never-maturity'),
    },
    guardians: base.guardians.map((guardian) => ({
      ...guardian,
      contactNote: canary('never-contactNote'),
    })),
    notes: base.notes.map((note) => ({
      ...note,
      text: canary('note'),
      assessment: canary('never-assessment'),
      occasion: canary('never-occasion'),
      persons: canary('never-persons'),
      goal: canary('never-goal'),
    })),
    placements: base.placements.map((placement) => ({
      ...placement,
      companyText: canary('placement'),
      endReason: canary('never-endReason'),
      visitNote: canary('never-visitNote'),
      insurance: canary('never-insurance'),
    })),
    destinations: base.destinations.map((destination) => ({
      ...destination,
      remark: canary('never-remark'),
      source: canary('never-source'),
    })),
    agreements: base.agreements.map((agreement) => ({ ...agreement, what: canary('agreement') })),
    companies: Object.fromEntries(
      Object.entries(base.companies).map(([id, company]) => [
        id,
        { ...company, remark: canary('never-company'), blockedReason: canary('never-blocked') },
      ]),
    ),
  };
};

const gates: Readonly<Record<string, FieldCode>> = {
  ...studentCanaries,
  support: 'bisherige_hilfe',
  since: 'bisherige_hilfe',
  contact: 'bisherige_hilfe',
  note: 'notizen',
  placement: 'praktika',
  agreement: 'vereinbarungen',
  talk: 'gespraech',
  talkPlace: 'gespraech',
  talkRole: 'gespraech',
};

/** What was typed about the talk, with the names of the young person and of a guardian in it. */
const talk = {
  talkNotes: `Mias Wunsch: ${canary('talk')}, sagt Petra von der Heide. Von der Heide, Mia stimmt zu.`,
  talkPlace: canary('talkPlace'),
  talkParticipants: [
    { name: 'Mia von der Heide', role: canary('talkRole'), institution: '' },
    { name: 'Petra von der Heide', role: 'Mutter', institution: '' },
  ],
};

/** Every paper that goes to a recipient of a handover, and the fewest of them the cases must give. */
const planners = [
  ['letter', transferLetter, 300],
  ['protocol', protocol, 150],
  ['shuttle sheet', shuttleSheet, 300],
] as const;

const found = (text: string): string[] =>
  [...text.matchAll(/<<([\w-]+)>>/g)].map(([, name]) => name!);

const scenario = fc.record({
  fields: fc.subarray([...fieldCodes], { minLength: 1 }),
  groups: fc.subarray(Object.keys(dataGroupLabels) as DataGroup[], { minLength: 1 }),
  basis: fc.constantFrom(...(Object.keys(basisLabels) as Basis[])),
  kind: fc.constantFrom(...(Object.keys(partnerKindLabels) as PartnerKind[])),
  withdrawn: fc.boolean(),
  expired: fc.boolean(),
  signed: fc.boolean(),
  rightPerson: fc.boolean(),
  addressBlocked: fc.boolean(),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

const caseFor = (given: Scenario): HandoverCase => {
  const base = planted();
  const consent = exampleConsent({
    groups: given.groups,
    withdrawnOn: given.withdrawn ? today : null,
    validUntil: given.expired ? day('2027-05-11') : day('2028-01-31'),
    signedByStudent: given.signed,
    recipients: [
      { partnerId: 'partner1', personId: given.rightPerson ? 'person1' : 'other', function: '' },
    ],
  });
  return {
    ...base,
    student: { ...base.student, addressBlocked: given.addressBlocked },
    partner: { ...examplePartner, kind: given.kind },
    consents: [consent],
    handover: exampleHandover({
      ...talk,
      fields: given.fields,
      basis: given.basis,
      basisNote: 'Grundlage',
      noteIds: ['note1'],
    }),
  };
};

const expectOnlyReleased = (given: Scenario, text: string): void => {
  const covered = !given.withdrawn && !given.expired && given.signed && given.rightPerson;
  for (const name of found(text)) {
    const code = gates[name];
    expect(code, name).toBeDefined();
    expect(given.fields).toContain(code);
    const { tier, group } = fieldCatalogue[code!];
    if (tier === 'C' || given.basis === 'einwilligung') {
      expect(covered, name).toBe(true);
      expect(given.groups, name).toContain(group);
    }
    if (!given.addressBlocked) continue;
    expect(['anschrift', 'kontakt']).not.toContain(code);
    expect(name).not.toBe('talkPlace');
  }
};

/** Without the fields that give a name away, a form has none, whatever was typed. */
const expectNoName = ({ fields }: Scenario, text: string): void => {
  const naming: readonly FieldCode[] = ['name', 'erziehungsberechtigte'];
  if (naming.every((code) => !fields.includes(code))) expect(text).not.toMatch(/Mia|Heide|Petra/);
};

describe('no secret leaves', () => {
  test.each(planners)(
    'a %s carries only ticked fields, of tier C only those a valid consent covers',
    (kind, plan, fewest) => {
      let papers = 0;
      fc.assert(
        fc.property(scenario, (given) => {
          const result = plan(caseFor(given), { texts, today });
          if (!result.ok) return;
          papers += 1;
          const text = JSON.stringify(result.value);
          expectOnlyReleased(given, text);
          if (kind !== 'letter') expectNoName(given, text);
        }),
        { numRuns: 2000 },
      );
      expect(papers).toBeGreaterThan(fewest);
    },
  );

  test('every planted text that may leave does leave when everything is allowed', () => {
    const handover = exampleHandover({ ...talk, fields: [...fieldCodes], noteIds: ['note1'] });
    const seen = ['bbs', 'jugendamt'].flatMap((kind) => {
      const partner = { ...examplePartner, kind: kind as PartnerKind };
      const given = { ...planted(), handover, partner };
      return planners.flatMap(([, plan]) => found(JSON.stringify(plan(given, { texts, today }))));
    });
    expect([...new Set(seen)].toSorted()).toEqual(Object.keys(gates).toSorted());
  });

  test('a private note cannot be brought into a case, not even by its id', () => {
    const data = emptyVaultData();
    const example = exampleCase();
    data.student['student1'] = example.student;
    data.privateNote['private1'] = {
      ...newPrivateNote({ id: 'private1', studentId: 'student1', heldOn: today, createdAt: '' }),
      text: canary('private'),
    };
    const given = handoverCase(data, exampleHandover({ noteIds: ['private1'] }));
    expect(given).not.toBeNull();
    expect(found(JSON.stringify(given))).toEqual([]);
  });
});
