import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readList } from '../../main/office/list/readList.ts';

const folder = mkdtempSync(join(tmpdir(), 'lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A class list as a person types it into Calc. */
const typed = [
  'Nachname;Vorname;Geburtsdatum;PLZ;Telefon;Note',
  'Müller-Lüdenscheidt;Jörg;07.06.2010;21682;04141 12345;2,5',
  `"O'Neill; ""Kim""";Zoë;1.2.2009;01067;+49 4141 1;-1`,
  '"Weiß\nStraße";€uro;2010-03-14;00123;12345678901;1,0',
];

/** How LibreOffice reads it: by the rules of German, each column guessed (1), as text (2) or as a day (4). */
const columns = { guessed: '1/2/2/2/3/4/4/2/5/2/6/1', text: '1/2/2/2/3/2/4/2/5/2/6/2' } as const;

/** The list as LibreOffice writes it in a format. */
const written = (format: string, how: keyof typeof columns): Uint8Array => {
  const ending = format.split(':')[0] ?? '';
  const out = join(folder, ending);
  const options = [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    `--infilter=CSV:59,34,76,1,${columns[how]},1031,false,true`,
  ];
  const target = ['--headless', '--convert-to', format, '--outdir', out];
  execFileSync('soffice', [...options, ...target, join(folder, 'liste.csv')], { stdio: 'ignore' });
  return readFileSync(join(out, `liste.${ending}`));
};

describe('a list written by LibreOffice', () => {
  beforeAll(() => writeFileSync(join(folder, 'liste.csv'), typed.join('\n')));

  test('as a workbook holds days as days, numbers as typed and zeros where they were', async () => {
    expect(await readList(written('xlsx', 'guessed'))).toEqual({
      kind: 'read',
      guessedEncoding: false,
      tables: [
        {
          name: 'liste',
          rows: [
            ['Nachname', 'Vorname', 'Geburtsdatum', 'PLZ', 'Telefon', 'Note'],
            ['Müller-Lüdenscheidt', 'Jörg', '2010-06-07', '21682', '04141 12345', '2,5'],
            [`O'Neill; "Kim"`, 'Zoë', '2009-02-01', '01067', '+49 4141 1', '-1'],
            ['Weiß\nStraße', '€uro', '2010-03-14', '00123', '12345678901', '1'],
          ],
        },
      ],
    });
  });

  test('as a text file in Windows-1252 holds what was typed', async () => {
    const windows = 'csv:Text - txt - csv (StarCalc):59,34,1';
    expect(await readList(written(windows, 'text'))).toEqual({
      kind: 'read',
      guessedEncoding: true,
      tables: [
        {
          name: '',
          rows: [
            ['Nachname', 'Vorname', 'Geburtsdatum', 'PLZ', 'Telefon', 'Note'],
            ['Müller-Lüdenscheidt', 'Jörg', '07.06.2010', '21682', '04141 12345', '2,5'],
            [`O'Neill; "Kim"`, 'Zoë', '1.2.2009', '01067', '+49 4141 1', '-1'],
            ['Weiß\nStraße', '€uro', '2010-03-14', '00123', '12345678901', '1,0'],
          ],
        },
      ],
    });
  });

  test.each([
    ['ods', 'open document'],
    ['xls', 'old format'],
  ])('as .%s is refused with what it is', async (format, refusal) => {
    expect(await readList(written(format, 'text'))).toEqual({ kind: 'refused', refusal });
  });
});
