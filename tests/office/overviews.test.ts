import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isDay } from '../../domain/calendar/day.ts';
import type { CellValue, SheetColumn, SheetPlan } from '../../domain/sheet/sheetPlan.ts';
import { handoverList } from '../../domain/sheet/handoverList.ts';
import { planSheet, type SheetChoice } from '../../domain/sheet/overviews.ts';
import { safeText } from '../../domain/record/safeText.ts';
import { columnLetters } from '../../main/office/sheet/layout.ts';
import { writeSheet } from '../../main/office/sheet/writeSheet.ts';
import { choices, context, fullWorld } from '../domain/sheet/fullWorld.ts';
import { naughtyPlan } from './naughtyPlan.ts';

const folder = mkdtempSync(join(tmpdir(), 'overviews-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every cell as another reader (openpyxl) finds it: type, value, number format; and what the file says of itself. */
const reader = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def cell(c):
    v = c.value
    return [c.data_type, v.isoformat() if hasattr(v, 'isoformat') else v, c.number_format]
p = book.properties
def rules(s):
    return [[str(v.sqref), v.type, v.formula1, v.formula2, v.promptTitle, v.showErrorMessage] for v in s.data_validations.dataValidation]
def text(title):
    return ''.join(run.t for p in title.tx.rich.p for run in p.r or [])
def charts(s):
    return [[c.type, text(c.title), [[x.tx.strRef.f, x.cat.strRef.f, x.val.numRef.f] for x in c.ser]] for c in s._charts]
print(json.dumps({
    'charts': {s.title: charts(s) for s in book},
    'rules': {s.title: rules(s) for s in book},
    'sheets': [[s.title, [[cell(c) for c in row] for row in s.iter_rows()], [[t.name, t.ref, t.autoFilter.ref, t.tableStyleInfo.showRowStripes, t.column_names] for t in s.tables.values()], s.print_title_rows] for s in book],
    'about': [p.creator, p.lastModifiedBy, p.title, p.subject, p.keywords, p.description],
}))`;

type Cell = readonly [string, string | number | null, string];
type Rule = readonly [string, string, string, string | null, string, boolean];
type Chart = readonly [string, string, readonly (readonly [string, string, string])[]];
type Read = {
  readonly charts: Readonly<Record<string, readonly Chart[]>>;
  readonly rules: Readonly<Record<string, readonly Rule[]>>;
  readonly sheets: readonly (readonly [
    string,
    readonly (readonly Cell[])[],
    readonly (readonly [string, string, string, boolean, readonly string[]])[],
    string | null,
  ])[];
  readonly about: readonly (string | null)[];
};

const readElsewhere = (bytes: Uint8Array): Read => {
  const path = join(folder, 'read.xlsx');
  writeFileSync(path, bytes);
  const said = execFileSync('/usr/bin/python3', ['-c', reader, path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(said) as Read;
};

const cut = (text: string): string =>
  text.length <= 32_767 ? text : `${safeText(text.slice(0, 32_766))}…`;

const formats = { day: 'dd.mm.yyyy', number: '#,##0', percent: '0.0"\u00a0"%' } as const;

/** What another reader must find for a value of the plan. */
const expected = (column: SheetColumn, value: CellValue): Cell => {
  if (typeof value === 'number')
    return ['n', value, column.kind === 'percent' ? formats.percent : formats.number];
  if (value !== null && column.kind === 'day' && isDay(value))
    return ['d', `${value}T00:00:00`, formats.day];
  const text = cut(safeText(value ?? ''));
  if (text === '') return ['s', column.missing, ''];
  return ['s', text, /^[=+\-@\t\n]/.test(text) ? '@' : ''];
};

/** A text format says nothing but where it guards a text; an empty text and an empty cell show the same. */
const comparable = ([type, value, format]: Cell): Cell => {
  if (value === null || value === '') return ['s', '', ''];
  return type === 's' && format !== '@' ? [type, value, ''] : [type, value, format];
};

const expectCells = (plan: SheetPlan, read: Read): void => {
  plan.sheets.forEach((sheet, index) => {
    const rows = read.sheets[index]?.[1] ?? [];
    for (const { columns, rows: values, total } of sheet.tables) {
      if (values.length === 0) continue;
      const header = rows.findIndex((row) =>
        columns.every((column, place) => row[place]?.[1] === safeText(column.header)),
      );
      expect(header).toBeGreaterThan(0);
      [...values, ...(total === null ? [] : [total])].forEach((row, at) => {
        const found = columns.map((_, place) => rows[header + 1 + at]?.[place] ?? ['', null, '']);
        const wanted = columns.map((column, place) => expected(column, row[place] ?? null));
        expect(found.map((cell) => comparable(cell as Cell))).toEqual(wanted.map(comparable));
      });
    }
  });
};

const rowOf = (rows: Read['sheets'][number][1] = [], number: number) =>
  (rows[number - 1] ?? []).map(([, value]) => value);

/** The cells a reference names, such as 'Übersicht'!$B$8:$B$13, down one column. */
const cellsAt = (read: Read, reference: string): readonly (string | number | null)[] => {
  const [, name, letter = '', first, last = first] =
    /^'(.+)'!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(reference) ?? [];
  const rows = read.sheets.find(([title]) => title === name)?.[1] ?? [];
  return rows
    .slice(Number(first) - 1, Number(last))
    .map((row) => row[letter.charCodeAt(0) - 65]?.[1] ?? null);
};

const everyOverview = Object.keys(choices);

describe('read by another program, cell by cell', () => {
  test.each(everyOverview)(
    '%s holds value, type and number format of every record',
    async (name) => {
      const choice = choices[name];
      if (choice === undefined) throw new Error('unreachable');
      const plan = planSheet(fullWorld().data, choice, context);
      const read = readElsewhere(await writeSheet(plan));
      expectCells(plan, read);
      expect(read.about).toEqual(['Staffelstab', 'Staffelstab', plan.title, null, null, null]);
      for (const [, rows] of read.sheets.slice(1))
        expect(rows.flat().some(([type]) => type === 'f')).toBe(false);
      const [table, ...others] = read.sheets[1]?.[2] ?? [];
      const { columns = [], rows = [] } = plan.sheets[1]?.tables[0] ?? {};
      expect(others).toEqual([]);
      const range = `A7:${columnLetters(columns.length)}${7 + rows.length}`;
      expect(table?.slice(0, 4)).toEqual(['Liste_1', range, range, true]);
      // Excel repairs a file whose headers say anything else than the table.
      expect(table?.[4]).toEqual(rowOf(read.sheets[1]?.[1], 7).slice(0, columns.length));
      expect(read.sheets[1]?.[3]).toMatch(/^\$\d+:\$\d+$/);
    },
  );

  test.each(everyOverview)('%s bears any text in any column', async (name) => {
    for (const shift of [0, 7, 13]) {
      const plan = naughtyPlan(name, shift);
      const read = readElsewhere(await writeSheet(plan));
      expectCells(plan, read);
      expect(
        read.sheets.flatMap(([, rows]) => rows.flat()).filter(([type]) => type === 'f'),
      ).toEqual([]);
    }
  });
});

describe('a chart, read by another program', () => {
  test.each(everyOverview)('%s draws the cells of its counts and of nothing else', async (name) => {
    const plan = planSheet(fullWorld().data, choices[name]!, context);
    const read = readElsewhere(await writeSheet(plan));
    const [counts, ...lists] = plan.sheets;
    const charted = counts!.tables.filter(({ chart }) => chart !== undefined);
    // Companies of one branch compare with nothing.
    expect(charted).toHaveLength({ companies: 0, transition: 2 }[name] ?? 1);
    const found = read.charts['Übersicht'] ?? [];
    expect(found.map(([kind, title]) => [kind, title])).toEqual(
      charted.map(({ heading }) => ['bar', heading]),
    );
    charted.forEach(({ chart, columns, rows }, at) => {
      const drawn = columns.flatMap(({ key }, index) =>
        chart!.columns.includes(key) ? [index] : [],
      );
      const series = found[at]?.[2] ?? [];
      expect(series.map((refs) => refs.map((reference) => cellsAt(read, reference)))).toEqual(
        drawn.map((index) => [
          [columns[index]!.header],
          rows.map((row) => row[0]),
          rows.map((row) => row[index]),
        ]),
      );
    });
    for (const { name: list } of lists) expect(read.charts[list]).toEqual([]);
  });
});

describe('a list that comes back, read by another program', () => {
  const { data } = fullWorld();
  const list = handoverList(data, ['h'], {
    ...{ today: context.today, practice: false },
    ...{ institution: 'Oberschule Musterthal', userName: 'A. Beispiel' },
  });
  const filled = (name: string) => ({ ...choices[name], toFillIn: true }) as SheetChoice;

  test.each([
    [
      'Übergaben',
      list,
      [
        ['list', '"ja,nein,anderer Weg"', null, 'Angekommen', true],
        ['date', '36526', null, 'am', true],
      ],
    ],
    [
      'Teilnehmende',
      planSheet(data, filled('practiceDays'), context),
      [
        ['list', '"ja,nein,abgebrochen"', null, 'Nimmt teil', true],
        ['whole', '0', '366', 'Anwesenheitstage', true],
        ['date', '36526', null, 'Stand am', true],
      ],
    ],
    [
      'Ohne Anschluss',
      planSheet(data, filled('unplaced'), context),
      [
        [
          ...['list', '"hat einen Anschluss,sucht noch,nicht erreicht,anderer Weg"', null],
          ...['Stand der Runde', true],
        ],
        ['date', '36526', null, 'am', true],
      ],
    ],
  ])(
    '%s takes the answers it asks for, in every row and nowhere else',
    async (name, plan, rules) => {
      const read = readElsewhere(await writeSheet(plan));
      expect(read.rules[name]?.map(([, ...rule]) => rule)).toEqual(rules);
      const [, cells = [], [table] = []] = read.sheets.find(([title]) => title === name) ?? [];
      const [first, last] = (table?.[1] ?? '').split(':').map((at) => Number(/\d+/.exec(at)?.[0]));
      const width = table?.[4].length ?? 0;
      rules.forEach((_, index) => {
        const letters = columnLetters(width - rules.length + index + 1);
        const range =
          first! + 1 === last ? `${letters}${last}` : `${letters}${first! + 1}:${letters}${last}`;
        expect(read.rules[name]?.[index]?.[0]).toBe(range);
      });
      for (const row of cells.slice(first, last))
        expect(row.slice(width - rules.length).map(([, value]) => value)).toEqual(
          rules.map(() => null),
        );
    },
  );
});

describe('opened by LibreOffice', () => {
  test.each(everyOverview)('%s keeps every text, naughty or not, and prints', async (name) => {
    const path = join(folder, `${name}.xlsx`);
    const plan = naughtyPlan(name, 3);
    writeFileSync(path, await writeSheet(plan));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = (to: string) =>
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', to, '--outdir', folder, path],
        {
          stdio: 'ignore',
        },
      );
    convert('pdf');
    const pdf = join(folder, `${name}.pdf`);
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    // Once above the table, once on the chart beside it.
    const drawn = execFileSync('pdftotext', ['-l', '1', pdf, '-'], { encoding: 'utf8' }).split(
      '\n',
    );
    for (const { heading, chart } of plan.sheets[0]?.tables ?? [])
      expect(drawn.filter((line) => line === heading)).toHaveLength(chart === undefined ? 1 : 2);
  });
});
