import { describe, expect, test } from 'vitest';
import { day, type Day } from '../../../domain/calendar/day.ts';
import { consentForm, type ConsentFormCase } from '../../../domain/letter/consentForm.ts';
import { formPlanSchema } from '../../../domain/letter/formPlan.ts';
import type { PaperContent } from '../../../domain/letter/paperBlocks.ts';
import { exampleGuardian, exampleSettings, exampleStudent, texts, today } from './exampleCase.ts';
import {
  exampleFormCase,
  exampleRequest,
  overfullFormCase,
  shortFormCase,
} from './exampleRequest.ts';

const formOf = (overrides: Partial<ConsentFormCase> = {}, on: Day = today) =>
  consentForm(exampleFormCase(overrides), { texts, today: on });

const contentOf = <K extends PaperContent['kind']>(plan: ReturnType<typeof formOf>, kind: K) =>
  plan.blocks.flatMap(({ content }) =>
    content.filter((entry): entry is Extract<PaperContent, { kind: K }> => entry.kind === kind),
  );

const signersOf = (...given: Parameters<typeof formOf>): readonly string[] =>
  contentOf(formOf(...given), 'signatures').flatMap(({ entries }) =>
    entries.map(({ label }) => label),
  );

const born = (birthDay: string | null) => ({
  student: { ...exampleStudent, birthDay: birthDay === null ? null : day(birthDay) },
});

describe('consentForm', () => {
  test('names the recipients, and the chosen groups as boxes of which none is ticked', () => {
    const plan = formOf();
    expect(contentOf(plan, 'list')[0]?.items).toEqual([
      'Dr. Anna Weiß, Beratungslehrkraft, Berufsbildende Schulen II, Berufseinstiegsschule',
    ]);
    expect(contentOf(plan, 'checkboxes')[0]?.items).toEqual([
      { text: 'Name, Geburtsdatum, Anschrift', checked: false },
      { text: 'Schule und Abschluss', checked: false },
      { text: 'Berufliche Orientierung', checked: false },
      { text: 'Bisherige Unterstützung und was hilft', checked: false },
    ]);
  });

  test('says what the law asks for: purpose, freedom, way to withdraw, end, controller and officer', () => {
    const written = JSON.stringify(formOf());
    for (const words of [
      'Übergang Schule – Beruf',
      'ist freiwillig',
      'keinen Nachteil',
      'Einen Grund muss niemand nennen',
      'Jana Brandt, 05522\u00a01234-17, j.brandt@obs-soesetal.example',
      'gilt bis zum 31.\u00a0Januar\u00a02028',
      'Oberschule Am Sösetal, Schulleitung',
      'datenschutz@obs-soesetal.example',
      'Was nicht angekreuzt ist, wird nicht weitergegeben.',
      'wird Jana Brandt von dieser Schweigepflicht entbunden',
    ])
      expect(written).toContain(words);
  });

  test('leaves lines to fill in where the settings know no controller', () => {
    const settings = { ...exampleSettings, controller: '', dataProtectionOfficer: ' ' };
    expect(contentOf(formOf({ settings }), 'blanks')).toEqual([
      {
        kind: 'blanks',
        rows: [
          { label: 'Verantwortlich', lines: 1 },
          { label: 'Datenschutzbeauftragte Person', lines: 1 },
        ],
      },
    ]);
  });

  const advisedNote = '(ratsam, nicht Bedingung)';

  test.each([
    ['2013-05-13', [`Mia von der Heide ${advisedNote}`, 'Petra von der Heide, sorgeberechtigt']],
    ['2010-03-14', ['Mia von der Heide', `Petra von der Heide, sorgeberechtigt ${advisedNote}`]],
    ['2009-05-12', ['Mia von der Heide']],
    [null, ['Mia von der Heide', 'Petra von der Heide, sorgeberechtigt']],
  ])('someone born on %s finds the lines %j', (birthDay, lines) => {
    expect(signersOf(born(birthDay))).toEqual(lines);
  });

  test('one line stands for one of several guardians, or each gets a line, as the setting says', () => {
    const guardians = [exampleGuardian, { ...exampleGuardian, id: 'g2', givenName: 'Jan' }];
    const settings = { ...exampleSettings, guardianAdvice: 'alle' } as const;
    const lines = (given: Partial<ConsentFormCase>) => signersOf({ guardians, ...given }).slice(1);
    expect(lines({})).toEqual([
      `Petra von der Heide oder Jan von der Heide, sorgeberechtigt ${advisedNote}`,
    ]);
    expect(lines({ settings })).toHaveLength(2);
  });

  test('whoever may not sign or must not be contacted is not named', () => {
    const guardians = [
      { ...exampleGuardian, custody: 'kein' as const },
      { ...exampleGuardian, id: 'g2', contactBlocked: true },
    ];
    expect(signersOf({ guardians, ...born('2013-05-13') })).toContain('Sorgeberechtigte Person');
    expect(JSON.stringify(formOf({ guardians }))).not.toContain('Petra');
  });

  test('a guardian who needs one finds a line for the interpreter, and nobody else does', () => {
    const guardians = [{ ...exampleGuardian, interpreter: true, language: 'Arabisch' }];
    const interpreter = 'Sprachmittlung (Arabisch): hat den Text mündlich übertragen';
    expect(signersOf({ guardians })).toContain(interpreter);
    expect(signersOf({ guardians, ...born('2009-05-12') })).not.toContain(interpreter);
  });

  test('a form a guardian signs alone says when the young person comes of age', () => {
    const request = exampleRequest({ validUntil: day('2028-05-01') });
    const written = (birthDay: string, on: string) =>
      JSON.stringify(formOf({ request, ...born(birthDay) }, day(on))).includes('Volljährig am');
    expect([written('2010-03-14', '2025-03-13'), written('2010-03-14', '2025-03-14')]).toEqual([
      true,
      false,
    ]);
  });

  test('names nobody in file name, title and reference', () => {
    const { fileName, title, reference } = formOf();
    expect([fileName, title, reference]).toEqual([
      'Einwilligung_2027-05-12_F-0147.docx',
      'Einwilligung F-0147',
      'Einwilligung F-0147 vom 12.05.2027',
    ]);
  });

  test('the shortest and the fullest form fit the plan of a form', () => {
    for (const given of [shortFormCase, overfullFormCase])
      expect(formPlanSchema.safeParse(consentForm(given, { texts, today })).success).toBe(true);
  });

  test('says nothing of address, school or anything else in the file', () => {
    const written = JSON.stringify(formOf());
    for (const word of ['Lerchenweg', 'Dorste', '0151', 'Tischler', 'Großmutter', 'Özkan'])
      expect(written).not.toContain(word);
  });
});
