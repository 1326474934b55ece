import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readList } from '../../../../main/office/list/readList.ts';

const rowsOf = async (file: string | Uint8Array): Promise<readonly (readonly string[])[]> => {
  const read = await readList(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  if (read.kind === 'refused') throw new Error(read.refusal);
  expect(read.tables.map(({ name }) => name)).toEqual(['']);
  return read.tables[0]?.rows ?? [];
};

describe('encodings', () => {
  const text = 'Nachname;Vorname\r\nMüßig;Șahin\r\n';
  const rows = [
    ['Nachname', 'Vorname'],
    ['Müßig', 'Șahin'],
  ];
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, as Excel writes "Unicode-Text"', utf16],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
    ['UTF-16 with half a character at the end', Buffer.concat([utf16, Buffer.from([10])])],
  ])('%s is read as it is', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(rows);
    expect(await readList(bytes)).toMatchObject({ guessedEncoding: false });
  });

  test('what is no UTF-8 is taken for Windows-1252, and that is said', async () => {
    const bytes = Buffer.from('M\xfc\xdfig;O\x92Neill;\x80 5;\x8aime;\x9fves', 'latin1');
    expect(await rowsOf(bytes)).toEqual([['Müßig', 'O’Neill', '€ 5', 'Šime', 'Ÿves']]);
    expect(await readList(bytes)).toMatchObject({ guessedEncoding: true });
  });
});

describe('separators', () => {
  const table = [
    ['Name', 'Klasse', 'Ort'],
    ['Mia', '8a', 'Stade'],
  ];
  test.each([
    ['semicolons', 'Name;Klasse;Ort\nMia;8a;Stade'],
    ['commas', 'Name,Klasse,Ort\nMia,8a,Stade'],
    ['commas with spaces', 'Name, Klasse, Ort\nMia, 8a, Stade'],
    ['tabs', 'Name\tKlasse\tOrt\nMia\t8a\tStade'],
    ['the sign the file tells', 'sep=|\r\nName|Klasse|Ort\r\nMia|8a|Stade'],
    ['quotes around everything', '"Name", "Klasse", "Ort"\n"Mia", "8a", "Stade"'],
    ['line breaks of an old Mac', 'Name;Klasse;Ort\rMia;8a;Stade\r'],
    ['empty lines and empty fields at the end', '\r\nName;Klasse;Ort;;\r\n;;;;\r\nMia;8a;Stade;;'],
  ])('%s', async (_, text) => {
    expect(await rowsOf(text)).toEqual(table);
  });

  test('a comma within names or numbers does not separate', async () => {
    expect(await rowsOf('Name;Note\nMeier, Mia;2,5\nSchulz, Tom;1,0')).toEqual([
      ['Name', 'Note'],
      ['Meier, Mia', '2,5'],
      ['Schulz, Tom', '1,0'],
    ]);
    expect(await rowsOf('Name\nMeier, Mia\nSchulz, Tom')).toEqual([
      ['Name'],
      ['Meier, Mia'],
      ['Schulz, Tom'],
    ]);
  });

  test('a semicolon within a text does not separate', async () => {
    expect(await rowsOf('Name,Klasse,Bemerkung\nMia,8a,gut; fleißig')).toEqual([
      ['Name', 'Klasse', 'Bemerkung'],
      ['Mia', '8a', 'gut; fleißig'],
    ]);
  });
});

describe('fields', () => {
  test('quotes hold separators, line breaks and doubled quotes', async () => {
    expect(await rowsOf('a;"b;""c""\r\nd"; e "f" \n')).toEqual([['a', 'b;"c"\nd', 'e "f"']]);
  });

  test('a quote that is never closed swallows nothing', async () => {
    expect(await rowsOf('Name;Ort\n"Mia;Stade\nTom;Jork\n"Ida;Buxtehude')).toEqual([
      ['Name', 'Ort'],
      ['Mia;Stade\nTom;Jork\nIda', 'Buxtehude'],
    ]);
    expect(await rowsOf('Name;Ort\n"Mia;Stade\nTom;Jork')).toEqual([
      ['Name', 'Ort'],
      ['"Mia', 'Stade'],
      ['Tom', 'Jork'],
    ]);
  });

  test('nothing is evaluated, and no zero is lost', async () => {
    const cells = ['01067', '+49 4141 1', '=cmd|calc', '-1', '@x', "'8", '1.8.26', '1e5', '0049'];
    expect(await rowsOf(cells.join(';'))).toEqual([cells]);
  });

  test('spaces and signs nobody sees go, letters of all languages stay', async () => {
    expect(
      await rowsOf('\u00a0Mia\u00a0Lena ;Mu\u0308ller;Mül\u00adler;a\u200eb\u0007;ẞ ș ğ'),
    ).toEqual([['Mia Lena', 'Müller', 'Müller', 'ab', 'ẞ ș ğ']]);
  });
});

/** A text as a cell may hold it, by another way than the reader's: only such come back unchanged. */
const cell = fc.string({ unit: 'binary' }).map((text) =>
  text
    .normalize('NFC')
    .replace(/[\p{C}\u00a0\u2007\u202f]/gu, '')
    .trim(),
);

test('any rows come back from any text file made of them', async () => {
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
  const separator = fc.constantFrom(';', ',', '\t');
  const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
  await fc.assert(
    fc.asyncProperty(table, separator, lineBreak, async (rows, between, end) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const lines = rows.map((row) => row.map(quoted).join(between));
      const kept = rows.map(withoutEnd).filter((row) => row.length > 0);
      const width = Math.max(0, ...kept.map((row) => row.length));
      const read = await readList(new TextEncoder().encode(lines.join(end)));
      expect(read).toEqual(
        kept.length === 0
          ? { kind: 'refused', refusal: 'empty' }
          : {
              kind: 'read',
              guessedEncoding: false,
              tables: [
                { name: '', rows: kept.map((row) => [...row, ...blanks(width - row.length)]) },
              ],
            },
      );
    }),
  );
});

const withoutEnd = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((text) => text !== '') + 1);

const blanks = (count: number): readonly string[] => Array<string>(count).fill('');
