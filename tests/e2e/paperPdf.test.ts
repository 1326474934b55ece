import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePaper } from '../../main/office/letter/writePaper.ts';
import { exampleForms, exampleLetters } from '../domain/letter/examplePapers.ts';
import { printedWords, type Word } from '../support/printedWords.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { readDocx } from './mainJob.ts';
import { printerInApp, type InAppPrinter } from './paperPrinterInApp.ts';

const papers = {
  'short letter': exampleLetters.short,
  'usual letter': exampleLetters.usual,
  'overfull letter': exampleLetters.overfull,
  'short form': exampleForms.short,
  'usual form': exampleForms.usual,
  'overfull form': exampleForms.overfull,
} as const;

type PaperName = keyof typeof papers;

const everyPaper = Object.keys(papers) as PaperName[];
const letters = everyPaper.filter((name) => name.endsWith('letter'));

const folder = mkdtempSync(join(tmpdir(), 'staffelstab-pdf-'));
const words = {} as Record<PaperName, Word[]>;
let launched: LaunchedApp;
let print: InAppPrinter;

const fileOf = (name: PaperName, ending: string): string => join(folder, `${name}.${ending}`);

beforeAll(async () => {
  launched = await launchApp({ home: mkdtempSync(join(tmpdir(), 'staffelstab-print-')) });
  await launched.page.getByRole('heading').first().waitFor();
  print = await printerInApp(launched.app);
  for (const name of everyPaper) {
    const docx = await writePaper(papers[name].plan);
    writeFileSync(fileOf(name, 'docx'), docx);
    const pdf = await print(docx);
    if (typeof pdf === 'string') throw new Error(`The PDF file was not made: ${pdf}`);
    writeFileSync(fileOf(name, 'pdf'), pdf);
    words[name] = await printedWords(fileOf(name, 'pdf'));
  }
});

afterAll(() => launched.kill());

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8' });

const factsOf = (name: PaperName): Readonly<Record<string, string>> =>
  Object.fromEntries(
    run('pdfinfo', fileOf(name, 'pdf'))
      .split('\n')
      .map((line) => line.split(/:\s+(.*)/))
      .map(([key = '', value = '']) => [key, value]),
  );

const solid = (text: string): string => text.replace(/[\s\u00a0]+/g, '');

/** The text of a PDF file without what stands above and below the text of each page. */
const bodyOf = (name: PaperName): string => {
  const { reference, footer, practice } = papers[name].plan;
  const pages = run('pdftotext', '-raw', fileOf(name, 'pdf'), '-').split('\f').slice(0, -1);
  const bodies = pages.map((page, index) => {
    const around = [
      ...(practice ? ['ÜBUNG – erfundene Daten'] : []),
      ...(index === 0 ? [] : [reference]),
    ];
    const start = solid(around.join(''));
    const end = solid(`${footer.join('')}Seite ${index + 1} von ${pages.length}`);
    const text = solid(page);
    expect(text.startsWith(start), `head of page ${index + 1}`).toBe(true);
    expect(text.endsWith(end), `foot of page ${index + 1}`).toBe(true);
    return text.slice(start.length, text.length - end.length);
  });
  return bodies.join('');
};

const pageOne = (name: PaperName): Word[] => words[name].filter(({ page }) => page === 1);

describe('a PDF file of a paper', () => {
  test.each(everyPaper)('the %s says what its Word file says, in the same order', (name) => {
    const said = solid(readDocx(fileOf(name, 'docx')));
    // A table that goes on has its head again, and the mark of a list is no text in Word.
    const repeated = name === 'overfull form' ? /(?<!Zeilen)VereinbarungWerBiswann/g : /●/g;
    const printed = bodyOf(name).replace(repeated, '');
    expect(printed).toBe(said);
  });

  test.each(everyPaper)('the %s has as many pages as in LibreOffice, all of A4', (name) => {
    const { Pages, 'Page size': size } = factsOf(name);
    expect(Number(Pages)).toBe(papers[name].pages);
    expect(size).toContain('(A4)');
  });

  test.each(everyPaper)('the metadata of the %s name no person', (name) => {
    const facts = factsOf(name);
    expect(facts).toMatchObject({ Title: papers[name].plan.title, Tagged: 'yes' });
    expect(facts['Author']).toBeUndefined();
    expect(JSON.stringify(facts)).not.toMatch(/Heide|Brandt|Weiß/);
  });

  test.each(everyPaper)('nothing of the %s leaves the paper or its margins', (name) => {
    const band = /ÜBUNG|–|erfundene|Daten/;
    for (const { text, left, right, top, bottom } of words[name]) {
      if (top < 11 && band.test(text)) continue;
      expect(left, text).toBeGreaterThanOrEqual(24.8);
      expect(right, text).toBeLessThanOrEqual(200);
      expect(top, text).toBeGreaterThanOrEqual(11);
      expect(bottom, text).toBeLessThanOrEqual(290);
    }
  });

  test('headings and heads of tables are named as such', () => {
    const structure = run('pdfinfo', '-struct', fileOf('usual form', 'pdf'));
    expect(structure.match(/^ *H1/gm)).toHaveLength(1);
    expect(structure.match(/^ *H2/gm)).toHaveLength(3);
    expect(structure.match(/^ *TH/gm)).toHaveLength(3);
  });
});

describe('a letter as PDF file keeps the measures of DIN 5008, form B', () => {
  test.each(letters)('the address of the %s lies in the window', (name) => {
    const address = pageOne(name).filter(({ left, top }) => left < 120 && top > 44 && top < 96);
    expect(address.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Vertraulich', 'Frau', 'Leege', '37520', 'Harz']),
    );
    for (const { left, right, top, bottom } of address) {
      expect(left).toBeGreaterThanOrEqual(24.8);
      expect(right).toBeLessThanOrEqual(105);
      expect(top).toBeGreaterThanOrEqual(45);
      expect(bottom).toBeLessThanOrEqual(90.2);
    }
    const recipient = address.find(({ text }) => text === 'Frau');
    expect(recipient?.top).toBeGreaterThan(62.2);
    expect(recipient?.top).toBeLessThan(64.2);
  });

  test.each(letters)('the information block of the %s begins at 125 and 50 mm', (name) => {
    const block = pageOne(name).filter(({ left, top }) => left > 120 && top > 45 && top < 95);
    expect(block.map(({ text }) => text)).toEqual(expect.arrayContaining(['Unser', 'F-0147']));
    expect(Math.min(...block.map(({ left }) => left))).toBeGreaterThanOrEqual(124.8);
    expect(Math.max(...block.map(({ right }) => right))).toBeLessThanOrEqual(200);
    expect(Math.min(...block.map(({ top }) => top))).toBeGreaterThanOrEqual(49.5);
  });

  test.each(letters)('the subject of the %s begins 98.5 mm from the top', (name) => {
    const subject = pageOne(name).find(({ text, top }) => text === 'Übergabe' && top > 90);
    expect(subject?.left).toBeCloseTo(25, 0);
    expect(subject?.top).toBeGreaterThan(97.5);
    expect(subject?.top).toBeLessThan(100.5);
  });

  test('the marks for folding and punching stand at 105, 148.5 and 210 mm', () => {
    expect(marksOf(fileOf('usual letter', 'pdf'))).toEqual([105, 148.5, 210]);
    expect(marksOf(fileOf('usual form', 'pdf'))).toEqual([]);
  });
});

/** Heights in millimetres, to half of one, of what is drawn left of the text. */
const marksOf = (file: string): number[] => {
  const width = 1654;
  const picture = execFileSync(
    'pdftoppm',
    ['-gray', '-r', '200', '-f', '1', '-l', '1', '-singlefile', file],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 64).toString('latin1'));
  const [head = '', across = String(width), down = '0'] = header ?? [];
  const pixels = picture.subarray(head.length);
  const perMm = 200 / 25.4;
  const rows = Array.from({ length: Number(down) }, (_, y) => y).filter((y) =>
    pixels
      .subarray(y * Number(across), y * Number(across) + Math.round(20 * perMm))
      .some((grey) => grey < 200),
  );
  return [...new Set(rows.map((y) => Math.round((y / perMm) * 2) / 2))];
};

describe('the window a paper is printed in', () => {
  test('never shows, has no gate, and is gone afterwards', async () => {
    const shown = launched.app.evaluate(
      ({ app }) =>
        new Promise<{ visible: boolean; preload: unknown; sandbox: unknown }>((resolve) => {
          app.once('browser-window-created', (_, window) => {
            window.webContents.once('did-finish-load', () => {
              const contents = window.webContents as unknown as {
                getLastWebPreferences(): { preload?: unknown; sandbox?: unknown };
              };
              const { preload = null, sandbox } = contents.getLastWebPreferences();
              resolve({ visible: window.isVisible(), preload, sandbox });
            });
          });
        }),
    );
    expect(await print(await writePaper(exampleForms.short.plan))).toBeInstanceOf(Buffer);
    expect(await shown).toEqual({ visible: false, preload: null, sandbox: true });
    const left = await launched.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(left).toBe(1);
  });

  test('is gone also when the file cannot be drawn', async () => {
    expect(await print(new Uint8Array([1, 2, 3]))).toBe('failed');
    const left = await launched.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(left).toBe(1);
  });

  test('stands within the walls of the program: no network, no way out, no permission', async () => {
    const found = await launched.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadURL('app://staffelstab/paper.html');
      const tried = (await window.webContents.executeJavaScript(`(async () => {
        const reach = (url) => fetch(url).then(() => 'reached', () => 'refused');
        const opened = window.open('app://staffelstab/index.html');
        location.href = 'https://example.org/';
        const camera = await navigator.permissions.query({ name: 'camera' });
        return {
          network: await reach('https://example.org/'),
          opened: opened === null,
          camera: camera.state,
          gate: 'staffelstab' in window,
          node: 'require' in window || 'process' in window,
        };
      })()`)) as Record<string, unknown>;
      const url = window.webContents.getURL();
      window.destroy();
      return { ...tried, url };
    });
    expect(found).toEqual({
      network: 'refused',
      opened: true,
      camera: 'denied',
      gate: false,
      node: false,
      url: 'app://staffelstab/paper.html',
    });
  });
});
