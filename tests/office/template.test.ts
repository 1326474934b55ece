import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HandoverCase } from '../../domain/handover/handoverCase.ts';
import { fillTemplate } from '../../main/office/template/fillTemplate.ts';
import { exampleHandover } from '../domain/letter/exampleCase.ts';
import { fullCase, planFor } from '../domain/template/fullCase.ts';
import { letterhead } from '../support/letterhead.ts';
import { p, tbl, templateFile } from '../support/templateFile.ts';

const run = promisify(execFile);

const sentence = 'Ein langer Absatz zeigt, wie sich Text über mehrere Seiten verhält. ';

const few: HandoverCase = {
  ...fullCase(),
  handover: exampleHandover({ fields: ['name', 'anschluss'] }),
};

const long: HandoverCase = {
  ...fullCase(),
  handover: { ...fullCase().handover, occasion: sentence.repeat(150) },
};

/** Headers of its own on the first page and on even ones, in two parts, one of them landscape. */
const manyPages = `${p('{{Vorname}}')}${p('<w:r><w:br w:type="page"/></w:r>', 'zwei')}<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr></w:pPr></w:p>${p('drei')}${tbl(['{{Praktika}}'])}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:titlePg/></w:sectPr>`;

let folder = '';

const fileOf = (name: string, ending: string): string => join(folder, `${name}.${ending}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'));
  const head = await letterhead();
  const letters = {
    full: await fillTemplate(planFor(fullCase()), head),
    few: await fillTemplate(planFor(few), head),
    long: await fillTemplate({ ...planFor(long), practice: true }, head),
    many: await fillTemplate(
      { ...planFor(fullCase()), practice: true },
      await templateFile({ body: manyPages }),
    ),
  };
  for (const [name, bytes] of Object.entries(letters)) await writeFile(fileOf(name, 'docx'), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = Object.keys(letters).map((name) => fileOf(name, 'docx'));
  await run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The pages of a letter as LibreOffice shows them, as text. */
const pagesOf = async (name: string): Promise<readonly string[]> => {
  const { stdout } = await run('pdftotext', ['-layout', fileOf(name, 'pdf'), '-']);
  return stdout.split('\f').slice(0, -1);
};

const readWithPython = `
import json, sys, docx
document = docx.Document(sys.argv[1])
section = document.sections[0]
print(json.dumps({
  'paragraphs': [p.text for p in document.paragraphs if p.text],
  'tables': [[[c.text for c in r.cells] for r in t.rows] for t in document.tables],
  'header': ' '.join(p.text for p in section.header.paragraphs),
  'footer': ' '.join(p.text for p in section.footer.paragraphs),
  'author': document.core_properties.author,
  'title': document.core_properties.title,
  'keywords': document.core_properties.keywords,
  'pictures': len(section.header.part.related_parts),
}))
`;

type Read = {
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly header: string;
  readonly footer: string;
  readonly author: string;
  readonly title: string;
  readonly keywords: string;
  readonly pictures: number;
};

const readBack = async (name: string): Promise<Read> => {
  const { stdout } = await run('/usr/bin/python3', ['-c', readWithPython, fileOf(name, 'docx')]);
  return JSON.parse(stdout) as Read;
};

describe('a letter in a letterhead of the user’s own', () => {
  test('another reader finds everything in its place', async () => {
    const read = await readBack('full');
    expect(read).toMatchObject({
      ...{ header: ' Oberschule Am Sösetal', author: 'Staffelstab', title: 'Übergabe F-0147' },
      ...{ keywords: '', pictures: 1 },
    });
    expect(read.footer).toContain('Schulstraße 4');
    expect(read.tables[0]?.slice(0, 2)).toEqual([
      ['Vorname', 'Mia Sophie'],
      ['Familienname', 'von der Heide'],
    ]);
    expect(read.tables[1]?.[0]?.[0]).toBe('Praktikum');
    expect(read.paragraphs).toEqual(
      expect.arrayContaining(['Praktika', 'Förderung', 'Lernen; zielgleich']),
    );
  });

  test('what is not released is not there, nor its label, nor its heading', async () => {
    const read = await readBack('few');
    expect(read.tables[0]).toEqual([
      ['Vorname', 'Mia Sophie'],
      ['Familienname', 'von der Heide'],
    ]);
    expect(read.paragraphs).not.toContain('Praktika');
    expect(read.paragraphs).not.toContain('Förderung');
    expect(JSON.stringify(read)).not.toMatch(/0151 5550123|Großmutter|Tischlerei/);
  });

  test.each(['full', 'few', 'long', 'many'])(
    'no placeholder is left in the %s letter',
    async (name) => {
      expect((await pagesOf(name)).join('')).not.toMatch(/[{}]/);
    },
  );

  test('LibreOffice shows the whole text, and only practice letters have the band', async () => {
    const full = (await pagesOf('full')).join('');
    expect(full).toContain('Tischlerei Ahrens');
    expect(full).toContain('Jana Brandt');
    expect(full).not.toContain('ÜBUNG');
    const pages = await pagesOf('long');
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.join(' ').match(/Ein langer\s+Absatz/g)?.length).toBeGreaterThan(120);
  });

  test.each(['long', 'many'])(
    'every page of the %s practice letter carries the band',
    async (name) => {
      const pages = await pagesOf(name);
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.filter((page) => !page.includes('ÜBUNG – erfundene Daten'))).toEqual([]);
    },
  );

  test('the band goes from edge to edge of upright and of landscape pages', async () => {
    const widths = new Set<number>();
    for (const page of (await pagesOf('many')).keys()) {
      const { width, yellow } = await yellowOf('many', page + 1);
      expect(yellow / width).toBeGreaterThan(0.98);
      widths.add(width);
    }
    expect(widths.size).toBe(2);
  });
});

/** How wide a page is, and how much of its line 5 mm below the top is of the yellow of the band, in pixels. */
const yellowOf = async (name: string, page: number): Promise<{ width: number; yellow: number }> => {
  const { stdout } = await run(
    'pdftoppm',
    ['-r', '72', '-f', `${page}`, '-l', `${page}`, '-singlefile', fileOf(name, 'pdf')],
    { encoding: 'buffer', maxBuffer: 16 * 1024 * 1024 },
  );
  const [head = '', across = '0'] =
    /^P6\s+(\d+)\s+\d+\s+255\s/.exec(stdout.subarray(0, 64).toString('latin1')) ?? [];
  const width = Number(across);
  const row = stdout.subarray(head.length + Math.round((5 / 25.4) * 72) * width * 3);
  const isYellow = (at: number) => (row[at * 3] ?? 0) > 240 && (row[at * 3 + 2] ?? 255) < 120;
  return { width, yellow: Array.from({ length: width }, (_, at) => at).filter(isYellow).length };
};
