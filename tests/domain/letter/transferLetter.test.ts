import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { fillIn } from '../../../domain/letter/fillIn.ts';
import { letterPlanSchema, type LetterPlan } from '../../../domain/letter/letterPlan.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import {
  exampleCase,
  exampleConsent,
  exampleGuardian,
  exampleHandover,
  examplePartner,
  examplePerson,
  exampleSettings,
  exampleStudent,
  texts,
  today,
} from './exampleCase.ts';

const planOf = (overrides: Partial<HandoverCase> = {}): LetterPlan => {
  const result = transferLetter(exampleCase(overrides), { texts, today });
  if (!result.ok) throw new Error('The letter is blocked.');
  return result.value;
};

const headings = (plan: LetterPlan) => plan.blocks.flatMap(({ heading }) => heading ?? []);

const everything = { handover: exampleHandover({ fields: [...fieldCodes], noteIds: ['note1'] }) };

describe('transferLetter', () => {
  test('the address names the person before the institution', () => {
    expect(planOf()).toMatchObject({
      markings: ['Vertraulich'],
      addressee: [
        'Frau Dr. Anna Weiß',
        'Beratungslehrkraft',
        'Berufsbildende Schulen II',
        'Berufseinstiegsschule',
        'An der Leege 2b',
        '37520 Osterode am Harz',
      ],
      salutation: 'Sehr geehrte Frau Dr. Weiß,',
    });
  });

  test('subject and text name the young person, title, reference and file name do not', () => {
    const plan = planOf();
    expect(plan.subject).toBe(
      'Übergabe im Übergang Schule – Beruf: Mia von der Heide, geb. 14.03.2010',
    );
    expect([plan.title, plan.reference, plan.fileName]).toEqual([
      'Übergabe F-0147',
      'Übergabe F-0147 vom 12.05.2027',
      'Uebergabe_2027-05-12_F-0147.docx',
    ]);
  });

  test('sections come in the order of the catalogue', () => {
    expect(headings(planOf(everything))).toEqual([
      'Person',
      'Erziehungsberechtigte',
      'Schule und Abschluss',
      'Berufliche Orientierung',
      'Unterstützung',
      'Anschluss und Vereinbarungen',
      'Bitte um Rückmeldung',
    ]);
  });

  test('a section without content drops its heading', () => {
    const handover = exampleHandover({ fields: ['name', 'praktika', 'noten'], placementIds: [] });
    expect(headings(planOf({ handover }))).toEqual(['Person', 'Bitte um Rückmeldung']);
  });

  test('an empty degree is left out, never written as "ohne Abschluss"', () => {
    const student = { ...exampleStudent, expectedDegree: null };
    expect(JSON.stringify(planOf({ student }))).not.toMatch(/icher Abschluss|ohne Abschluss/);
  });

  test('without a released name the letter speaks of the case number only', () => {
    const handover = exampleHandover({ fields: ['schule'], occasion: '', request: '', copies: [] });
    const plan = planOf({ handover });
    expect(plan.subject).toBe('Übergabe im Übergang Schule – Beruf: F-0147');
    expect(JSON.stringify(plan)).not.toContain('Heide');
  });

  test('the consent is cited with those who signed', () => {
    const cited = (overrides: Partial<Consent>, rest: Partial<HandoverCase> = {}) =>
      JSON.stringify(planOf({ consents: [exampleConsent(overrides)], ...rest }).blocks[0]);
    expect(cited({})).toContain('Mia von der Heide und Petra von der Heide haben am 3.');
    expect(cited({ signedByGuardianIds: [] })).toContain('Mia von der Heide hat am 3.');
    const unnamed = { handover: exampleHandover({ fields: ['name'] }) };
    expect(cited({}, unnamed)).toContain('liegt die schriftliche Einwilligung vom 3.');
  });

  test('a legal basis is named, the reason of an override is not', () => {
    const handover = exampleHandover({
      fields: ['name', 'was_hilft'],
      basis: 'schulgesetz',
      overrideBasis: 'andere',
      overrideReason: 'GEHEIMER GRUND',
    });
    const text = JSON.stringify(planOf({ handover, consents: [] }));
    expect(text).toContain('Schulgesetz (Übermittlung durch die Schule)');
    expect(text).toContain('Einzelne Angaben werden auf einer weiteren Grundlage übermittelt');
    expect(text).not.toContain('GEHEIMER GRUND');
  });

  test('an override on the same basis is not called a further one', () => {
    const handover = exampleHandover({
      ...{ fields: ['name', 'was_hilft'], basis: 'schulgesetz', overrideBasis: 'schulgesetz' },
      overrideReason: 'Kindeswohl',
    });
    const text = JSON.stringify(planOf({ handover, consents: [] }));
    expect(text.match(/Schulgesetz/gu)).toHaveLength(1);
    expect(text).not.toContain('weiteren Grundlage');
  });

  test('a block on contact or on addresses leaves a guardian’s name only', () => {
    const blocked = { ...exampleGuardian, contactBlocked: true, contactNote: 'GEHEIM' };
    const hidden = { ...exampleStudent, addressBlocked: true };
    for (const plan of [planOf({ guardians: [blocked] }), planOf({ student: hidden })]) {
      expect(JSON.stringify(plan)).toContain('"Petra von der Heide"');
      expect(JSON.stringify(plan)).not.toMatch(/55512|GEHEIM/);
    }
  });

  test('the newest planned destination stands, an older one does not', () => {
    const [planned] = exampleCase().destinations;
    const older = { ...planned!, id: 'older', detail: 'ALT', recordedOn: day('2027-01-01') };
    expect(JSON.stringify(planOf({ destinations: [planned!, older] }))).not.toContain('ALT');
  });

  test('a blocked handover gives its blockers and no letter', () => {
    const result = transferLetter(exampleCase({ person: null }), { texts, today });
    expect(result).toMatchObject({
      ok: false,
      failure: [{ severity: 'block', jump: 'recipient' }],
    });
  });

  test('nothing allowed gives no letter', () => {
    expect(transferLetter(exampleCase({ consents: [] }), { texts, today }).ok).toBe(false);
  });

  test('the address keeps six lines by leaving out the function', () => {
    const partner = { ...examplePartner, name: 'BBS', department: 'Abteilung' };
    const person = { ...examplePerson, function: 'Funktion' };
    expect(planOf({ partner, person }).addressee).toHaveLength(6);
  });

  test('practice data are marked and the author is named only when wanted', () => {
    const practice = planOf({ settings: { ...exampleSettings, practice: true } });
    const named = planOf({ settings: { ...exampleSettings, authorInMetadata: true } });
    expect([practice.practice, practice.author, named.author]).toEqual([true, null, 'Jana Brandt']);
  });

  test('a plan survives as JSON text and is a plan again', () => {
    const plan = planOf(everything);
    expect(letterPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  test('the same case gives the same plan, and nothing of the case is changed', () => {
    const given = exampleCase(everything);
    const before = JSON.stringify(given);
    const first = transferLetter(given, { texts, today });
    expect(transferLetter(given, { texts, today })).toEqual(first);
    expect(JSON.stringify(given)).toBe(before);
  });
});

describe('fillIn', () => {
  test('a value that looks like a placeholder stays a value', () => {
    expect(fillIn('{name}, {birthDay}', { name: '{birthDay}', birthDay: 'x' })).toBe(
      '{birthDay}, x',
    );
  });

  test('a name every object has is no placeholder', () => {
    expect(fillIn('{constructor}{name}', { name: 'Kim' })).toBe('Kim');
  });
});
