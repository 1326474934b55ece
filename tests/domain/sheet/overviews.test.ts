import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import type { NewVaultData } from '../../../domain/record/vaultData.ts';
import { sheetRowsAsText } from '../../../domain/sheet/cellText.ts';
import { fillInWords } from '../../../domain/sheet/filledInColumns.ts';
import { showOverview, type SheetChoice } from '../../../domain/sheet/overviews.ts';
import { withCanaries } from './canaries.ts';
import { choices, context, disclosure, fullWorld } from './fullWorld.ts';
import { overviewWorld } from './overviewWorld.ts';

const at = '2026-09-01T08:00:00Z';
const { today } = context;

const choice = (name: keyof typeof choices, given: object = {}): SheetChoice =>
  ({ ...choices[name], ...given }) as SheetChoice;

const sheetsOf = (data: NewVaultData, chosen: SheetChoice) =>
  sheetRowsAsText(showOverview(data, chosen, context).plan);

/** The rows of the list as objects by header. */
const rowsOf = (data: NewVaultData, chosen: SheetChoice) =>
  sheetsOf(data, chosen)
    .slice(1)
    .flatMap(({ tables: [table] }) =>
      (table?.rows ?? []).map((row) =>
        Object.fromEntries(row.map((text, index) => [table?.headers[index] ?? '', text])),
      ),
    );

describe('every overview', () => {
  test.each(Object.keys(choices))(
    '%s says on its face who may see it, of when and of what it is',
    (name) => {
      const { plan } = showOverview(fullWorld().data, choice(name), context);
      for (const { lines } of plan.sheets) {
        const labels = lines.map(({ label }) => label);
        expect(labels).toEqual(expect.arrayContaining(['Stand', 'Auswahl', 'Umfang']));
        expect(
          labels.filter((label) => /^(Vertraulich|Ohne personenbezogene Daten)$/.test(label)),
        ).toHaveLength(1);
      }
    },
  );

  test.each(Object.keys(choices))('%s is plain data with a file name of plain letters', (name) => {
    const { plan } = showOverview(fullWorld().data, choice(name), context);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(plan.fileName).toMatch(/^[A-Za-z0-9_-]+\.xlsx$/);
    expect(JSON.stringify(plan.sheets.map(({ name: title, lines }) => [title, lines]))).not.toMatch(
      /Heide|Mia/,
    );
  });

  test.each(Object.keys(choices))('%s of an empty vault has no rows and says so', (name) => {
    const { data } = overviewWorld();
    const shown = showOverview(data, choice(name), context);
    expect(shown.shown).toBe(0);
    expect(shown.plan.sheets[1]?.tables[0]?.whenEmpty).not.toBe('');
  });

  test.each(Object.keys(choices))('%s has its columns in the order they were chosen in', (name) => {
    const backwards = [
      ...(choices[name] as { readonly columns: readonly string[] }).columns,
    ].reverse();
    const [, list] = showOverview(fullWorld().data, choice(name, { columns: backwards }), context)
      .plan.sheets;
    expect(list?.tables[0]?.columns.map(({ key }) => key)).toEqual(backwards);
  });

  test.each(['unplaced', 'placements', 'practiceDays', 'disclosures', 'followUps'])(
    '%s holds nothing entrusted, whatever was typed',
    (name) => {
      const { data, id } = fullWorld();
      data.followUp['g'] = {
        ...newFollowUp({ id: 'g', dueOn: today, text: 'x', createdAt: at }),
        ...{ handoverId: 'h', studentId: id },
      };
      const text = JSON.stringify(showOverview(withCanaries(data), choice(name), context).plan);
      const found = new Set(text.match(/canary-\w+-\w+/g));
      const entrusted =
        /canary-(note|privateNote|consent|guardian|agreement)|-(text|remark|feedback|visitNote|companyText|studentText|endReason|insurance|overrideReason|basisNote|situation|obstacles|whatHelps|phone|street|email|occasion|request|answerNote|talkNotes)$/;
      const allowed = /^canary-company-(phone|street)$/;
      expect(
        [...found].filter((canary) => entrusted.test(canary) && !allowed.test(canary)),
      ).toEqual([]);
      expect(found.size).toBeGreaterThan(2);
    },
  );
});

describe('a list that comes back', () => {
  const answers = {
    practiceDays: ['Nimmt teil', 'Anwesenheitstage', 'Stand am'],
    unplaced: ['Stand der Runde', 'am'],
  };

  test.each(Object.entries(answers))(
    '%s ends with the columns its reader fills in, and says so',
    (name, headers) => {
      const given = choice(name, { toFillIn: true });
      const [counts, list] = showOverview(fullWorld().data, given, context).plan.sheets;
      const [table] = list!.tables;
      const open = table!.columns.filter(({ filledIn }) => filledIn !== undefined);
      expect(table!.columns.slice(-headers.length)).toEqual(open);
      expect(open.map(({ header }) => header)).toEqual(headers);
      expect(
        table!.rows.flatMap((row) => row.slice(-headers.length)).filter((value) => value !== null),
      ).toEqual([]);
      expect(table!.rows.every(({ length }) => length === table!.columns.length)).toBe(true);
      expect(list!.lines.at(-1)).toMatchObject({
        label: 'Bitte ausfüllen',
        text: expect.stringContaining(`„${headers.at(-1) ?? ''}“`) as string,
      });
      expect(counts!.lines.map(({ label }) => label)).not.toContain('Bitte ausfüllen');
    },
  );

  test.each(Object.keys(answers))('%s has no such columns when it stays here', (name) => {
    const [, list] = showOverview(fullWorld().data, choice(name), context).plan.sheets;
    expect(list!.tables[0]!.columns.filter(({ filledIn }) => filledIn !== undefined)).toEqual([]);
    expect(list!.lines.map(({ label }) => label)).not.toContain('Bitte ausfüllen');
  });
});

describe('what may be filled in', () => {
  const kinds = [
    { kind: 'choice', answers: ['ja', 'nein', 'anderer Weg'] },
    { kind: 'day' },
    { kind: 'count', most: 366 },
  ] as const;

  test.each(kinds)(
    'is asked for and refused in sentences Excel has room for: $kind',
    (filledIn) => {
      const { prompt, refusal } = fillInWords(filledIn);
      for (const words of [prompt, refusal]) {
        expect(words.length).toBeLessThanOrEqual(255);
        expect(words).toMatch(/^[A-ZÄÖÜ].*\.$/);
      }
    },
  );
});

describe('numbers only', () => {
  const personal = Object.keys(choices).filter((name) => name !== 'companies');

  test.each(personal)('%s holds no name and no list, and covers small counts', (name) => {
    const { data } = fullWorld();
    const { plan } = showOverview(data, choice(name, { numbersOnly: true }), context);
    expect(plan.sheets).toHaveLength(1);
    expect(plan.confidentiality).toBe('ohne personenbezogene Daten');
    expect(JSON.stringify(plan)).not.toMatch(/Heide|Mia|Weit/);
    const counts = plan.sheets.flatMap(({ tables }) =>
      tables.flatMap(({ rows, total, columns }) =>
        [...rows, ...(total === null ? [] : [total])].flatMap((row) =>
          row.filter(
            (value, index) => columns[index]?.kind === 'number' && typeof value === 'number',
          ),
        ),
      ),
    );
    expect(counts.filter((count) => Number(count) > 0 && Number(count) < 5)).toEqual([]);
    expect(JSON.stringify(plan)).toContain('< 5');
  });

  test('a share stands only where its count and the sum do', () => {
    const { data, person, destination } = overviewWorld();
    for (let number = 0; number < 8; number += 1) destination(person(), { status: 'nachweis' });
    for (let number = 0; number < 2; number += 1) destination(person(), { status: 'offen' });
    const [counts] = sheetsOf(data, choice('transition', { numbersOnly: true }));
    expect(counts?.tables[1]?.rows).toEqual([
      ['offen', '< 5', '–'],
      ['beworben', '0', '0,0\u00a0%'],
      ['Zusage mündlich', '0', '0,0\u00a0%'],
      ['Nachweis liegt vor', '•', '–'],
      ['nicht erfasst', '0', '0,0\u00a0%'],
    ]);
  });
});

describe('sheets', () => {
  test('there is one for each class, in order, without who may not be placed', () => {
    const { data, person } = overviewWorld();
    person({ familyName: 'Eins' }, { className: '10a' });
    person({ familyName: 'Zwei' }, { className: '9b' });
    person({ familyName: 'Drei' }, { schoolId: 'igs', className: '10a' });
    person({ familyName: 'Gesperrt', addressBlocked: true }, { className: '9b' });
    const sheets = sheetsOf(data, choice('transition', { per: 'class' }));
    expect(sheets.map(({ name, tables }) => [name, tables[0]?.rows.length])).toEqual([
      ['Übersicht', 3],
      ['IGS 10a', 1],
      ['OBS 9b', 1],
      ['OBS 10a', 1],
    ]);
    expect(JSON.stringify(sheets)).not.toContain('Gesperrt');
  });

  test('counts per class do not tell the class of someone under an Auskunftssperre', () => {
    const { data, person } = overviewWorld();
    person({}, { schoolId: 'igs', className: '10a' });
    person({}, { className: '9b' });
    person({ addressBlocked: true }, { className: '9b' });
    const perClass = sheetsOf(data, choice('transition'))[0]?.tables.at(-1);
    expect(perClass?.heading).toContain('ohne Personen mit Auskunftssperre');
    expect(perClass?.rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['IGS 10a', '1'],
      ['OBS 9b', '1'],
    ]);
  });
});

describe('Unversorgtenliste', () => {
  const world = () => {
    const made = overviewWorld();
    for (const code of ['suche', 'unversorgt', 'unbekannt', 'aus_dual'] as const)
      made.destination(made.person({ familyName: code }), { code });
    made.person({ familyName: 'leer' });
    const settled = made.person({ familyName: 'versorgt' });
    made.destination(settled, { code: 'suche' });
    made.destination(settled, { kind: 'tatsaechlich', code: 'bes1' });
    return made.data;
  };

  test('holds who looks, has nothing, was not reached or of whom nothing is recorded', () => {
    const names = rowsOf(world(), choice('unplaced')).map((row) => row['Name']?.split(',')[0]);
    expect(names.toSorted()).toEqual(['leer', 'suche', 'unbekannt', 'unversorgt']);
  });

  test('can do without those of whom nothing is recorded', () => {
    expect(rowsOf(world(), choice('unplaced', { withUnrecorded: false }))).toHaveLength(3);
  });
});

describe('Praktikumsübersicht', () => {
  test('says who is where, with whom to speak and who visits when', () => {
    expect(rowsOf(fullWorld().data, choice('placements'))).toEqual([
      expect.objectContaining({
        Name: 'Heide, Mia',
        Klasse: '10a',
        Betrieb: 'Tischlerei Holz',
        Telefon: '05521 2',
        'Besuch durch': 'Herr Lehrer',
        'Besuch am': '05.02.2027',
        von: '01.02.2027',
        Stand: 'bestätigt',
      }),
    ]);
  });

  test.each([
    ['2027-07-25', '2027-08-05', true],
    ['2027-08-01', '2027-08-12', false],
    ['2026-07-01', '2026-07-31', false],
    [null, null, true],
  ])('a placement from %s to %s is in the school year 2026/2027: %s', (from, to, expected) => {
    const { data } = fullWorld();
    const placement = data.placement['p'];
    if (placement === undefined) throw new Error('unreachable');
    const dayOf = (value: string | null) => (value === null ? null : day(value));
    const days = { from: dayOf(from), to: dayOf(to) };
    data.placement['p'] = { ...placement, ...days };
    expect(rowsOf(data, choice('placements')).length === 1).toBe(expected);
  });

  test('hides company and phone of someone under an Auskunftssperre until it is confirmed', () => {
    const { data, id, person } = fullWorld();
    const student = data.student[id];
    if (student === undefined) throw new Error('unreachable');
    data.student[id] = { ...student, addressBlocked: true };
    for (const schoolId of ['obs', 'igs']) {
      const other = person({}, { schoolId });
      data.placement[other] = newPlacement({ id: other, studentId: other, createdAt: at });
    }
    expect(JSON.stringify(rowsOf(data, choice('placements')))).not.toMatch(
      /Tischlerei|05521|Musterthal/,
    );
    expect(
      JSON.stringify(rowsOf(data, choice('placements', { showBlockedPlaces: true }))),
    ).toContain('Tischlerei');
  });
});

describe('Betriebeliste', () => {
  test('names no young person, not even in what was typed as a condition', () => {
    const { data } = fullWorld();
    const company = data.company['c'];
    if (company === undefined) throw new Error('unreachable');
    data.company['c'] = { ...company, conditions: 'Nur mit Mia abgesprochen' };
    const text = JSON.stringify(sheetsOf(data, choice('companies')));
    expect(text).not.toMatch(/Mia|Heide/);
    expect(text).toContain('nicht ausgegeben: nennt vielleicht eine Person');
  });

  test('is without personal data unless contact persons are chosen', () => {
    const { data } = fullWorld();
    const kind = (columns: string[]) =>
      showOverview(data, choice('companies', { columns }), context).plan.confidentiality;
    expect(kind(['company', 'town'])).toBe('ohne personenbezogene Daten');
    expect(kind(['company', 'contactPhone'])).toBe('vertraulich');
  });

  test('holds only companies that offer placements and are not blocked, when asked so', () => {
    const { data } = fullWorld();
    data.company['n'] = newCompany({ id: 'n', name: 'Nichts', createdAt: at });
    const shown = showOverview(data, choice('companies', { onlyOffering: true }), context);
    expect([shown.shown, shown.all]).toEqual([1, 2]);
  });
});

describe('Praxistage', () => {
  test('say who takes part where, in which fields, on how many days', () => {
    expect(rowsOf(fullWorld().data, choice('practiceDays'))).toEqual([
      {
        Name: 'Heide, Mia',
        Klasse: '10a',
        Schule: 'OBS',
        BBS: 'BBS Musterthal',
        Berufsfelder: 'Holz, Bau',
        Teilnahme: 'nimmt teil',
        'Tage geplant': '12',
        'Tage anwesend': '7',
      },
    ]);
  });
});

describe('Übergabeverzeichnis', () => {
  test('says what went to whom, when, on which basis, and the answer', () => {
    const { data } = fullWorld();
    const handover = data.handover['h'];
    if (handover === undefined) throw new Error('unreachable');
    data.handover['h'] = { ...handover, answer: 'angekommen', answeredOn: day('2026-10-20') };
    expect(rowsOf(data, choice('disclosures'))).toEqual([
      expect.objectContaining({
        am: '05.10.2026',
        Name: 'Heide, Mia',
        Schreiben: 'Übergabeschreiben',
        Stelle: 'BBS Musterthal',
        an: 'Frau Ziel',
        Grundlage: 'Einwilligung und Schweigepflichtentbindung',
        Datengruppen: 'Name, Geburtsdatum, Anschrift; Schule und Abschluss',
        Weg: 'Post',
        Antwort: 'angekommen',
        'Antwort am': '20.10.2026',
      }),
    ]);
  });

  test('does not name whom a matter of child protection is about', () => {
    const { data, id } = fullWorld();
    data.disclosure = { d: disclosure({ id: 'd', studentId: id, basis: 'kinderschutz' }) };
    const [row] = rowsOf(data, choice('disclosures'));
    expect(row).toMatchObject({
      Name: 'nur im Programm',
      Aktenzeichen: '',
      Klasse: 'nicht erfasst',
    });
  });

  test('keeps what is left of a disclosure whose person is deleted', () => {
    const { data } = overviewWorld();
    data.reducedDisclosure['r'] = {
      ...{ id: 'r', on: day('2026-10-05'), partnerKind: 'bbs', document: 'uebergabe' },
      ...{ basis: 'schulgesetz', keepUntil: day('2029-12-31') },
    };
    expect(rowsOf(data, choice('disclosures'))).toEqual([
      expect.objectContaining({ am: '05.10.2026', Name: 'Akte gelöscht' }),
    ]);
  });
});

describe('Wiedervorlagen', () => {
  test.each([
    [-2, null, 'überfällig'],
    [0, null, 'heute'],
    [3, null, 'kommt noch'],
    [-2, '2026-11-21', 'erledigt'],
  ])('due in %i days and done on %s reads "%s"', (days, doneOn, expected) => {
    const { data } = fullWorld();
    const followUp = data.followUp['f'];
    if (followUp === undefined) throw new Error('unreachable');
    data.followUp['f'] = {
      ...followUp,
      dueOn: addDays(today, days),
      doneOn: doneOn === null ? null : day(doneOn),
    };
    expect(rowsOf(data, choice('followUps'))[0]).toMatchObject({ Stand: expected });
    expect(rowsOf(data, choice('followUps', { withDone: false }))).toHaveLength(
      doneOn === null ? 1 : 0,
    );
  });
});
