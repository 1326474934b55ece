import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestList, listLimits } from '../../../../domain/import/listReading.ts';
import { readList } from '../../../../main/office/list/readList.ts';
import { bundleForNode } from '../../../support/vaultBundle.ts';
import { forgedZip } from '../../../support/forgedZip.ts';
import { templateFile } from '../../../support/templateFile.ts';
import { sheetFile, textRow, workbookFile } from '../../../support/workbookFile.ts';

const outcome = async (bytes: Uint8Array | string): Promise<string> => {
  const read = await readList(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return read.kind === 'refused' ? read.refusal : 'read';
};

const good = textRow('Mia');
const ole = 'd0cf11e0a1b11ae1';

describe('files that are no lists', () => {
  test.each([
    ['a file without a byte', '', 'empty'],
    ['a text of spaces and separators', ' ;;\r\n;;\r\n', 'empty'],
    ['a file of more than 5 MB', new Uint8Array(largestList + 1), 'too large'],
    ['an Excel file before 2007', Buffer.from(ole + '00'.repeat(600), 'hex'), 'old format'],
    [
      'an encrypted workbook',
      Buffer.concat([Buffer.from(ole, 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['a web page named .xls', '<html><table><tr><td>Mia</td></tr></table></html>', 'not a list'],
    ['a web page with a head', '\r\n <!DOCTYPE html><html></html>', 'not a list'],
    ['a workbook of Excel 2003 in XML', '<?xml version="1.0"?><Workbook/>', 'not a list'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'not a list'],
    ['a text with formats (RTF)', '{\\rtf1\\ansi Mia}', 'not a list'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not a list'],
    ['noise', randomBytes(5000), 'not a list'],
    ['noise without a zero', randomBytes(5000).map((byte) => byte || 1), 'not a list'],
    ['an empty zip file', Buffer.from('504b0506' + '00'.repeat(18), 'hex'), 'not a list'],
  ])('%s', async (_, bytes, refusal) => {
    expect(await outcome(bytes)).toBe(refusal);
  });

  test('other files that lie in a zip file', async () => {
    expect(await outcome(await templateFile({ body: '<w:p/>' }))).toBe('not a list');
    expect(await outcome(forgedZip([{ name: 'a.csv', content: 'a;b' }]))).toBe('not a list');
    const typed = (content: string) => outcome(forgedZip([{ name: 'mimetype', content }]));
    const odf = 'application/vnd.oasis.opendocument';
    expect(await typed(`${odf}.spreadsheet`)).toBe('open document');
    expect(await typed(`${odf}.text`)).toBe('not a list');
    const raw = {
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
    };
    expect(await outcome(workbookFile({ sheets: [], raw }))).toBe('not a list');
  });

  test('a workbook in which nothing stands', async () => {
    const hidden = { sheets: [{ rows: good, state: 'hidden' }] };
    for (const file of [sheetFile(''), workbookFile(hidden), sheetFile(textRow(' ', '\u00a0'))])
      expect(await outcome(file)).toBe('empty');
  });

  test('a workbook cut off anywhere', async () => {
    const whole = sheetFile(good);
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await outcome(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged');
  });

  test.each([
    ['no end', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }],
    ['an entity nobody declared', { 'xl/worksheets/sheet1.xml': '<worksheet>&nbsp;</worksheet>' }],
    ['bytes that are no UTF-8', { 'xl/worksheets/sheet1.xml': new Uint8Array([60, 97, 255]) }],
    ['another encoding', { 'xl/workbook.xml': '<?xml version="1.0" encoding="latin1"?><a/>' }],
    ['nothing', { 'xl/worksheets/sheet1.xml': '' }],
    ['no relationships', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }],
    [
      'a sheet that is not there',
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="none.xml"/></Relationships>',
      },
    ],
  ])('a part with %s', async (_, raw) => {
    expect(await outcome(sheetFile(good, { raw }))).toBe('damaged');
  });

  test('a cell that refers to a text which is not there', async () => {
    const file = sheetFile('<row><c t="s"><v>1</v></c></row>', { strings: '<si><t>x</t></si>' });
    expect(await outcome(file)).toBe('damaged');
  });
});

describe('limits', () => {
  const { rows, columns, tables, characters } = listLimits;
  const csv = (count: number, width: number): string => `${'x;'.repeat(width)}\n`.repeat(count);
  const workbook = (count: number, width: number): Uint8Array =>
    sheetFile(textRow(...Array<string>(width).fill('x')).repeat(count));

  test('as many rows and columns as allowed are read, one more is refused', async () => {
    for (const make of [csv, workbook]) {
      expect(await outcome(make(rows, columns))).toBe('read');
      expect(await outcome(make(rows + 1, 1))).toBe('too many rows');
      expect(await outcome(make(1, columns + 1))).toBe('too wide');
    }
  });

  test('as much text as allowed is read, one character more is refused', async () => {
    expect(await outcome('x'.repeat(characters))).toBe('read');
    expect(await outcome('x'.repeat(characters + 1))).toBe('too much text');
    const half = 'x'.repeat(characters / 2);
    const sheets = [{ rows: textRow(half) }, { rows: textRow(half) }];
    expect(await outcome(workbookFile({ sheets }))).toBe('read');
    expect(await outcome(workbookFile({ sheets: [...sheets, { rows: good }] }))).toBe(
      'too much text',
    );
  });

  test('as many sheets as allowed are read, one more is refused', async () => {
    const book = (count: number) =>
      workbookFile({ sheets: Array<{ rows: string }>(count).fill({ rows: good }) });
    expect(await outcome(book(tables))).toBe('read');
    expect(await outcome(book(tables + 1))).toBe('too many tables');
  });
});

describe('files that attack', () => {
  let entry = '';
  const folder = mkdtempSync(join(tmpdir(), 'bad-lists-'));
  beforeAll(async () => {
    entry = await bundleForNode(
      new URL('../../../support/listReaderChild.ts', import.meta.url).pathname,
    );
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(dirname(entry), { recursive: true, force: true });
  });

  /** What comes of a file in a process with little memory, which is ended after 15 seconds. */
  const outcomeApart = (bytes: Uint8Array) => {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    const said = execFileSync(process.execPath, ['--max-old-space-size=256', entry, path], {
      encoding: 'utf8',
      timeout: 15_000,
    });
    return JSON.parse(said) as Record<'seconds' | 'mebibytes', number> & {
      outcome: string;
    };
  };

  const behind = (xml: string): Uint8Array =>
    workbookFile({ sheets: [{ rows: good, behind: xml }] });
  const sheetOf = (xml: string): Uint8Array =>
    workbookFile({ sheets: [{}], raw: { 'xl/worksheets/sheet1.xml': xml } });
  const doctype = (inside: string): Uint8Array =>
    sheetOf(`<!DOCTYPE a [${inside}]><worksheet><sheetData>${good}</sheetData></worksheet>`);
  /** Noise keeps a file from being packed so tightly that this alone gives it away. */
  const noise = (count: number): string => randomBytes(count).toString('hex');
  const everywhere = 'A1:XFD1048576';
  const validation = (range: string): string =>
    `<dataValidations count="1"><dataValidation type="list" sqref="${range}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`;
  const names = `<workbook xmlns:r="x"><sheets><sheet name="A" r:id="rId1"/></sheets><definedNames><definedName name="n">Tabelle!$A$1:$XFD$1048576</definedName></definedNames></workbook>`;

  test.each<[string, () => Uint8Array, string]>([
    ['200 MB of spaces', () => sheetOf(' '.repeat(200_000_000)), 'bomb'],
    ['100 MB in one cell', () => sheetFile(textRow('x'.repeat(100_000_000))), 'bomb'],
    [
      'spaces and noise in one text',
      () => sheetFile(textRow(`${noise(80_000)}${' '.repeat(60_000_000)}`)),
      'too much text',
    ],
    [
      'an attribute without end',
      () => sheetFile(`<row a="${noise(80_000)}${' '.repeat(30_000_000)}"/>${good}`),
      'too much text',
    ],
    [
      'a cell of many pieces',
      () =>
        sheetFile(
          `<row><c t="inlineStr"><is><t>${noise(80_000)}</t>${'<r><t>xxxxxxxxxxxxxxxxxxxxxxxxx</t></r>'.repeat(1_500_000)}</is></c></row>`,
        ),
      'too much text',
    ],
    [
      'merged cells everywhere',
      () => behind(`<mergeCells><mergeCell ref="${everywhere}"/></mergeCells>`),
      'read',
    ],
    ['a validation everywhere', () => behind(validation(everywhere)), 'read'],
    ['a validation of a column', () => behind(validation('A1:A1048576')), 'read'],
    ['a name for everything', () => sheetFile(good, { raw: { 'xl/workbook.xml': names } }), 'read'],
    [
      'columns without end',
      () =>
        sheetOf(
          `<worksheet><cols><col min="1" max="2147483647" width="9"/></cols><sheetData>${good}</sheetData></worksheet>`,
        ),
      'read',
    ],
    [
      'a cell in the last column',
      () => sheetFile('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'too wide',
    ],
    [
      'a cell in the last row',
      () => sheetFile('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      'read',
    ],
    [
      'a file of the PC as an entity',
      () => doctype('<!ENTITY x SYSTEM "file:///etc/passwd">'),
      'doctype',
    ],
    ['a billion laughs', () => doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'), 'doctype'],
    [
      'a part named __proto__',
      () => sheetFile(good, { raw: { ['__proto__/x']: 'x', 'xl/__proto__': 'x' } }),
      'read',
    ],
    [
      'an attribute named __proto__',
      () =>
        sheetFile(
          '<row __proto__="1"><c __proto__="1" t="__proto__" s="__proto__"><v>1</v></c></row>',
        ),
      'read',
    ],
    [
      'a part outside of its folder',
      () => sheetFile(good, { raw: { '../../../evil.xml': 'x' } }),
      'damaged',
    ],
    [
      'elements in one another without end',
      () => sheetOf(`<a x="${noise(60_000)}">${'<a>'.repeat(8_000_000)}`),
      'bomb',
    ],
    ['elements in one another', () => sheetOf('<a>'.repeat(300_000)), 'bomb'],
    [
      'rows without anything',
      () =>
        sheetFile(
          `<row><c t="inlineStr"><is><t>${noise(50_000)}</t></is></c></row>${'<row r="7"><c r="A7" s="3"/></row>'.repeat(1_200_000)}`,
        ),
      'read',
    ],
    [
      'texts nobody uses',
      () =>
        sheetFile(good, {
          strings: `<si><t>${noise(50_000)}</t></si>${'<si><t>x</t></si>'.repeat(1_500_000)}`,
        }),
      'too much text',
    ],
    [
      'one text in very many cells',
      () =>
        sheetFile('<row><c t="s"><v>0</v></c></row>'.repeat(1900), {
          strings: `<si><t>${noise(16_000)}</t></si>`,
        }),
      'too much text',
    ],
    [
      'formats without end',
      () =>
        sheetFile(good, {
          styles: `<x a="${noise(50_000)}"/><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_500_000)}</cellXfs>`,
        }),
      'bomb',
    ],
    [
      'many tabs of one large sheet',
      () =>
        sheetFile(good, {
          raw: {
            'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${'<sheet name="A" r:id="rId1"/>'.repeat(60)}</sheets></workbook>`,
          },
        }),
      'damaged',
    ],
    [
      'many relationships',
      () =>
        sheetFile(good, {
          raw: {
            'xl/_rels/workbook.xml.rels': `<Relationships>${'<Relationship Id="a"/>'.repeat(3000)}</Relationships>`,
          },
        }),
      'bomb',
    ],
    ['5 MB of separators', () => Buffer.alloc(largestList, ';'), 'empty'],
    ['5 MB of line breaks', () => Buffer.alloc(largestList, '\n'), 'empty'],
    ['5 MB of spaces', () => Buffer.alloc(largestList, ' '), 'empty'],
    ['5 MB of quotes', () => Buffer.alloc(largestList - 1, '"'), 'too much text'],
    [
      'quotes that are never closed',
      () => Buffer.from(`"x\n${'""x\n'.repeat(1_000_000)}`),
      'too many rows',
    ],
    ['5 MB of one letter', () => Buffer.alloc(largestList, 'x'), 'too much text'],
  ])('%s', (_, make, expected) => {
    const { outcome: came, seconds, mebibytes } = outcomeApart(make());
    expect(came).toBe(expected);
    expect(seconds).toBeLessThan(5);
    expect(mebibytes).toBeLessThan(200);
  });
});
