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
};

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

describe('no secret leaves', () => {
  test('a letter carries only ticked fields, of tier C only those a valid consent covers', () => {
    let letters = 0;
    fc.assert(
      fc.property(scenario, (given) => {
        const { groups, basis, kind, withdrawn, expired, signed, rightPerson } = given;
        const base = planted();
        const consent = exampleConsent({
          groups,
          withdrawnOn: withdrawn ? today : null,
          validUntil: expired ? day('2027-05-11') : day('2028-01-31'),
          signedByStudent: signed,
          recipients: [
            { partnerId: 'partner1', personId: rightPerson ? 'person1' : 'other', function: '' },
          ],
        });
        const result = transferLetter(
          {
            ...base,
            student: { ...base.student, addressBlocked: given.addressBlocked },
            partner: { ...examplePartner, kind },
            consents: [consent],
            handover: exampleHandover({
              fields: given.fields,
              basis,
              basisNote: 'Grundlage',
              noteIds: ['note1'],
            }),
          },
          { texts, today },
        );
        if (!result.ok) return;
        letters += 1;
        const covered = !withdrawn && !expired && signed && rightPerson;
        for (const name of found(JSON.stringify(result.value))) {
          const code = gates[name];
          expect(code, name).toBeDefined();
          expect(given.fields).toContain(code);
          const { tier, group } = fieldCatalogue[code!];
          if (tier === 'C' || basis === 'einwilligung') {
            expect(covered, name).toBe(true);
            expect(groups, name).toContain(group);
          }
          if (given.addressBlocked) expect(['anschrift', 'kontakt']).not.toContain(code);
        }
      }),
      { numRuns: 2000 },
    );
    expect(letters).toBeGreaterThan(300);
  });

  test('every planted text that may leave does leave when everything is allowed', () => {
    const handover = exampleHandover({ fields: [...fieldCodes], noteIds: ['note1'] });
    const seen = ['bbs', 'jugendamt'].flatMap((kind) => {
      const partner = { ...examplePartner, kind: kind as PartnerKind };
      const result = transferLetter({ ...planted(), handover, partner }, { texts, today });
      return found(JSON.stringify(result));
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
