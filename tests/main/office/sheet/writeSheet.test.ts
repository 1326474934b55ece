import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../domain/calendar/day.ts';
import type { CellValue, SheetColumn, SheetPlan } from '../../../../domain/sheet/sheetPlan.ts';
import { withChart } from '../../../../domain/sheet/tableChart.ts';
import { columnLetters } from '../../../../main/office/sheet/layout.ts';
import { daySerial } from '../../../../main/office/sheet/daySerial.ts';
import { safeCellText } from '../../../../main/office/sheet/safeCellText.ts';
import { tableHeaders } from '../../../../main/office/sheet/tableHeaders.ts';
import { safeSheetName } from '../../../../main/office/sheet/safeSheetName.ts';
import { writeSheet } from '../../../../main/office/sheet/writeSheet.ts';

const column = (kind: SheetColumn['kind'], given: Partial<SheetColumn> = {}): SheetColumn => ({
  key: kind,
  header: `Spalte ${kind}`,
  kind,
  width: 12,
  wrap: false,
  missing: 'nicht erfasst',
  ...given,
});

const planOf = (
  columns: readonly SheetColumn[],
  rows: readonly (readonly CellValue[])[],
  given: Partial<SheetPlan> = {},
): SheetPlan => ({
  fileName: 'a.xlsx',
  title: 'Übersicht & Zahlen',
  asOf: day('2026-11-22'),
  confidentiality: 'vertraulich',
  practice: false,
  sheets: [
    {
      name: 'Liste',
      title: 'Übersicht & Zahlen',
      lines: [{ label: 'Stand', text: '22.11.2026' }],
      tables: [
        { heading: '', columns, rows, total: null, whenEmpty: 'Niemand erfasst.', main: true },
      ],
      fixedColumns: 1,
      orientation: 'landscape',
    },
  ],
  ...given,
});

/** The same plan with its table among the counts. */
const asCounts = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, main: false })),
  })),
});

/** The parts of a workbook, and what its cells hold: a number, or the text by shared strings. */
const read = async (plan: SheetPlan) => {
  const zip = await JSZip.loadAsync(await writeSheet(plan));
  const part = (path: string) => zip.file(path)?.async('string') ?? Promise.resolve('');
  const strings = [...(await part('xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, inner = '']) => plainText(inner),
  );
  const sheet = await part('xl/worksheets/sheet1.xml');
  const cells = new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<v>(.*?)<\/v>)?<\/c>/g)].map(
      ([, address = '', attributes = '', value = '']) => [
        address,
        attributes.includes('t="s"') ? strings[Number(value)] : Number(value),
      ],
    ),
  );
  return { sheet, cells, part, names: Object.keys(zip.files) };
};

const plainText = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/_x005F_/g, '_');
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

describe('values', () => {
  test('are numbers, days as serial numbers, shares and texts, each in its place', async () => {
    const columns = (['text', 'number', 'day', 'percent', 'choice'] as const).map((kind) =>
      column(kind),
    );
    const { cells } = await read(planOf(columns, [['Mia', 3, '2026-11-22', 0.8, null]]));
    expect(['A5', 'B5', 'C5', 'D5', 'E5'].map((address) => cells.get(address))).toEqual([
      'Mia',
      3,
      46_348,
      0.8,
      'nicht erfasst',
    ]);
  });

  test('have German formats', async () => {
    const columns = [column('day'), column('percent', { decimals: 1 })];
    const { part } = await read(planOf(columns, [['2026-11-22', 0.8]]));
    const styles = await part('xl/styles.xml');
    expect(styles).toContain('formatCode="dd.mm.yyyy"');
    expect(styles).toContain('formatCode="0.0&quot;\u00a0&quot;%"');
  });

  test.each(['=1+1', '+49 555 1', '-x', '@SUM(A1)', '\t=1'])(
    '%j stays a text, is no formula and keeps the format "Text"',
    async (text) => {
      const { cells, sheet, part } = await read(planOf([column('text')], [[text]]));
      expect(cells.get('A5')).toBe(text);
      expect(sheet).not.toContain('<f>');
      const style = Number(/<c r="A5" s="(\d+)"/.exec(sheet)?.[1]);
      const formats = [
        ...(await part('xl/styles.xml')).split('<cellXfs')[1]!.matchAll(/<xf numFmtId="(\d+)"/g),
      ];
      // 49 is the built-in format "@".
      expect(formats[style]?.[1]).toBe('49');
    },
  );

  test('that only look like an escape of the format are shown as typed', async () => {
    const { cells } = await read(planOf([column('text')], [['a_x0041_b']]));
    expect(cells.get('A5')).toBe('a_x0041_b');
  });

  test('of which nothing can be shown stand as not recorded', async () => {
    const { cells } = await read(planOf([column('text')], [['\u0000\ufffe']]));
    expect(cells.get('A5')).toBe('nicht erfasst');
  });

  test('of counts stand in rows with and without a ground, in turns', async () => {
    const { sheet } = await read(asCounts(planOf([column('text')], [['a'], ['b'], ['c']])));
    const styles = ['A5', 'A6', 'A7'].map(
      (at) => new RegExp(`<c r="${at}" s="(\\d+)"`).exec(sheet)?.[1],
    );
    expect(styles[0]).toBe(styles[2]);
    expect(styles[0]).not.toBe(styles[1]);
  });

  test('a number that is none leaves the cell empty instead of breaking the file', async () => {
    const { cells } = await read(planOf([column('number')], [[Number.NaN]]));
    expect(cells.get('A5')).toBe('');
  });

  test('of any characters come back as they were, cleaned', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const { cells } = await read(
            planOf(
              [column('text')],
              texts.map((text) => [text]),
            ),
          );
          const expected = texts.map(
            (text) => safeCellText(text).replace(/_x005F_/g, '_') || 'nicht erfasst',
          );
          expect(texts.map((_, index) => cells.get(`A${index + 5}`))).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('texts', () => {
  test('longer than 32,767 are cut with an ellipsis, not in the middle of an emoji', () => {
    const cut = safeCellText('😀'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith('😀…')).toBe(true);
  });
});

describe('days', () => {
  test.each([
    ['1900-02-28', null],
    ['1900-03-01', 61],
    ['2000-02-29', 36_585],
    ['2026-03-29', 46_110],
    ['2026-11-22', 46_348],
  ])('%s is day %s of Excel', (value, serial) => {
    expect(daySerial(day(value))).toBe(serial);
  });

  test.each(['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Kiritimati'])(
    'do not move when the computer stands in %s',
    async (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
        const days = ['2026-03-29', '2026-10-25', '2027-01-01'];
        const written = await read(
          planOf(
            [column('day')],
            days.map((value) => [value]),
          ),
        );
        expect(['A5', 'A6', 'A7'].map((address) => written.cells.get(address))).toEqual([
          46_110, 46_320, 46_388,
        ]);
        expect(await written.part('docProps/core.xml')).toContain('2026-11-22T12:00:00Z');
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );
});

describe('the page', () => {
  const columns = [column('text'), column('day')];
  const rows = [['Mia', '2026-11-22']];

  test('is A4 landscape, one page wide, with the header row on every page', async () => {
    const { sheet, part } = await read(planOf(columns, rows));
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(await part('xl/workbook.xml')).toContain('&apos;Liste&apos;!$4:$4');
  });

  test('has a footer with its confidentiality and page numbers', async () => {
    const { sheet } = await read(planOf(columns, rows));
    const footer = plainText(/<oddFooter>(.*?)<\/oddFooter>/.exec(sheet)?.[1] ?? '');
    expect(footer).toContain('vertraulich');
    expect(footer).toContain('Seite &P von &N');
    expect(footer).toContain('Übersicht && Zahlen');
  });

  test('keeps header and first column in sight', async () => {
    const { sheet } = await read(planOf(columns, rows));
    expect(sheet).toMatch(/<pane xSplit="1" ySplit="4"[^>]*state="frozen"/);
  });

  test('carries the band of practice data on its face and on every printed page', async () => {
    const { cells, sheet } = await read(planOf(columns, rows, { practice: true }));
    expect(cells.get('A1')).toBe('ÜBUNG – erfundene Daten');
    expect(sheet).toMatch(/<oddHeader>[^<]*ÜBUNG – erfundene Daten/);
    expect(sheet).toContain('ySplit="5"');
  });

  test('of real data carries no such band', async () => {
    const { cells, sheet } = await read(planOf(columns, rows));
    expect([...cells.values(), sheet].join()).not.toContain('ÜBUNG');
  });

  test('says so when there is nobody to list', async () => {
    const { cells } = await read(planOf(columns, []));
    expect(cells.get('A5')).toBe('Niemand erfasst.');
  });
});

describe('a list', () => {
  const columns = [column('text'), column('day'), column('text', { header: 'spalte  TEXT' })];
  const rows = [
    ['Mia', '2026-11-22', 'a'],
    ['Ben', '2026-11-23', 'b'],
  ];

  test('is a table of Excel with bands, filter and the names of its headers', async () => {
    const { sheet, part, cells } = await read(planOf(columns, rows));
    const table = await part('xl/tables/table1.xml');
    expect(table).toContain('ref="A4:C6"');
    expect(table).toContain('<autoFilter ref="A4:C6"/>');
    expect(table).toMatch(/<tableStyleInfo name="Staffelstab"[^>]*showRowStripes="1"/);
    const names = [...table.matchAll(/<tableColumn id="\d" name="([^"]*)"/g)].map(([, n]) => n);
    expect(names).toEqual(['Spalte text', 'Spalte day', 'spalte TEXT 2']);
    expect(['A4', 'B4', 'C4'].map((address) => cells.get(address))).toEqual(names);
    expect(sheet).toContain('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
    expect(sheet).not.toContain('<autoFilter');
    expect(await part('xl/worksheets/_rels/sheet1.xml.rels')).toContain('../tables/table1.xml');
    expect(await part('[Content_Types].xml')).toContain('/xl/tables/table1.xml');
    expect(await part('xl/styles.xml')).toContain('<tableStyle name="Staffelstab"');
  });

  test('has no ground of its own in its cells, so that sorting leaves the bands in order', async () => {
    const { sheet } = await read(planOf(columns, rows));
    const styles = ['A5', 'A6'].map((at) => new RegExp(`<c r="${at}" s="(\\d+)"`).exec(sheet)?.[1]);
    expect(styles[0]).toBe(styles[1]);
  });

  test('without anybody in it is no table, because a table has a row', async () => {
    const { sheet, names } = await read(planOf(columns, []));
    expect(sheet).not.toContain('tablePart');
    expect(names.filter((name) => name.includes('tables'))).toEqual([]);
  });

  test('on each of several sheets is a table of its own, named by a number', async () => {
    const plan = planOf(columns, rows);
    const [sheet] = plan.sheets;
    const { part } = await read({ ...plan, sheets: [sheet!, { ...sheet!, name: '10a' }] });
    expect(await part('xl/tables/table2.xml')).toContain(
      'id="2" name="Liste_2" displayName="Liste_2"',
    );
    expect(await part('xl/worksheets/_rels/sheet2.xml.rels')).toContain('../tables/table2.xml');
  });
});

describe('a chart', () => {
  const columns = [
    column('text', { key: 'value', header: 'Stand' }),
    column('number', { key: 'count', header: 'Anzahl & mehr', missing: '–' }),
  ];
  const rows: readonly (readonly CellValue[])[] = [
    ['offen <1>', 3],
    ['beworben', '< 5'],
    ['Zusage', 0],
  ];
  const plan = (given: readonly (readonly CellValue[])[]): SheetPlan => {
    const whole = asCounts(planOf(columns, given));
    const [sheet] = whole.sheets;
    const [table] = sheet!.tables;
    const charted = withChart({ ...table!, heading: 'Nach Stand' }, ['count']);
    const after = { ...table!, heading: 'Danach', rows: [['zuletzt', 1]] };
    return { ...whole, sheets: [{ ...sheet!, name: 'Übersicht', tables: [charted, after] }] };
  };

  test('is a drawing of the workbook that names the cells it draws', async () => {
    const { sheet, part } = await read(plan(rows));
    const chart = await part('xl/charts/chart1.xml');
    expect([...chart.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, at]) => at)).toEqual([
      "'Übersicht'!$B$5",
      "'Übersicht'!$A$6:$A$8",
      "'Übersicht'!$B$6:$B$8",
    ]);
    expect(sheet).toContain('<drawing r:id="rId1"/>');
    expect(await part('xl/drawings/_rels/drawing1.xml.rels')).toContain('../charts/chart1.xml');
    const types = await part('[Content_Types].xml');
    expect(types).toContain('/xl/charts/chart1.xml');
    expect(types).toContain('/xl/drawings/drawing1.xml');
  });

  test('shows no bar and no number for a count that is covered, and no external file', async () => {
    const { part } = await read(plan(rows));
    const chart = await part('xl/charts/chart1.xml');
    const values = /<c:numCache>.*<\/c:numCache>/.exec(chart)?.[0] ?? '';
    expect(
      [...values.matchAll(/<c:pt idx="(\d)"><c:v>(\d+)</g)].map(([, at, v]) => [at, v]),
    ).toEqual([
      ['0', '3'],
      ['2', '0'],
    ]);
    expect(chart).toContain('<c:numFmt formatCode="#,##0;;" sourceLinked="0"/>');
    expect(chart).not.toMatch(/externalData|TargetMode/);
  });

  test('says in words what it shows', async () => {
    const { part } = await read(plan(rows));
    const drawing = await part('xl/drawings/drawing1.xml');
    expect(plainText(/descr="([^"]*)"/.exec(drawing)?.[1] ?? '')).toBe(
      'Balkendiagramm „Nach Stand“. offen <1>: 3; beworben: < 5; Zusage: 0.',
    );
  });

  test('leaves what follows where its table stands', async () => {
    const { cells } = await read(plan(rows));
    expect(['A4', 'A5', 'A6', 'A11', 'A12', 'A13'].map((at) => cells.get(at))).toEqual([
      'Nach Stand',
      'Stand',
      'offen <1>',
      'Danach',
      'Stand',
      'zuletzt',
    ]);
  });

  test.each([
    ['one row alone', [['offen', 3]]],
    [
      'no number above zero',
      [
        ['offen', 0],
        ['beworben', '< 5'],
      ],
    ],
    ['more rows than anybody compares', Array.from({ length: 21 }, (_, n) => [`Branche ${n}`, n])],
  ] satisfies readonly (readonly [string, readonly (readonly CellValue[])[]])[])(
    'is left out where there is %s',
    async (_, given) => {
      const { names, sheet } = await read(plan(given));
      expect(names.filter((name) => /chart|drawing/.test(name))).toEqual([]);
      expect(sheet).not.toContain('<drawing');
    },
  );
});

describe('a column that is filled in', () => {
  const given = (filledIn: NonNullable<SheetColumn['filledIn']>) =>
    column('choice', { header: 'Angekommen und in der Beratung gewesen', missing: '', filledIn });
  const rows = [
    ['Mia', null],
    ['Ben', null],
  ];
  const ruleOf = async (filledIn: NonNullable<SheetColumn['filledIn']>) => {
    const { sheet } = await read(planOf([column('text'), given(filledIn)], rows));
    return /<dataValidations.*<\/dataValidations>/.exec(sheet)?.[0] ?? '';
  };

  test('offers its answers, and says in German what it takes', async () => {
    const rule = await ruleOf({ kind: 'choice', answers: ['ja', 'nein', 'anderer Weg'] });
    expect(rule).toContain('<dataValidation type="list"');
    expect(rule).toContain('sqref="B5:B6"');
    expect(plainText(rule)).toContain('"ja,nein,anderer Weg"');
    expect(rule).toContain('prompt="Bitte wählen Sie eine Antwort aus der Liste."');
    expect(rule).toContain('error="Diese Antwort gibt es in der Liste nicht.');
    // A longer title makes Excel repair the file.
    expect(rule).toContain('promptTitle="Angekommen und in der Beratung g"');
  });

  test('takes days from 2000 on, and whole numbers up to the most that makes sense', async () => {
    expect(await ruleOf({ kind: 'day' })).toMatch(
      /type="date" operator="greaterThanOrEqual".*<formula1>36526<\/formula1>/,
    );
    expect(await ruleOf({ kind: 'count', most: 40 })).toMatch(
      /type="whole".*<formula1>0<\/formula1><formula2>40<\/formula2>/,
    );
  });

  test('has empty cells with a frame', async () => {
    const { sheet, part } = await read(planOf([column('text'), given({ kind: 'day' })], rows));
    const style = Number(/<c r="B5" s="(\d+)"\/>/.exec(sheet)?.[1]);
    const [, formats = ''] = (await part('xl/styles.xml')).split('<cellXfs');
    const border = Number(/borderId="(\d+)"/.exec(formats.split('<xf ')[style + 1] ?? '')?.[1]);
    const [, borders = ''] = (await part('xl/styles.xml')).split('<borders');
    const frame = borders.split('<border>')[border + 1] ?? borders.split('<border')[border + 1];
    for (const side of ['left', 'right', 'top', 'bottom'])
      expect(frame).toContain(`<${side} style="thin">`);
  });

  test('of a list without anybody in it has no rule', async () => {
    const { sheet } = await read(planOf([column('text'), given({ kind: 'day' })], []));
    expect(sheet).not.toContain('dataValidation');
  });
});

describe('headers of a table', () => {
  const long = 'x'.repeat(300);
  test.each([
    [
      ['Anteil', 'anteil', 'Anteil 2'],
      ['Anteil', 'anteil 2', 'Anteil 2 2'],
    ],
    [
      ['Tage\nanwesend', ' weit\t weg '],
      ['Tage anwesend', 'weit weg'],
    ],
    [
      ['', '\u0000'],
      ['Spalte 1', 'Spalte 2'],
    ],
    [
      [long, long],
      ['x'.repeat(255), `${'x'.repeat(253)} 2`],
    ],
    [
      ['Spalte 2', ''],
      ['Spalte 2', 'Spalte 2 2'],
    ],
  ])('%j become %j', (headers, expected) => {
    expect(tableHeaders(headers.map((header) => ({ header })))).toEqual(expected);
  });

  test('are never empty, never twice and never longer than 255', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 })), (texts) => {
        const headers = tableHeaders(texts.map((header) => ({ header })));
        expect(headers.every(({ length }) => length > 0 && length <= 255)).toBe(true);
        expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
      }),
    );
  });
});

describe('the file', () => {
  test('tells nothing about who made it and when', async () => {
    const { part } = await read(planOf([column('text')], [['Mia']]));
    const core = await part('docProps/core.xml');
    expect(core).toContain('<dc:creator>Staffelstab</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Staffelstab</cp:lastModifiedBy>');
    expect(core.match(/2026-11-22T12:00:00Z/g)).toHaveLength(2);
  });

  test('reports progress up to the last row', async () => {
    const seen: number[] = [];
    const rows = Array.from({ length: 600 }, (_, index) => [`Zeile ${index}`]);
    await writeSheet(planOf([column('text')], rows), ({ done, total }) => {
      expect(total).toBe(600);
      seen.push(done);
    });
    expect(seen).toEqual([250, 500, 600]);
  });
});

describe('sheet names', () => {
  test.each([
    ['Verbleib 2026/2027', [], 'Verbleib 2026-2027'],
    ["'a[b]*?'", [], 'ab'],
    ['', [], 'Blatt'],
    ['History', [], 'Blatt'],
    ['x'.repeat(40), [], 'x'.repeat(31)],
    ['Liste', ['LISTE'], 'Liste 2'],
    ['x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(29)} 2`],
  ])('%j beside %j becomes %j', (wanted, taken, expected) => {
    expect(safeSheetName(wanted, taken)).toBe(expected);
  });
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
])('column %i has the letters %s', (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
});
