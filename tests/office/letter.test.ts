import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePaper } from '../../main/office/letter/writePaper.ts';
import { exampleLetters } from '../domain/letter/examplePapers.ts';
import { longName } from '../domain/letter/longWords.ts';
import { printAsPdf, printedWords, type Word } from '../support/printedWords.ts';

const run = promisify(execFile);

type CaseName = keyof typeof exampleLetters;

const everyCase = Object.keys(exampleLetters) as CaseName[];

let folder = '';
const words = {} as Record<CaseName, Word[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'));
  const names = everyCase;
  for (const name of names) {
    await writeFile(fileOf(name, 'docx'), await writePaper(exampleLetters[name].plan));
  }
  await printAsPdf(
    folder,
    names.map((name) => fileOf(name, 'docx')),
  );
  for (const name of names) words[name] = await printedWords(fileOf(name, 'pdf'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const fileOf = (name: string, ending: string): string => join(folder, `${name}.${ending}`);

const pagesOf = (name: CaseName): number => Math.max(...words[name].map(({ page }) => page));

const find = (name: CaseName, text: string): Word => {
  const word = words[name].find((each) => each.text === text);
  if (word === undefined) throw new Error(`The word ${text} does not stand in the letter.`);
  return word;
};

/** Words that begin in the address field of the first page. */
const inAddressField = (name: CaseName): Word[] =>
  words[name].filter(({ page, left, top }) => page === 1 && left < 120 && top > 44 && top < 96);

describe('the handover letter in LibreOffice', () => {
  test.each(everyCase)('the %s letter has as many pages as it has everywhere', (name) => {
    expect(pagesOf(name)).toBe(exampleLetters[name].pages);
  });

  test.each(everyCase)('the address of the %s letter lies in the window (DIN 5008)', (name) => {
    const address = inAddressField(name);
    expect(address.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Vertraulich', 'Frau', 'Leege', '37520', 'Harz']),
    );
    for (const { left, right, top, bottom } of address) {
      expect(left).toBeGreaterThanOrEqual(24.9);
      expect(right).toBeLessThanOrEqual(105);
      expect(top).toBeGreaterThanOrEqual(45);
      expect(bottom).toBeLessThanOrEqual(90.2);
    }
  });

  test.each(everyCase)('the recipient of the %s letter begins at 62.7 mm', (name) => {
    const frau = inAddressField(name).find(({ text }) => text === 'Frau');
    expect(frau?.top).toBeGreaterThan(62.2);
    expect(frau?.top).toBeLessThan(64.2);
  });

  test.each(everyCase)('the subject of the %s letter begins 98.5 mm from the top', (name) => {
    const subject = words[name].find(({ text, top }) => text === 'Übergabe' && top > 90);
    expect(subject?.page).toBe(1);
    expect(subject?.left).toBeCloseTo(25, 0);
    expect(subject?.top).toBeGreaterThan(97.5);
    expect(subject?.top).toBeLessThan(100.5);
  });

  test.each(everyCase)('the information block of the %s letter begins at 125 and 50 mm', (name) => {
    const block = words[name].filter(
      ({ page, left, top }) => page === 1 && left > 120 && top > 45 && top < 95,
    );
    expect(block.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Unser', 'F-0147', 'E-Mail', '2027']),
    );
    expect(Math.min(...block.map(({ left }) => left))).toBeGreaterThanOrEqual(124.9);
    expect(Math.max(...block.map(({ right }) => right))).toBeLessThanOrEqual(200);
    expect(Math.min(...block.map(({ top }) => top))).toBeGreaterThanOrEqual(49.5);
  });

  test.each(everyCase)('nothing of the %s letter leaves the paper or its margins', (name) => {
    for (const { left, right, bottom } of words[name]) {
      expect(left).toBeGreaterThanOrEqual(24.9);
      expect(right).toBeLessThanOrEqual(200);
      expect(bottom).toBeLessThanOrEqual(290);
    }
  });

  test('every page has its number, the following pages the short reference', () => {
    const text = (page: number) =>
      words.usual
        .filter((word) => word.page === page)
        .map((word) => word.text)
        .join(' ');
    expect(text(1)).toContain('Seite 1 von 2');
    expect(text(2)).toContain('Seite 2 von 2');
    expect(text(2)).toMatch(/^Übergabe F-0147 vom 12\.05\.2027/);
  });

  test('no text of an overfull letter is lost', () => {
    const count = words.overfull.filter(({ text }) => text === 'Absatz').length;
    expect(count).toBe(60 + 30 + 20);
  });

  test('closing and signature stand on one page, and not alone', () => {
    for (const name of everyCase) {
      const closing = find(name, 'Grüßen').page;
      const signer = words[name].filter(({ text }) => text === 'Schulsozialarbeiterin').at(-1);
      const before = words[name].filter(({ text }) => text === 'verwenden').at(-1);
      expect([signer?.page, before?.page]).toEqual([closing, closing]);
    }
  });

  test('only the practice letter carries the practice band', () => {
    const banded = everyCase.filter((name) => words[name].some(({ text }) => text === 'ÜBUNG'));
    expect(banded).toEqual(['short']);
  });
});

const readWithPython = `
import json, sys, docx
document = docx.Document(sys.argv[1])
cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
print(json.dumps({
  'headings': [p.text for p in document.paragraphs if p.style.name == 'Heading 1'],
  'cells': cells,
  'author': document.core_properties.author,
  'title': document.core_properties.title,
}))
`;

describe('the handover letter for another reader', () => {
  test('python-docx reads headings, tables and metadata', async () => {
    const { stdout } = await run('/usr/bin/python3', [
      '-c',
      readWithPython,
      fileOf('overfull', 'docx'),
    ]);
    const read = JSON.parse(stdout) as { headings: string[]; cells: string[] };
    expect(read).toMatchObject({ author: 'Staffelstab', title: 'Übergabe F-0147' });
    expect(read.headings.slice(0, 3)).toEqual([
      'Person',
      'Erziehungsberechtigte',
      'Schule und Abschluss',
    ]);
    expect(read.cells).toContain(`von der ${longName}`);
  });
});
