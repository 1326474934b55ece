import { describe, expect, test } from 'vitest';
import { formPlanSchema } from '../../../domain/letter/formPlan.ts';
import { letterPlanSchema } from '../../../domain/letter/letterPlan.ts';
import { paperPlanSchema } from '../../../domain/letter/paperPlan.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { exampleCase, texts, today } from './exampleCase.ts';
import { exampleForm } from './exampleForm.ts';

/** A letter as version 0.1.0 stored it. */
const storedLetter = {
  version: 1,
  fileName: 'Uebergabe_2026-11-22_F-0001.docx',
  title: 'Übergabe F-0001',
  author: null,
  language: 'de-DE',
  practice: false,
  letterhead: { name: 'Oberschule', lines: ['Schulstraße 4'] },
  returnLine: 'Oberschule · Schulstraße 4',
  markings: ['Vertraulich'],
  addressee: ['Frau Weiß'],
  info: [{ label: 'Unser Zeichen', value: 'F-0001' }],
  reference: 'Übergabe F-0001 vom 22.11.2026',
  subject: 'Übergabe',
  salutation: 'Guten Tag,',
  blocks: [
    {
      heading: 'Person',
      content: [
        { kind: 'paragraph', text: 'Text' },
        { kind: 'list', items: ['eins'] },
        { kind: 'particulars', rows: [{ label: 'Name', value: 'Kim' }] },
        { kind: 'table', columns: [{ title: 'Was', width: 100 }], rows: [['Zeugnis']] },
      ],
    },
  ],
  closing: 'Mit freundlichen Grüßen',
  signature: ['Jana Brandt'],
  attachments: [],
  copies: [],
  footer: ['Vertraulich'],
};

describe('a stored paper', () => {
  test('a letter stored before there were forms is read unchanged', () => {
    expect(letterPlanSchema.parse(storedLetter)).toEqual(storedLetter);
    expect(paperPlanSchema.parse(storedLetter)).toEqual(storedLetter);
  });

  test('a letter of today survives as JSON text', () => {
    const letter = transferLetter(exampleCase(), { texts, today });
    const plan = letter.ok ? letter.value : null;
    expect(paperPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  test('a form survives as JSON text and is no letter', () => {
    const form = exampleForm();
    expect(paperPlanSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
    expect(letterPlanSchema.safeParse(form).success).toBe(false);
  });

  test('a letter is no form, and neither takes what it does not know', () => {
    expect(formPlanSchema.safeParse(storedLetter).success).toBe(false);
    expect(paperPlanSchema.safeParse({ ...storedLetter, layout: 'letter' }).success).toBe(false);
    expect(paperPlanSchema.safeParse({ ...exampleForm(), salutation: '' }).success).toBe(false);
  });

  test('a form’s file bears no name a letter’s may not bear', () => {
    const named = exampleForm({ fileName: 'Mia von der Heide.docx' });
    expect(paperPlanSchema.safeParse(named).success).toBe(false);
  });
});
