import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { protocol } from '../../domain/letter/protocol.ts';
import { transferLetter } from '../../domain/letter/transferLetter.ts';
import { writePaper } from '../../main/office/letter/writePaper.ts';
import { fillTemplate } from '../../main/office/template/fillTemplate.ts';
import { texts, today } from '../domain/letter/exampleCase.ts';
import { typedNames } from '../domain/letter/typedNames.ts';
import { planFor } from '../domain/template/fullCase.ts';
import { letterhead } from '../support/letterhead.ts';
import { printAsPdf } from '../support/printedWords.ts';

const kinds = ['letter', 'minutes', 'template'] as const;

let folder = '';

const fileOf = (name: string, ending: string): string => join(folder, `${name}.${ending}`);

const planned = <T>(made: { ok: true; value: T } | { ok: false }): T => {
  if (!made.ok) throw new Error('The paper is blocked.');
  return made.value;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nameless-'));
  const given = typedNames();
  const made = {
    letter: await writePaper(planned(transferLetter(given, { texts, today }))),
    minutes: await writePaper(planned(protocol(given, { texts, today }))),
    template: await fillTemplate(planFor(given), await letterhead()),
  };
  for (const kind of kinds) await writeFile(fileOf(kind, 'docx'), made[kind]);
  await printAsPdf(
    folder,
    kinds.map((kind) => fileOf(kind, 'docx')),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** All parts of a Word file, its metadata included, as python reads them. */
const wholeFile = (name: string): string =>
  execFileSync(
    '/usr/bin/python3',
    [
      '-c',
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(" ".join(z.read(n).decode("utf8", "ignore") for n in z.namelist() if n.endswith(".xml")))',
      fileOf(name, 'docx'),
    ],
    { encoding: 'utf8' },
  );

const printed = (name: string): string =>
  execFileSync('pdftotext', [fileOf(name, 'pdf'), '-'], { encoding: 'utf8' });

describe('a paper for which the name is not released, though it was typed into every text', () => {
  test.each(kinds)('%s: no part of the file and no page says it', (name) => {
    for (const text of [wholeFile(name), printed(name)]) {
      expect(text).not.toMatch(/Mia|Heide|Petra/);
      expect(text).toContain('F-0147');
    }
  });
});
