import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lengths, paperKinds } from '../domain/letter/everyPaper.ts';
import { longName } from '../domain/letter/longWords.ts';
import { paperPages } from '../domain/letter/paperPages.ts';
import { bodyLines, makePapers, paperNames, type MadePaper, type PaperName } from './everyPaper.ts';

let folder = '';
let papers: Readonly<Record<PaperName, MadePaper>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papers-'));
  papers = await makePapers(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const isLetter = (name: PaperName): boolean =>
  /^(transfer|copy|deletionRequest|correction) /.test(name);

const letterNames = paperNames.filter(isLetter);
const formNames = paperNames.filter((name) => !isLetter(name));

const pagesOf = ({ pages }: MadePaper): readonly number[] =>
  Array.from({ length: pages }, (_, at) => at + 1);

const pagesWith = ({ words }: MadePaper, text: string | RegExp): readonly number[] => [
  ...new Set(
    words
      .filter((word) => (typeof text === 'string' ? word.text === text : text.test(word.text)))
      .map(({ page }) => page),
  ),
];

const headingsOf = ({ read }: MadePaper): readonly string[] =>
  read.parts.filter(({ kind }) => kind === 'heading').map(({ text }) => text);

describe('the length of a paper', () => {
  test.each(paperKinds)('of kind %s is known, and the same in every program', (kind) => {
    const counts = lengths.map((length) => papers[`${kind} ${length}`].pages);
    expect(counts).toEqual(paperPages[kind]);
  });
});

describe('the pages of a paper', () => {
  test.each(paperNames)(
    'of kind %s are numbered, the following ones with their reference',
    (name) => {
      const paper = papers[name];
      for (const page of pagesOf(paper)) {
        const text = paper.words.filter((word) => word.page === page).map((word) => word.text);
        expect(text.join(' ')).toContain(`Seite ${page} von ${paper.pages}`);
        if (page > 1) expect(text.join(' ')).toContain(paper.plan.reference);
      }
    },
  );

  test.each(paperNames)('of kind %s never end with a heading', (name) => {
    const paper = papers[name];
    for (const page of pagesOf(paper)) {
      const last = bodyLines(paper, page).at(-1) ?? '';
      expect(last).not.toBe('');
      expect(headingsOf(paper).filter((heading) => heading.endsWith(last))).toEqual([]);
    }
  });

  test.each(paperNames)('of kind %s hold all words within their margins', (name) => {
    const { words } = papers[name];
    for (const { text, page, left, right, top, bottom } of words) {
      // The practice band goes across the page; the information block of a letter ends 10 mm from its edge (DIN 5008).
      if (top < 11) continue;
      const isInfo = isLetter(name) && page === 1 && top > 45 && top < 98;
      expect(left, text).toBeGreaterThanOrEqual(24.9);
      expect(right, text).toBeLessThanOrEqual(isInfo ? 200 : 190.5);
      expect(bottom, text).toBeLessThanOrEqual(290);
    }
  });

  test('carry the practice band where the data are invented, and nowhere else', () => {
    const banded = paperNames.filter((name) => pagesWith(papers[name], 'ÜBUNG').length > 0);
    const inPractice = paperNames.filter((name) => papers[name].plan.practice);
    expect(banded).toEqual(inPractice);
    for (const name of banded)
      expect(pagesWith(papers[name], 'ÜBUNG')).toEqual(pagesOf(papers[name]));
  });
});

describe('the parts of a paper', () => {
  test.each(paperNames)('of kind %s have no heading without content', (name) => {
    const { parts } = papers[name].read;
    const bare = parts.filter(
      ({ kind }, at) => kind === 'heading' && (parts[at + 1]?.kind ?? 'heading') === 'heading',
    );
    expect(bare).toEqual([]);
  });

  test.each(paperNames)('of kind %s mark the heads of their tables as such', (name) => {
    const { rows } = papers[name].read;
    expect(rows.filter(({ looksLikeHead, isHead }) => looksLikeHead !== isHead)).toEqual([]);
  });

  test.each(paperNames)('of kind %s break no row that fits a page', (name) => {
    const breaking = papers[name].read.rows.filter(({ mayBreak }) => mayBreak);
    for (const { longest } of breaking) expect(longest).toBeGreaterThan(2_500);
  });

  test.each([
    'transfer overfull',
    'copy overfull',
    'protocol overfull',
    'shuttleSheet overfull',
  ] as const)('of kind %s show each agreement on one page', (name) => {
    for (let row = 1; row <= 30; row += 1) {
      expect(pagesWith(papers[name], `Zeile${row}`)).toHaveLength(1);
      expect(pagesWith(papers[name], `Ende${row}`)).toEqual(pagesWith(papers[name], `Zeile${row}`));
    }
  });

  test('repeat head and company where the plan of visits goes on', () => {
    const paper = papers['visitPlan overfull'];
    const rows = paper.words.filter(({ text }) => text === 'Nummer');
    expect(rows).toHaveLength(40);
    for (const page of pagesOf(paper)) {
      expect(pagesWith(paper, 'Betrieb')).toContain(page);
      const here = paper.words.filter((word) => word.page === page);
      const count = (text: string) => here.filter((word) => word.text === text).length;
      expect(count('10b')).toBe(count('Nummer'));
      expect(count('GmbH')).toBe(count('Nummer'));
    }
  });

  test.each(paperNames.filter((name) => name.endsWith(' overfull')))(
    'of kind %s lose no letter of a name of 60 letters',
    (name) => {
      const solid = (text: string) => text.replace(/[\s\u00ad]+/g, '');
      const written = solid(JSON.stringify(papers[name].plan)).split(longName).length - 1;
      expect(written).toBeGreaterThan(0);
      expect(
        solid(papers[name].read.parts.map(({ text }) => text).join('')).includes(longName),
      ).toBe(true);
    },
  );
});

describe('the signatures', () => {
  test.each(formNames.filter((name) => !name.startsWith('visitPlan')))(
    'of the %s paper stand on one page together with what they sign',
    (name) => {
      const paper = papers[name];
      const signing = pagesWith(paper, 'Ort,');
      expect(signing).toHaveLength(1);
      const heading = pagesWith(paper, 'Unterschriften').filter((page) =>
        bodyLines(paper, page).includes('Unterschriften'),
      );
      if (headingsOf(paper).includes('Unterschriften')) expect(heading).toEqual(signing);
      const lines = bodyLines(paper, signing[0] ?? 0);
      expect(lines.findIndex((line) => line.startsWith('Ort, Datum'))).toBeGreaterThan(0);
    },
  );

  test.each(letterNames)('of the %s paper stand below closing and text', (name) => {
    const paper = papers[name];
    const [page = 0, ...more] = pagesWith(paper, 'Grüßen');
    expect(more).toEqual([]);
    const lines = bodyLines(paper, page);
    const closing = lines.indexOf('Mit freundlichen Grüßen');
    const signed = lines.findIndex((line, at) => at > closing && line === 'Schulsozialarbeiterin');
    expect(closing).toBeGreaterThan(0);
    expect(signed).toBeGreaterThan(closing);
  });
});

describe('what a paper says about itself', () => {
  test.each(paperNames)('of kind %s is in German and names no person', (name) => {
    const { plan, read } = papers[name];
    expect(read.languages).toEqual(['de-DE']);
    expect(read.author).toBe('Staffelstab');
    const names = /Heide|Mia|Brandt|Weiß|Nguy|Hinterober|Nummer|Tischlerei/;
    for (const text of [read.about, plan.fileName, plan.title, plan.reference])
      expect(text).not.toMatch(names);
  });
});

describe('a letter', () => {
  test.each(paperNames)('alone has marks for folding and punching: %s', (name) => {
    const { marks, margins, page } = papers[name].read;
    expect(marks).toEqual(isLetter(name) ? [105, 148.5, 210] : []);
    expect(page).toEqual([210, 297]);
    expect(margins).toEqual([25, 20]);
  });

  test.each(letterNames)('of kind %s has its address in the window (DIN 5008, form B)', (name) => {
    const address = papers[name].words.filter(
      ({ page, left, top }) => page === 1 && left < 120 && top > 44 && top < 96,
    );
    expect(address.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Vertraulich', 'Frau', 'Leege', '37520', 'Harz']),
    );
    for (const { text, left, right, top, bottom } of address) {
      expect(left, text).toBeGreaterThanOrEqual(24.9);
      expect(right, text).toBeLessThanOrEqual(105);
      expect(top, text).toBeGreaterThanOrEqual(45);
      expect(bottom, text).toBeLessThanOrEqual(90.2);
    }
  });
});
