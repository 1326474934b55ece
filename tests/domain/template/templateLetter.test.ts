import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataGroupLabels, type DataGroup } from '../../../domain/consent/dataGroups.ts';
import { fieldCodes, type FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import { gate } from '../../../domain/handover/gate.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { basisLabels, type Basis } from '../../../domain/handover/handoverSchema.ts';
import { partnerKindLabels, type PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import { placeholderNamed, placeholders } from '../../../domain/template/placeholders.ts';
import { templateLetter } from '../../../domain/template/templateLetter.ts';
import { templatePlanSchema } from '../../../domain/template/templatePlan.ts';
import type { TemplateUse } from '../../../domain/template/templateUse.ts';
import {
  exampleConsent,
  exampleHandover,
  exampleStudent,
  texts,
  today,
} from '../letter/exampleCase.ts';
import { fullCase, planFor } from './fullCase.ts';

const valuesOf = (names: readonly string[]): TemplateUse[] =>
  names.map((name) => ({ kind: 'value', name, within: [] }));

const noFile = { fileId: 'a'.repeat(64), sha256: 'b'.repeat(64), size: 1 };

/** Texts of the case that only one field of the catalogue may bring out. */
const canaries = {
  familyName: 'name',
  givenNames: 'name',
  callName: 'name',
  phone: 'kontakt',
  email: 'kontakt',
  street: 'anschrift',
  postcode: 'anschrift',
  town: 'anschrift',
  birthPlace: 'herkunft',
  nationality: 'herkunft',
  originLanguage: 'sprache',
  careProvider: 'betreuende_stelle',
  classTeacher: 'ansprechpersonen',
  schoolCareer: 'schullaufbahn',
  planB: 'berufswunsch',
  interests: 'staerken',
  mobility: 'mobilitaet',
  volunteering: 'kenntnisse',
  compensation: 'nachteilsausgleich',
  rehabStatus: 'reha',
  whatHelps: 'was_hilft',
  obstacles: 'was_hilft',
  situation: 'situation',
} as const satisfies Partial<Record<keyof HandoverCase['student'], FieldCode>>;

const planted = (kind: PartnerKind): HandoverCase => {
  const base = fullCase(kind);
  const own = Object.keys(canaries).map((name) => [name, `<<${name}>>`]);
  const names = Object.fromEntries(own) as Partial<HandoverCase['student']>;
  return { ...base, student: { ...base.student, ...names } };
};

const found = (text: string): (keyof typeof canaries)[] =>
  [...text.matchAll(/<<(\w+)>>/g)].map(([, name]) => name as keyof typeof canaries);

const scenario = fc.record({
  fields: fc.subarray([...fieldCodes], { minLength: 1 }),
  names: fc.subarray(placeholders.map(({ name }) => name)),
  groups: fc.subarray(Object.keys(dataGroupLabels) as DataGroup[]),
  basis: fc.constantFrom(...(Object.keys(basisLabels) as Basis[])),
  kind: fc.constantFrom(...(Object.keys(partnerKindLabels) as PartnerKind[])),
  withdrawn: fc.boolean(),
  addressBlocked: fc.boolean(),
});

const caseOf = (given: typeof scenario extends fc.Arbitrary<infer T> ? T : never): HandoverCase => {
  const { fields, groups, basis, kind, withdrawn, addressBlocked } = given;
  const base = planted(kind);
  return {
    ...base,
    student: { ...base.student, addressBlocked },
    consents: [exampleConsent({ groups, withdrawnOn: withdrawn ? today : null })],
    handover: exampleHandover({
      ...{ fields, basis, basisNote: 'Grundlage', occasion: '', request: '' },
      noteIds: ['note1'],
      copies: [],
    }),
  };
};

describe('templateLetter', () => {
  test('no value holds what the gate did not release, whatever the template asks for', () => {
    let letters = 0;
    fc.assert(
      fc.property(scenario, (given) => {
        const one = caseOf(given);
        const template = { ...noFile, uses: valuesOf(given.names) };
        const letter = templateLetter(one, { texts, today, template });
        if (!letter.ok) return;
        letters += 1;
        const { released } = gate(one, today);
        for (const [name, value] of Object.entries(letter.value.values)) {
          expect(given.names).toContain(name);
          for (const canary of found(JSON.stringify(value))) {
            expect(released, `${name}: ${canary}`).toContain(canaries[canary]);
            expect(placeholderNamed(name)?.fields, name).toContain(canaries[canary]);
          }
        }
        const told = found(JSON.stringify(letter.value)).map((canary) => canaries[canary]);
        expect(letter.value.fields).toEqual(expect.arrayContaining([...new Set(told)]));
        expect(released).toEqual(expect.arrayContaining(letter.value.fields));
      }),
      { numRuns: 1500 },
    );
    expect(letters).toBeGreaterThan(300);
  });

  test('every planted text that may leave does leave when everything is allowed', () => {
    const seen = (['bbs', 'jugendamt'] as const).flatMap((kind) =>
      found(JSON.stringify(planFor(planted(kind)).values)),
    );
    expect([...new Set(seen)].toSorted()).toEqual(Object.keys(canaries).toSorted());
  });

  test('a plan holds only what the template asks for, and tells only those fields', () => {
    const plan = planFor(fullCase(), ['Vorname', 'Praktika', 'Anrede', 'Unbekanntes']);
    expect(Object.keys(plan.values)).toEqual(['Vorname', 'Praktika', 'Anrede']);
    expect(plan.fields).toEqual(['name', 'praktika']);
  });

  test('what stands in a section that goes is neither in the plan nor told', () => {
    const uses: TemplateUse[] = [
      { kind: 'section', name: 'Fehlzeiten', within: [] },
      { kind: 'value', name: 'Vorname', within: ['Fehlzeiten'] },
      { kind: 'section', name: 'Praktika', within: [] },
      { kind: 'value', name: 'Telefon', within: ['Praktika'] },
      { kind: 'value', name: 'Telefon', within: ['Praktika', 'Unbekannt'] },
      { kind: 'section', name: 'Förderplan', within: ['Praktika'] },
      { kind: 'value', name: 'E-Mail', within: ['Nur in der Vorlage'] },
      { kind: 'section', name: 'Abschnitt Unterstützung', within: [] },
    ];
    const base = fullCase('agentur');
    const letter = templateLetter(base, { texts, today, template: { ...noFile, uses } });
    if (!letter.ok) throw new Error('The letter is blocked.');
    const { values, sections, fields } = letter.value;
    expect(gate(base, today).released).not.toContain('fehlzeiten');
    expect(Object.keys(values)).toEqual(['Telefon']);
    // That support has something to say is told of no single field of it; that a Förderplan exists would be.
    expect(sections).toEqual(['Praktika', 'Abschnitt Unterstützung']);
    expect(fields).toEqual(['kontakt', 'praktika']);
    const bbs = templateLetter(fullCase(), { texts, today, template: { ...noFile, uses } });
    expect(bbs.ok && bbs.value.fields).toEqual(
      expect.arrayContaining(['name', 'fehlzeiten', 'foerderplan']),
    );
  });

  test('a plan fits its schema and names nobody in its file name and title', () => {
    const plan = planFor(fullCase());
    expect(templatePlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect([plan.fileName, plan.title]).toEqual([
      'Uebergabe_2027-05-12_F-0147.docx',
      'Übergabe F-0147',
    ]);
  });

  test('without a released name the frame speaks of the case number', () => {
    const given = { ...fullCase(), handover: exampleHandover({ fields: ['praktika'] }) };
    const { values } = planFor(given);
    expect(values['Vorname']).toBeUndefined();
    expect(JSON.stringify([values['Betreff'], values['Rückmeldung']])).not.toContain('Heide');
    expect(JSON.stringify(values['Betreff'])).toContain('F-0147');
  });

  test('a name that looks like a placeholder stays a name', () => {
    const base = fullCase();
    const student = { ...base.student, givenNames: '{{Familienname}}', callName: '' };
    const { values } = planFor({ ...base, student });
    expect(values['Vorname']).toEqual({ kind: 'text', text: '{{Familienname}}' });
    expect(values['Name']).toEqual({ kind: 'text', text: '{{Familienname}} von der Heide' });
  });

  test('a blocked handover makes no letter, and says why', () => {
    const given = { ...fullCase(), student: { ...exampleStudent, objection: true } };
    const template = { ...noFile, uses: valuesOf(['Vorname']) };
    const letter = templateLetter(given, { texts, today, template });
    expect(letter.ok ? [] : letter.failure.map(({ jump }) => jump)).toEqual(['student']);
  });

  test('text and sections tell the same as the letter after DIN 5008', () => {
    const { values } = planFor(fullCase());
    expect(values['Telefon']).toEqual({ kind: 'text', text: '0151 5550123' });
    expect(values['Schulende']).toEqual({ kind: 'text', text: '31.07.2027' });
    expect(values['Alter']).toEqual({ kind: 'text', text: '17' });
    expect(values['Rückmeldung bis']?.kind === 'text' && values['Rückmeldung bis'].text).toBe(
      '30.\u00a0September\u00a02027',
    );
    const section = values['Abschnitt Schule und Abschluss'];
    expect(section?.kind === 'blocks' && section.blocks.map(({ heading }) => heading)).toEqual([
      'Schule und Abschluss',
    ]);
    const all = values['Alle Angaben'];
    expect(all?.kind === 'blocks' && all.blocks).toHaveLength(6);
  });
});
