import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePaper } from '../../main/office/letter/writePaper.ts';
import { exampleForm, signers } from '../domain/letter/exampleForm.ts';
import { exampleForms } from '../domain/letter/examplePapers.ts';
import { printAsPdf, printedWords, type Word } from '../support/printedWords.ts';

const run = promisify(execFile);

type FormName = keyof typeof exampleForms;

const everyForm = Object.keys(exampleForms) as FormName[];

let folder = '';
const words = {} as Record<FormName, Word[]>;

const fileOf = (name: string, ending: string): string => join(folder, `${name}.${ending}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-'));
  for (const name of everyForm)
    await writeFile(fileOf(name, 'docx'), await writePaper(exampleForms[name].plan));
  await printAsPdf(
    folder,
    everyForm.map((name) => fileOf(name, 'docx')),
  );
  for (const name of everyForm) words[name] = await printedWords(fileOf(name, 'pdf'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const pagesOf = (name: FormName): number => Math.max(...words[name].map(({ page }) => page));

const textOf = (name: FormName, page: number): string =>
  words[name]
    .filter((word) => word.page === page)
    .map(({ text }) => text)
    .join(' ');

const pageWith = (name: FormName, text: string): number | undefined =>
  words[name].find((word) => word.text === text)?.page;

describe('a form in LibreOffice', () => {
  test.each(everyForm)('the %s form has as many pages as it has everywhere', (name) => {
    expect(pagesOf(name)).toBe(exampleForms[name].pages);
  });

  test.each(everyForm)('nothing of the %s form leaves its margins', (name) => {
    const printed = words[name].filter(({ text }) => !/ÜBUNG|–|erfundene|Daten/.test(text));
    for (const { left, right, top, bottom } of printed) {
      expect(left).toBeGreaterThanOrEqual(24.9);
      expect(right).toBeLessThanOrEqual(190.5);
      expect(top).toBeGreaterThanOrEqual(11);
      expect(bottom).toBeLessThanOrEqual(290);
    }
  });

  test('ticked and empty boxes are printed as such', () => {
    const boxes = words.usual.filter(({ text }) => /[☐☒]/.test(text)).map(({ text }) => text);
    expect(boxes).toEqual(['☒', '☐']);
  });

  test.each(everyForm)(
    'the lines to sign of the %s form stand on one page with their heading',
    (name) => {
      const signing = words[name].filter(({ text }) => text === 'Ort,').map(({ page }) => page);
      const lines = { short: 1, usual: signers.length, overfull: 6 }[name];
      expect(signing).toEqual(
        Array.from({ length: lines }, () => pageWith(name, 'Unterschriften')),
      );
    },
  );

  test('no row of a table breaks across pages, and the head stands above the rest', () => {
    for (let row = 1; row <= 40; row += 1)
      expect(pageWith('overfull', `Ende${row}`)).toBe(pageWith('overfull', `Zeile${row}`));
    const withRows = new Set(
      words.overfull.filter(({ text }) => /^Zeile\d/.test(text)).map(({ page }) => page),
    );
    const withHead = new Set(
      words.overfull.filter(({ text }) => text === 'Vereinbarung').map(({ page }) => page),
    );
    expect(withHead).toEqual(withRows);
    expect(withRows.size).toBeGreaterThan(3);
  });

  test('no text of an overfull form is lost', () => {
    const rows = Array.from({ length: 40 }, (_, at) => at % 4).reduce((sum, count) => sum + count);
    const count = words.overfull.filter(({ text }) => text === 'Absatz').length;
    expect(count).toBe(110 + rows + 12 + 60 + 15);
  });

  test('every page has its number, the following pages the short reference', () => {
    const pages = pagesOf('overfull');
    for (let page = 1; page <= pages; page += 1) {
      expect(textOf('overfull', page)).toContain(`Seite ${page} von ${pages}`);
      expect(/^Einwilligung F-0147 vom 12\.05\.2027/.test(textOf('overfull', page))).toBe(page > 1);
    }
  });

  test('only the practice form carries the practice band', () => {
    const banded = everyForm.filter((name) => words[name].some(({ text }) => text === 'ÜBUNG'));
    expect(banded).toEqual(['short']);
  });
});

const readWithPython = `
import json, sys, docx
document = docx.Document(sys.argv[1])
print(json.dumps({
  'titles': [p.text for p in document.paragraphs if p.style.name == 'Title'],
  'headings': [p.text for p in document.paragraphs if p.style.name == 'Heading 1'],
  'cells': [c.text for t in document.tables for r in t.rows for c in r.cells],
  'author': document.core_properties.author,
  'title': document.core_properties.title,
}))
`;

describe('a form for another reader', () => {
  test('python-docx reads title, headings, boxes, lines to sign and metadata', async () => {
    const file = fileOf('usual', 'docx');
    const { stdout } = await run('/usr/bin/python3', ['-c', readWithPython, file]);
    const read = JSON.parse(stdout) as { cells: string[] };
    expect(read).toMatchObject({
      titles: [exampleForm().heading],
      headings: ['Empfangende Stelle', 'Angaben', 'Unterschriften'],
      author: 'Staffelstab',
      title: 'Einwilligung F-0147',
    });
    expect(read.cells).toEqual(expect.arrayContaining(['☒', '☐', 'Ort, Datum', ...signers]));
  });
});
