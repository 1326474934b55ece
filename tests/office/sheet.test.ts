import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import type { SheetColumn, SheetPlan, SheetTable } from '../../domain/sheet/sheetPlan.ts';
import { transitionOverview } from '../../domain/sheet/transitionOverview.ts';
import { safeCellText } from '../../main/office/sheet/safeCellText.ts';
import { writeSheet } from '../../main/office/sheet/writeSheet.ts';
import { allOptions, overviewWorld } from '../domain/sheet/overviewWorld.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What another reader (openpyxl) finds: every cell of every sheet as text with its type. */
const reader = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def cell(c):
    v = c.value
    return [c.data_type, v.isoformat() if hasattr(v, 'isoformat') else v, c.number_format]
print(json.dumps({
    'sheets': {s.title: [[cell(c) for c in row] for row in s.iter_rows()] for s in book},
    'freeze': {s.title: s.freeze_panes for s in book},
    'filter': {s.title: [t.autoFilter.ref for t in s.tables.values()] for s in book},
    'titles': {s.title: s.print_title_rows for s in book},
    'creator': book.properties.creator,
}))`;

type Read = {
  sheets: Record<string, [string, string | number | null, string][][]>;
  freeze: Record<string, string | null>;
  filter: Record<string, string[]>;
  titles: Record<string, string | null>;
  creator: string;
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

/** A leavers' cohort with one person of each kind. */
const cohort = (count: number): SheetPlan => {
  const { data, person, destination, consent } = overviewWorld();
  for (let index = 0; index < count; index += 1) {
    const className = `10${'abcd'[index % 4] ?? ''}`;
    const id = person(
      {
        familyName: `Șahin-Łukasz ${index}`,
        givenNames: 'Ñ ễ ı',
        birthDay: day('2010-03-28'),
        wishes: [{ occupation: '=cmd|calc', field: '' }],
      },
      { schoolId: index % 2 === 0 ? 'obs' : 'igs', className },
    );
    destination(id, { institution: 'Berufsbildende Schulen II Musterthal', code: 'bes2_vz' });
    consent(id);
  }
  return transitionOverview(data, { ...allOptions, practice: true }).plan;
};

describe('read by another program', () => {
  test('the overview has days as days, texts as texts and no formula', async () => {
    const read = readElsewhere(await writeSheet(cohort(3)));
    const rows = read.sheets['Jugendliche'] ?? [];
    const header = rows.findIndex((row) => row[0]?.[1] === 'Name');
    const first = rows[header + 1] ?? [];
    expect(first[0]).toEqual(['s', 'Șahin-Łukasz 1, Ñ ễ ı', 'General']);
    expect(first[3]).toEqual(['d', '2010-03-28T00:00:00', 'dd.mm.yyyy']);
    expect(first[6]).toEqual(['s', '=cmd|calc', '@']);
    expect(rows.flat().filter(([type]) => type === 'f')).toEqual([]);
    expect(read.freeze['Jugendliche']).toBe(`B${header + 2}`);
    expect(read.filter['Jugendliche']).toEqual([`A${header + 1}:T${header + 4}`]);
    expect(read.titles['Jugendliche']).toContain(`${header + 1}`);
    expect(read.creator).toBe('Staffelstab');
  });

  test('any text comes back as it was, cleaned', async () => {
    const column: SheetColumn = {
      key: 'text',
      header: 'Text',
      kind: 'text',
      width: 20,
      wrap: true,
      missing: 'nicht erfasst',
    };
    const table = (texts: readonly string[]): SheetTable => ({
      heading: '',
      columns: [column],
      rows: texts.map((text) => [text]),
      total: null,
      whenEmpty: '',
      main: true,
    });
    const naughty = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.constantFrom(
        '=1+1',
        '@A1',
        "'",
        '<b>&amp;</b>',
        '_x0041_',
        ' vorn',
        'hinten ',
        'a\nb',
        '\ud83d',
        '1e5',
        '01234',
        'TRUE',
        '#N/A',
        'x'.repeat(40_000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(naughty, { minLength: 1, maxLength: 80 }), async (texts) => {
        const plan = cohort(0);
        const [sheet] = plan.sheets;
        const bytes = await writeSheet({
          ...plan,
          practice: false,
          sheets: [{ ...sheet!, name: 'A', lines: [], tables: [table(texts)] }],
        });
        const rows = readElsewhere(bytes).sheets['A'] ?? [];
        const expected = texts.map(
          (text) => safeCellText(text).replace(/_x005F_(?=x)/g, '_') || 'nicht erfasst',
        );
        expect(texts.map((_, index) => rows[index + 3]?.[0]?.[1] ?? '')).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});

describe('printed', () => {
  let text = '';
  let pages: string[] = [];
  let info = '';
  beforeAll(async () => {
    writeFileSync(join(folder, 'druck.xlsx'), await writeSheet(cohort(120)));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'druck.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    const pdf = join(folder, 'druck.pdf');
    info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    execFileSync('pdftotext', ['-layout', pdf, join(folder, 'druck.txt')]);
    text = readFileSync(join(folder, 'druck.txt'), 'utf8');
    pages = text.split('\f').filter((page) => page.trim() !== '');
  });

  test('it is A4 landscape', () => {
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    expect(Math.round(Number(width))).toBe(842);
    expect(Math.round(Number(height))).toBe(595);
  });

  test('it is one page wide: page two begins with further persons, not with further columns', () => {
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) expect(page).toMatch(/Name\s+Klasse.*Übergabe/);
  });

  test('every page has its header row, its confidentiality, its number and the band', () => {
    pages.forEach((page, index) => {
      expect(page).toContain('vertraulich');
      expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
      expect(page).toContain('ÜBUNG – erfundene Daten');
    });
  });

  test('everyone is on it', () => {
    const found = new Set([...text.matchAll(/Łukasz\s+(\d+)/g)].map(([, number]) => number));
    expect(found.size).toBe(120);
  });
});
