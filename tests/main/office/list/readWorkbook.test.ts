import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listReadingSchema } from '../../../../domain/import/listReading.ts';
import { readList } from '../../../../main/office/list/readList.ts';
import { safeCellText } from '../../../../main/office/sheet/safeCellText.ts';
import { sheetFile, textRow, workbookFile } from '../../../support/workbookFile.ts';

const tablesOf = async (file: Uint8Array) => {
  const read = await readList(file);
  if (read.kind === 'refused') throw new Error(read.refusal);
  expect(read.guessedEncoding).toBe(false);
  return read.tables;
};

const rowsOf = async (file: Uint8Array) => (await tablesOf(file))[0]?.rows;

const dayStyles = (...formats: readonly (number | string)[]): string => {
  const own = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${format}"/>` : '',
  );
  const cells = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`,
  );
  return `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs>`;
};

/** What a number becomes in a cell of a format. */
const shown = async (value: string, format: number | string, properties = ''): Promise<string> => {
  const rows = `<row><c t="inlineStr"><is><t>x</t></is></c><c s="0"><v>${value}</v></c></row>`;
  const file = sheetFile(rows, { styles: dayStyles(format), properties });
  return (await rowsOf(file))?.[0]?.[1] ?? '';
};

describe('cells', () => {
  test('texts come from the shared list, runs joined, reading aids left out', async () => {
    const strings =
      '<si><t xml:space="preserve"> Müßig </t></si>' +
      '<si><r><rPr><b/></rPr><t>Mia</t></r><r><t xml:space="preserve"> Lena</t></r><rPh sb="0" eb="1"><t>ミア</t></rPh></si>' +
      '<si><t>8a_x000D_</t></si><si/><si><t><![CDATA[a<b]]>&amp;c</t></si>';
    const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await rowsOf(sheetFile(`<row>${cells}</row>`, { strings }))).toEqual([
      ['Müßig', 'Mia Lena', '8a', '', 'a<b&c'],
    ]);
  });

  test('a formula counts with what it last came to, an error not at all', async () => {
    const rows =
      '<row><c t="str"><f>A1&amp;"x"</f><v>Mia</v></c><c><f>1+1</f><v>2</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="d"><v>2010-03-14T00:00:00</v></c><c><f>NOW()</f></c><c t="inlineStr"><is><t>=1+1</t></is></c></row>';
    expect(await rowsOf(sheetFile(rows))).toEqual([
      ['Mia', '2', '', 'WAHR', 'FALSCH', '2010-03-14', '', '=1+1'],
    ]);
  });

  test('columns stand where the cells say, rows and columns without anything are left out', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"/><c r="XFD1" s="1"/></row><row r="2"/>' +
      '<row r="4"><c r="B4" t="inlineStr"><is><t>b</t></is></c><c t="inlineStr"><is><t>c</t></is></c><c r="E4"/></row>' +
      '<row r="1048576"><c r="A1048576"><v>1</v></c><c r="B1048576" t="inlineStr"><is><t>  </t></is></c></row>';
    expect(await rowsOf(sheetFile(rows))).toEqual([
      ['', 'b', 'c'],
      ['1', '', ''],
    ]);
  });

  test.each([
    ['12345678901', '12345678901'],
    ['2.5', '2,5'],
    ['0.30000000000000004', '0,3'],
    ['1.2345678901E10', '12345678901'],
    ['1E+20', '100000000000000000000'],
    ['1E-7', '0,0000001'],
    ['-0', '0'],
    ['-3.10', '-3,1'],
    ['1e999', '1e999'],
  ])('the number %s is %s', async (value, text) => {
    expect(await shown(value, 0)).toBe(text);
  });

  test('a format of zeros fills up with zeros, as for postcodes', async () => {
    expect(await shown('1067', '00000')).toBe('01067');
    expect(await shown('21682', '00000')).toBe('21682');
    expect(await shown('2.5', '0.00')).toBe('2,5');
  });
});

describe('days', () => {
  test.each([
    ['40251', 14, '2010-03-14'],
    ['40251.75', 22, '2010-03-14'],
    ['40251', 'dd.mm.yyyy', '2010-03-14'],
    ['40251', '[$-407]d\\. mmmm yyyy;@', '2010-03-14'],
    ['40251', 'mmm', '2010-03-14'],
    ['40251', 57, '2010-03-14'],
    ['1', 14, '1900-01-01'],
    ['59', 14, '1900-02-28'],
    ['60', 14, '1900-02-29'],
    ['61', 14, '1900-03-01'],
    ['2958465', 14, '9999-12-31'],
    ['0', 14, ''],
    ['2958466', 14, '2958466'],
    ['-1', 14, '-1'],
    ['0.3368055555555556', 20, '8:05'],
    ['1.5', '[h]:mm', '36:00'],
    ['0.5', 'hh:mm AM/PM', '12:00'],
    ['40251', 'General', '40251'],
    ['40251', 'Standard', '40251'],
    ['12', '0 &quot;Stunden und Tage&quot;', '12'],
    ['12', '[Red]0\\d;0_d;0*y', '12'],
    ['12', 2, '12'],
  ])('the number %s in the format %s is "%s"', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  test.each(['1', 'true'])('a workbook may count from 1904 (date1904="%s")', async (date1904) => {
    const properties = `date1904="${date1904}"`;
    expect(await shown('38789', 14, properties)).toBe('2010-03-14');
    expect(await shown('1', 14, properties)).toBe('1904-01-02');
    expect(await shown('2958465', 14, properties)).toBe('');
    expect(await shown('38789', 14, 'date1904="0"')).toBe('2006-03-13');
  });
});

describe('sheets', () => {
  test('stand in the order of their tabs; hidden and empty ones are left out', async () => {
    const file = workbookFile({
      sheets: [
        { name: '8a &amp; 8b', rows: textRow('Mia') },
        { name: 'versteckt', rows: textRow('x'), state: 'hidden' },
        { name: 'tief versteckt', rows: textRow('x'), state: 'veryHidden' },
        { name: 'leer', rows: '<row><c s="1"/></row>' },
        { name: '9a', rows: textRow('Tom', 'Jork') },
      ],
    });
    expect(await tablesOf(file)).toEqual([
      { name: '8a & 8b', rows: [['Mia']] },
      { name: '9a', rows: [['Tom', 'Jork']] },
    ]);
  });

  test('are found under any names, prefixes and namespaces (Strict Open XML)', async () => {
    const raw = {
      '_rels/.rels':
        '<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/book/Main.xml"/></p:Relationships>',
      'book/main.xml':
        '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="y"><x:sheets><x:sheet name="A" sheetId="1" rel:id="k"/></x:sheets></x:workbook>',
      'book/_rels/Main.xml.rels':
        '<Relationships><Relationship Id="k" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="../one.xml"/></Relationships>',
      'one.xml':
        '\ufeff<x:worksheet xmlns:x="z"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Mia</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(await tablesOf(workbookFile({ sheets: [], raw }))).toEqual([
      { name: 'A', rows: [['Mia']] },
    ]);
  });

  test('may be written in UTF-16', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${textRow('Müßig')}</sheetData></worksheet>`;
    const raw = { 'xl/worksheets/sheet1.xml': Buffer.from(xml, 'utf16le') };
    expect(await rowsOf(workbookFile({ sheets: [{}], raw }))).toEqual([['Müßig']]);
  });

  test('of a workbook with macros are read like any other, and its macros are not looked at', async () => {
    const raw = { 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) };
    expect(await rowsOf(sheetFile(textRow('Mia'), { raw }))).toEqual([['Mia']]);
  });
});

test('the reading is in its own schema', async () => {
  const reading = await readList(new Uint8Array(sheetFile(textRow('Mia'))));
  expect(listReadingSchema.parse(structuredClone(reading))).toEqual({
    kind: 'read',
    guessedEncoding: false,
    tables: [{ name: 'Tabelle', rows: [['Mia']] }],
  });
});

/** A text as a cell may hold it: only such come back unchanged. */
const cell = fc.string({ unit: 'binary', minLength: 1 }).map(
  (text) =>
    text
      .normalize('NFC')
      .replace(/[\p{C}\u00a0\u2007\u202f]/gu, '')
      .trim() || 'x',
);

test('any rows come back from a workbook made of them', async () => {
  const day = fc.date({
    min: new Date('1900-03-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const row = fc.tuple(cell, cell, fc.integer(), day);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Liste');
      for (const [text, other, number, moment] of rows) {
        const date = new Date(moment.toISOString().slice(0, 10));
        sheet.addRow([safeCellText(text), safeCellText(other), number, date]);
      }
      sheet.getColumn(4).numFmt = 'dd.mm.yyyy';
      const read = await tablesOf(new Uint8Array(await book.xlsx.writeBuffer()));
      const expected = rows.map(([text, other, number, moment]) => [
        text,
        other,
        String(number),
        moment.toISOString().slice(0, 10),
      ]);
      expect(read).toEqual([{ name: 'Liste', rows: expected }]);
    }),
    { numRuns: 40 },
  );
});
