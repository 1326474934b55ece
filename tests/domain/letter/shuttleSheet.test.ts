import { describe, expect, test } from 'vitest';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import { formPlanSchema, type FormPlan } from '../../../domain/letter/formPlan.ts';
import { shuttleSheet } from '../../../domain/letter/shuttleSheet.ts';
import { exampleCase, exampleHandover, texts, today } from './exampleCase.ts';

const planOf = (overrides: Partial<HandoverCase> = {}): FormPlan => {
  const result = shuttleSheet(exampleCase(overrides), { texts, today });
  if (!result.ok) throw new Error('The sheet is blocked.');
  return result.value;
};

describe('the sheet a young person carries', () => {
  test('says who sends whom to whom, and what was agreed', () => {
    const plan = planOf();
    expect(plan.blocks.map(({ heading }) => heading)).toEqual([
      'Von wem an wen',
      'Was vereinbart wurde',
      'Rückmeldung der aufnehmenden Stelle',
    ]);
    expect(plan.blocks[0]?.content).toEqual([
      {
        kind: 'particulars',
        rows: [
          { label: 'Für', value: 'Mia von der Heide' },
          {
            label: 'Von',
            value:
              'Jana Brandt, Schulsozialarbeiterin\n05522 1234-17, j.brandt@obs-soesetal.example',
          },
          {
            label: 'An',
            value:
              'Frau Dr. Anna Weiß, Beratungslehrkraft\nBerufsbildende Schulen II, Berufseinstiegsschule\nAn der Leege 2b, 37520 Osterode am Harz',
          },
          { label: 'Ausgestellt am', value: '12.\u00a0Mai\u00a02027' },
        ],
      },
    ]);
  });

  test('leaves everything of the answer to the receiving institution', () => {
    const answer = planOf().blocks.at(-1)?.content ?? [];
    expect(answer.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'checkboxes',
      'blanks',
      'signatures',
    ]);
    expect(answer).toMatchObject([
      {
        text: 'Bitte ausfüllen und bis zum 30.\u00a0September\u00a02027 an die Absenderin oder den Absender zurückgeben.',
      },
      {
        items: [
          { text: 'angekommen', checked: false },
          { text: 'nicht angekommen', checked: false },
          { text: 'anderer Weg', checked: false },
        ],
      },
      {
        rows: [
          { label: 'Angekommen am' },
          { label: 'Ansprechperson' },
          { label: 'Telefon oder E-Mail' },
          { label: 'Wie geht es weiter' },
        ],
      },
      { entries: [{ label: 'Aufnehmende Stelle, Unterschrift und Stempel' }] },
    ]);
  });

  test('carries of all that is released the name and the agreements only', () => {
    const handover = exampleHandover({ fields: [...fieldCodes], noteIds: ['note1'] });
    const text = JSON.stringify(planOf({ handover }));
    expect(text).toContain('Mia von der Heide');
    expect(text).not.toMatch(/14\.03\.2010|Lerchenweg|Tischler|Großmutter|Hauptschul/);
  });

  test('speaks of the case number without a released name, and drops agreements not released', () => {
    const plan = planOf({ handover: exampleHandover({ fields: ['schule'] }) });
    expect(JSON.stringify(plan)).not.toMatch(/Mia|Heide/);
    expect(plan.introduction[0]).toMatch(/^F-0147 bringt/);
    expect(plan.blocks).toHaveLength(2);
  });

  test('is not made when the handover is blocked or nothing may go out', () => {
    for (const overrides of [{ person: null }, { consents: [] }])
      expect(shuttleSheet(exampleCase(overrides), { texts, today })).toMatchObject({
        failure: [{ severity: 'block' }],
      });
  });

  test('is a form whose file and metadata bear no name', () => {
    const plan = planOf();
    expect(formPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect([plan.fileName, plan.title]).toEqual([
      'Pendelbogen_2027-05-12_F-0147.docx',
      'Pendelbogen F-0147',
    ]);
  });
});
