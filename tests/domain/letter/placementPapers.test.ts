import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newCompany, newCompanyContact } from '../../../domain/company/newCompany.ts';
import { formPlanSchema, type FormPlan } from '../../../domain/letter/formPlan.ts';
import { letterTextsSchema } from '../../../domain/letter/letterTexts.ts';
import { planPaper } from '../../../domain/paper/planPaper.ts';
import type { Paper } from '../../../domain/paper/paperSchema.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import type { PlacementForm } from '../../../domain/placement/placementPapers.ts';
import { emptyVaultData, type NewVaultData } from '../../../domain/record/vaultData.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const createdAt = '2026-08-01T08:00:00.000Z';
const file = new URL('../../../resources/texts/letter.json', import.meta.url);
const texts = letterTextsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Everything of a young person a company must not learn, each findable by a word of its own. */
const secrets = [
  'STRASSE',
  'TELEFON',
  'MAIL',
  'SITUATION',
  'NOTIZ',
  'BEMERKUNG',
  'VERSICHERT',
  'ABTEILUNG-SOZIALARBEIT',
  'EIGENE-WORTE',
  'SCHULSOZIALARBEITERIN',
];

const vault = (): NewVaultData => {
  const data = emptyVaultData();
  data.settings['settings'] = {
    ...newSettings(),
    institution: 'Oberschule Musterthal',
    department: 'ABTEILUNG-SOZIALARBEIT',
    userName: 'Katrin Beispiel',
    userFunction: 'SCHULSOZIALARBEITERIN',
    userPhone: '05522 1',
  };
  data.school['o'] = newSchool({ id: 'o', name: 'OBS am Übungsplatz', form: 'obs' });
  data.student['s'] = {
    ...newStudent({ id: 's', caseNumber: 'F-0001', createdAt }),
    familyName: 'Heide',
    callName: 'Mia',
    street: 'STRASSE',
    phone: 'TELEFON',
    email: 'MAIL',
    situation: 'SITUATION',
  };
  data.enrolment['e'] = {
    id: 'e',
    studentId: 's',
    schoolYear: '2026/2027',
    schoolId: 'o',
    className: '9a',
    yearLevel: 9,
    from: null,
    to: null,
    reason: null,
  };
  data.company['c'] = {
    ...newCompany({ id: 'c', name: 'Tischlerei Müller', createdAt }),
    street: 'Werkweg',
    houseNumber: '3',
    town: 'Musterthal',
    phone: '0551 2',
    remark: 'BEMERKUNG',
    needsHygieneBriefing: true,
  };
  data.companyContact['k'] = {
    ...newCompanyContact({ id: 'k', companyId: 'c' }),
    familyName: 'Lenz',
    givenName: 'Katja',
  };
  data.placement['p'] = {
    ...newPlacement({ id: 'p', studentId: 's', createdAt }),
    companyId: 'c',
    contactId: 'k',
    status: 'bestaetigt',
    from: day('2027-02-08'),
    to: day('2027-02-19'),
    visitor: 'Herr Ohm',
    visitNote: 'NOTIZ',
    insurance: 'VERSICHERT',
    studentText: 'EIGENE-WORTE',
  };
  return data;
};

const planOf = (data: NewVaultData, paper: Paper): FormPlan => {
  const made = planPaper(data, paper, { texts, today: day('2026-11-22') });
  if (!made.ok) throw new Error(made.failure);
  return formPlanSchema.parse(made.value);
};

const form = (name: PlacementForm): Paper => ({ kind: 'placement', form: name, placementId: 'p' });

const plan = (...placementIds: string[]) =>
  ({ kind: 'visitPlan', placementIds, withBlocked: false }) as const;

describe('A paper for a company', () => {
  test.each(['bestaetigung', 'bewertung'] as const)(
    '%s says whom it is about, when and whom to call, and nothing of the file',
    (name) => {
      const words = JSON.stringify(planOf(vault(), form(name)));
      for (const known of ['Mia Heide', '9a', '08.02.2027', 'Katrin Beispiel', '05522 1'])
        expect(words).toContain(known);
      expect(secrets.filter((secret) => words.includes(secret))).toEqual([]);
    },
  );

  test('does not name the case where it is read', () => {
    const { reference, title, heading } = planOf(vault(), form('bestaetigung'));
    expect([reference, title, heading].join(' ')).not.toContain('F-0001');
  });

  test('hides the school of a young person with an Auskunftssperre', () => {
    const data = vault();
    data.student['s'] = { ...data.student['s']!, addressBlocked: true };
    expect(JSON.stringify(planOf(data, form('bewertung')))).not.toContain('OBS am Übungsplatz');
    expect(JSON.stringify(planOf(vault(), form('bewertung')))).toContain('OBS am Übungsplatz');
  });

  test('ticks beforehand what the company is known to ask for', () => {
    const boxes = planOf(vault(), form('bestaetigung'))
      .blocks.flatMap(({ content }) => content)
      .flatMap((one) => (one.kind === 'checkboxes' ? one.items : []));
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);
  });
});

describe('The assessment', () => {
  test('is ticked where a step is recorded and empty elsewhere', () => {
    const data = vault();
    const before = data.placement['p']!;
    data.placement['p'] = {
      ...before,
      companyAssessment: { ...before.companyAssessment, sorgfalt: '2' },
    };
    const tables = planOf(data, form('bewertung'))
      .blocks.flatMap(({ content }) => content)
      .flatMap((one) => (one.kind === 'table' ? one.rows : []));
    expect(tables).toHaveLength(8);
    expect(tables.filter((row) => row.includes('☒'))).toEqual([
      ['Sorgfalt', '☐', '☒', '☐', '☐', '☐'],
    ]);
  });

  test('of the young person holds their own words, not those of the company', () => {
    const words = JSON.stringify(planOf(vault(), form('selbst')));
    expect(words).toContain('EIGENE-WORTE');
    expect(words).not.toContain('NOTIZ');
  });
});

describe('The minutes of a visit', () => {
  test('hold the note that was written already', () => {
    expect(JSON.stringify(planOf(vault(), form('besuch')))).toContain('NOTIZ');
  });
});

describe('The plan of visits', () => {
  test('stands by place, with company, way, person and visitor', () => {
    const { blocks } = planOf(vault(), plan('p'));
    expect(blocks.map(({ heading }) => heading)).toEqual(['Musterthal']);
    expect(blocks[0]?.content).toMatchObject([
      {
        rows: [
          [
            'Tischlerei Müller\nWerkweg 3\nKatja Lenz\n0551\u00a02',
            'Heide, Mia, 9a',
            '08.02.2027 – 19.02.2027',
            'Herr Ohm',
            '',
          ],
        ],
      },
    ]);
  });

  test('leaves out whoever has an Auskunftssperre unless that is confirmed', () => {
    const data = vault();
    data.student['s'] = { ...data.student['s']!, addressBlocked: true };
    const refused = planPaper(data, plan('p'), { texts, today: day('2026-11-22') });
    expect(refused).toMatchObject({ ok: false });
    const confirmed = JSON.stringify(planOf(data, { ...plan('p'), withBlocked: true }));
    expect(confirmed).toContain('Tischlerei Müller');
  });

  test('counts who was left out', () => {
    const data = vault();
    data.student['t'] = {
      ...newStudent({ id: 't', caseNumber: 'F-0002', createdAt }),
      familyName: 'Verborgen',
      addressBlocked: true,
    };
    data.placement['q'] = { ...data.placement['p']!, id: 'q', studentId: 't' };
    const words = JSON.stringify(planOf(data, plan('p', 'q')));
    expect(words).toContain('Auskunftssperre: 1.');
    expect(words).not.toContain('Verborgen');
  });
});

test('A paper of a placement that is gone says so', () => {
  const gone = planPaper(emptyVaultData(), form('besuch'), { texts, today: day('2026-11-22') });
  expect(gone).toEqual({ ok: false, failure: 'Dieses Praktikum ist nicht mehr vorhanden.' });
});
