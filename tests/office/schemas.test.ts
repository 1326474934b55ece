import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { emptyVaultData } from '../../domain/record/vaultData.ts';
import { handoverList } from '../../domain/sheet/handoverList.ts';
import { planSheet, type SheetChoice } from '../../domain/sheet/overviews.ts';
import type { SheetPlan } from '../../domain/sheet/sheetPlan.ts';
import { writePaper } from '../../main/office/letter/writePaper.ts';
import { writeSheet } from '../../main/office/sheet/writeSheet.ts';
import { findSchemaChecker } from '../../scripts/setup/findSchemaChecker.mjs';
import { exampleForms, exampleLetters } from '../domain/letter/examplePapers.ts';
import { choices, context, fullWorld } from '../domain/sheet/fullWorld.ts';
import { naughtyPlan } from './naughtyPlan.ts';

const checker = findSchemaChecker();
const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first edition of ECMA-376, and what Office reads today. */
const editions = ['Office2007', 'Microsoft365'] as const;

type Finding = { readonly path: string | null; readonly description: string };

/** What the checker finds in any part of a file, as part and sentence. */
const findings = async (
  fileName: string,
  bytes: Uint8Array,
): Promise<readonly (readonly [string, string])[]> => {
  const path = join(folder, fileName);
  writeFileSync(path, bytes);
  const all = await Promise.all(editions.map((edition) => check(path, edition)));
  return all.flat().map(({ path: part, description }) => [part ?? '', description] as const);
};

/** The checker ends with 1 when it found something, and says what either way. */
const check = (path: string, edition: string): Promise<readonly Finding[]> =>
  new Promise((resolve) => {
    execFile(checker ?? '', [path, edition], { maxBuffer: 1 << 26 }, (_, said) =>
      resolve((JSON.parse(said) as { readonly errors: readonly Finding[] }).errors),
    );
  });

const overviewNames = Object.keys(choices);
const planOf = (name: string, given: object = {}): SheetPlan =>
  planSheet(fullWorld().data, { ...choices[name], ...given } as SheetChoice, context);

describe.runIf(checker !== undefined)('every part of a workbook keeps to the schemas', () => {
  test('or the checker says so', async () => {
    const [[part] = []] = await findings('broken.xlsx', await brokenWorkbook());
    expect(part).toBe('/xl/worksheets/sheet1.xml');
  });

  test.each(overviewNames)('%s, with a list and a chart', async (name) => {
    expect(await findings('list.xlsx', await writeSheet(planOf(name)))).toEqual([]);
  });

  test.each(overviewNames)('%s, with any text in any column', async (name) => {
    for (const shift of [0, 7, 13]) {
      const bytes = await writeSheet({ ...naughtyPlan(name, shift), practice: true });
      expect(await findings('naughty.xlsx', bytes)).toEqual([]);
    }
  });

  test.each(overviewNames)('%s, with nobody in it', async (name) => {
    const plan = planSheet(emptyVaultData(), choices[name]!, context);
    expect(await findings('empty.xlsx', await writeSheet(plan))).toEqual([]);
  });

  test.each(['unplaced', 'practiceDays'])('%s, with columns to fill in', async (name) => {
    const plan = planOf(name, { toFillIn: true, per: 'class' });
    expect(await findings('open.xlsx', await writeSheet(plan))).toEqual([]);
  });

  test('the transition overview, with numbers only', async () => {
    const plan = planOf('transition', { numbersOnly: true });
    expect(await findings('numbers.xlsx', await writeSheet(plan))).toEqual([]);
  });

  test('the list for a recipient', async () => {
    const plan = handoverList(fullWorld().data, ['h'], {
      ...{ today: context.today, practice: false },
      ...{ institution: 'Oberschule Musterthal', userName: 'A. Beispiel' },
    });
    expect(await findings('handovers.xlsx', await writeSheet(plan))).toEqual([]);
  });
});

/** A workbook with a table named that is not there. */
const brokenWorkbook = async (): Promise<Uint8Array> => {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(await writeSheet(planOf('companies')));
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = (await zip.file(name)?.async('string')) ?? '';
  zip.file(name, sheet.replace('</sheetData>', '</sheetData><tableParts count="1"/><sheetData/>'));
  return zip.generateAsync({ type: 'uint8array' });
};

describe.runIf(checker !== undefined)('every part of a paper keeps to the schemas', () => {
  test.each(Object.entries(exampleLetters))('the %s letter', async (_, { plan }) => {
    expect(await findings('paper.docx', await writePaper(plan))).toEqual([]);
  });

  test.each(Object.entries(exampleForms))('the %s form', async (_, { plan }) => {
    expect(await findings('paper.docx', await writePaper(plan))).toEqual([]);
  });
});
