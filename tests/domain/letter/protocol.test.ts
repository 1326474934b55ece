import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { formPlanSchema, type FormPlan } from '../../../domain/letter/formPlan.ts';
import { protocol } from '../../../domain/letter/protocol.ts';
import {
  exampleCase,
  exampleGuardian,
  exampleHandover,
  exampleStudent,
  texts,
  today,
} from './exampleCase.ts';

const talkNotes = 'Mia erzählt vom Praktikum.\n\nFrau Dr. Weiß stellt die Werkstatt vor.';

const fields = ['name', 'geburtsdatum', 'gespraech', 'vereinbarungen', 'staerken'] as const;

const planOf = (
  overrides: Partial<HandoverCase> = {},
  handover: Partial<Handover> = {},
): FormPlan => {
  const given = exampleCase({
    handover: exampleHandover({ fields: [...fields], talkNotes, ...handover }),
    ...overrides,
  });
  const result = protocol(given, { texts, today });
  if (!result.ok) throw new Error('The minutes are blocked.');
  return result.value;
};

const contentOf = (plan: FormPlan, heading: string) =>
  plan.blocks.find((block) => block.heading === heading)?.content ?? [];

const signersOf = (plan: FormPlan): readonly string[] =>
  contentOf(plan, 'Unterschriften').flatMap((part) =>
    part.kind === 'signatures' ? part.entries.map(({ label }) => label) : [],
  );

const born = (birthDay: string | null) => ({
  student: { ...exampleStudent, birthDay: birthDay === null ? null : day(birthDay) },
});

describe('the minutes of a handover talk', () => {
  test('say who, when and where, what was discussed and what was agreed', () => {
    const plan = planOf();
    expect(plan.introduction[0]).toContain('Mia von der Heide');
    expect(contentOf(plan, 'Gespräch')).toMatchObject([
      {
        kind: 'particulars',
        rows: [
          { label: 'Tag', value: '10.\u00a0Mai\u00a02027' },
          { label: 'Ort', value: 'Oberschule Am Sösetal' },
        ],
      },
      {
        kind: 'table',
        rows: [
          ['Frau Dr. Weiß', 'Beratungslehrkraft', 'BBS II'],
          ['Mia von der Heide', '', ''],
        ],
      },
    ]);
    expect(contentOf(plan, 'Was besprochen wurde')).toEqual([
      { kind: 'paragraph', text: talkNotes },
    ]);
    expect(contentOf(plan, 'Was vereinbart wurde')).toMatchObject([
      { rows: [['Termin zur Eingangsberatung vereinbaren', 'Frau Dr. Weiß', '15.06.2027']] },
    ]);
  });

  test('tell the released particulars in short; a long one is left to the letter', () => {
    const student = { ...exampleStudent, interests: 'Holz und Farben. '.repeat(20) };
    const [short] = contentOf(planOf(), 'Übergebene Angaben');
    expect(short).toMatchObject({
      rows: [
        {
          label: 'Person',
          value:
            'Familienname: von der Heide, Vorname: Mia Sophie (Rufname Mia)\nGeburtsdatum: 14.03.2010 (17 Jahre)',
        },
        { label: 'Berufliche Orientierung' },
      ],
    });
    const long = JSON.stringify(contentOf(planOf({ student }), 'Übergebene Angaben'));
    expect(long).toContain('siehe Übergabeschreiben');
    expect(long).not.toContain('Holz und Farben');
  });

  test('leave lines for a pen where nothing is recorded yet', () => {
    const plan = planOf({}, { talkOn: null, talkPlace: '', talkParticipants: [], talkNotes: ' ' });
    const labels = plan.blocks
      .flatMap(({ content }) => content)
      .flatMap((part) => (part.kind === 'blanks' ? part.rows.map(({ label }) => label) : []));
    expect(labels).toEqual(['Tag', 'Ort', 'Beteiligte', 'Notizen']);
  });

  test('have no section without content', () => {
    const plan = planOf({}, { fields: ['gespraech'], agreementIds: [] });
    expect(plan.blocks.map(({ heading }) => heading)).toEqual([
      'Gespräch',
      'Was besprochen wurde',
      'Unterschriften',
    ]);
  });

  test.each([
    [
      'below 15 a guardian must sign',
      '2013-01-01',
      ['Mia von der Heide (ratsam, nicht Bedingung)', 'Sorgeberechtigte Person'],
    ],
    [
      'from 15 a guardian is advised',
      '2010-03-14',
      ['Mia von der Heide', 'Sorgeberechtigte Person (ratsam, nicht Bedingung)'],
    ],
    ['from 18 only the young person signs', '2009-05-12', ['Mia von der Heide']],
    ['without a birthday both sign', null, ['Mia von der Heide', 'Sorgeberechtigte Person']],
  ])('%s', (_, birthDay, own) => {
    expect(signersOf(planOf(born(birthDay)))).toEqual([
      'Jana Brandt, abgebende Fachkraft',
      'Frau Dr. Anna Weiß, Berufsbildende Schulen II, aufnehmende Stelle',
      ...own,
    ]);
  });

  test('name a guardian only where guardians are released, and none who may not be written to', () => {
    const released = { fields: [...fields, 'erziehungsberechtigte' as const] };
    expect(signersOf(planOf({}, released)).at(-1)).toContain(
      'Petra von der Heide, sorgeberechtigt',
    );
    const guardians = [{ ...exampleGuardian, contactBlocked: true }];
    expect(signersOf(planOf({ guardians }, released)).at(-1)).toContain('Sorgeberechtigte Person');
  });

  test('without a released name they speak of the case number, also in what was typed', () => {
    const typed = {
      fields: ['gespraech', 'vereinbarungen'] as const,
      talkNotes:
        'Mias Mutter Petra von der Heide fragt. MIA VON DER HEIDE antwortet. Miami bleibt.',
    };
    const agreements = exampleCase().agreements.map((one) => ({ ...one, who: 'Mia' }));
    const plan = planOf({ agreements }, { ...typed, fields: [...typed.fields] });
    expect(JSON.stringify(plan)).not.toMatch(/\bMia\b|MIA|Heide|Petra/);
    expect(contentOf(plan, 'Was besprochen wurde')).toEqual([
      {
        kind: 'paragraph',
        text: 'F-0147s Mutter sorgeberechtigte Person fragt. F-0147 antwortet. Miami bleibt.',
      },
    ]);
    expect(signersOf(plan)).toContain('Jugendliche oder Jugendlicher (F-0147)');
  });

  test('hide the place and the institutions under an Auskunftssperre', () => {
    const student = { ...exampleStudent, addressBlocked: true };
    const text = JSON.stringify(contentOf(planOf({ student }), 'Gespräch'));
    expect(text).not.toMatch(/Oberschule|BBS|Ort/);
    expect(text).toContain('Beratungslehrkraft');
  });

  test.each([
    ['the talk is not released', { handover: exampleHandover({ fields: ['name'] }) }],
    ['nothing is released', { consents: [] }],
    ['nobody receives it', { person: null }],
  ])('are not made when %s', (_, overrides) => {
    const result = protocol(exampleCase(overrides), { texts, today });
    expect(result.ok ? [] : result.failure).toMatchObject([{ severity: 'block' }]);
  });

  test('are a form whose file and metadata bear no name', () => {
    const plan = planOf();
    expect(formPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect([plan.fileName, plan.title, plan.reference]).toEqual([
      'Uebergabeprotokoll_2027-05-12_F-0147.docx',
      'Übergabeprotokoll F-0147',
      'Übergabeprotokoll F-0147 vom 12.05.2027',
    ]);
  });
});
