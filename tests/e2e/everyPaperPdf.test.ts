import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePaper } from '../../main/office/letter/writePaper.ts';
import { lengths, paperKinds, paperOf, type PaperKind } from '../domain/letter/everyPaper.ts';
import { paperPages } from '../domain/letter/paperPages.ts';
import { printedWords, type Word } from '../support/printedWords.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { printerInApp } from './paperPrinterInApp.ts';

const folder = mkdtempSync(join(tmpdir(), 'staffelstab-every-pdf-'));
const printed = new Map<PaperKind, readonly (readonly Word[])[]>();
let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp({ home: mkdtempSync(join(tmpdir(), 'staffelstab-every-')) });
  await launched.page.getByRole('heading').first().waitFor();
  const print = await printerInApp(launched.app);
  for (const kind of paperKinds) {
    const papers: (readonly Word[])[] = [];
    for (const length of lengths) {
      const pdf = await print(await writePaper(paperOf(kind, length)));
      if (typeof pdf === 'string') throw new Error(`The PDF file was not made: ${pdf}`);
      const file = join(folder, `${kind}-${length}.pdf`);
      writeFileSync(file, pdf);
      papers.push(await printedWords(file));
    }
    printed.set(kind, papers);
  }
});

afterAll(() => launched.kill());

const papersOf = (kind: PaperKind): readonly (readonly Word[])[] => printed.get(kind) ?? [];

describe('every paper as PDF file: short, normal and overfull', () => {
  test.each(paperKinds)('of kind %s has as many pages as in LibreOffice', (kind) => {
    const counts = papersOf(kind).map((words) => Math.max(...words.map(({ page }) => page)));
    expect(counts).toEqual(paperPages[kind]);
  });

  test.each(paperKinds)('of kind %s holds names of 60 letters within its margins', (kind) => {
    expect(papersOf(kind)).toHaveLength(lengths.length);
    for (const words of papersOf(kind))
      for (const { text, page, left, right, top, bottom } of words) {
        // The practice band goes across the page; the information block of a letter ends 10 mm from its edge (DIN 5008).
        if (top < 11) continue;
        const mayBeInfo = page === 1 && top > 45 && top < 98 && left > 124;
        expect(left, text).toBeGreaterThanOrEqual(24.8);
        expect(right, text).toBeLessThanOrEqual(mayBeInfo ? 200 : 190.5);
        expect(bottom, text).toBeLessThanOrEqual(290);
      }
  });

  test.each(paperKinds)('of kind %s keeps all lines to sign on one page', (kind) => {
    for (const words of papersOf(kind)) {
      const pages = words.filter(({ text }) => text === 'Ort,').map(({ page }) => page);
      expect(new Set(pages).size).toBeLessThanOrEqual(1);
    }
  });
});
