import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Placement } from '../../domain/placement/placementSchema.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { chooseOnDisk, saveInto } from './fileDialogs.ts';
import type { LaunchedApp } from './launch.ts';
import { onOfficePc } from './officePc.ts';
import { axeViolations, goTo, launchPractice } from './practice.ts';
import { recordsOf } from './records.ts';

const patience = { timeout: 15_000 };

const documents = mkdtempSync(join(tmpdir(), 'staffelstab-papers-'));

let launched: LaunchedApp;

beforeAll(async () => {
  mkdirSync(documents, { recursive: true });
  launched = await launchPractice(mkdtempSync(join(tmpdir(), 'staffelstab-placements-')));
  await onOfficePc(launched.app);
  await saveInto(launched.app, documents);
  await chooseOnDisk(launched.app, documents);
});

afterAll(async () => {
  await launched.kill();
});

const records = (): Promise<VaultData> => recordsOf(launched.page);

/** What a Word file says to another program, as Debian's python-docx reads it. */
const wordsOf = (fileName: string): string => {
  const path = join(documents, fileName);
  const output = execFileSync('/usr/bin/python3', [join(repoRoot, 'tests/office/readLetters.py')], {
    input: path,
    encoding: 'utf8',
  });
  return (JSON.parse(output) as Record<string, { readonly text: string }>)[path]?.text ?? '';
};

const written = (beginning: string): readonly string[] =>
  readdirSync(documents).filter((name) => name.startsWith(beginning));

describe('The placements of a class', () => {
  const planned = async (): Promise<readonly Placement[]> =>
    Object.values((await records()).placement).filter(({ from }) => from === '2027-03-08');

  test('are planned from nothing to the plan of visits, by the keyboard alone', async () => {
    const { page } = launched;
    await goTo(page, '/praktika/klasse');
    await page.getByRole('combobox', { name: 'Klasse' }).focus();
    await page.keyboard.type('9a');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'Beginn' }).focus();
    await page.keyboard.type('8.3.27');
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'Ende' }).focus();
    await page.keyboard.type('19.3.27');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /Praktika anlegen/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await planned()).length, patience).toBeGreaterThan(3);

    const cells = page.getByRole('textbox', { name: /^Betrieb, / });
    await cells.first().focus();
    const count = await cells.count();
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.type('autohaus');
      await page.getByRole('option', { name: /Autohaus Probsthagen/ }).waitFor();
      await page.keyboard.press('Enter');
      await expect
        .poll(
          async () => (await planned()).filter(({ companyId }) => companyId !== null).length,
          patience,
        )
        .toBe(at + 1);
      await page.keyboard.press('Enter');
    }
    expect(new Set((await planned()).map(({ status }) => status))).toEqual(new Set(['angefragt']));

    await page
      .getByRole('textbox', { name: /^Wer besucht, / })
      .first()
      .focus();
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.type('Frau Probe');
      await page.keyboard.press('Enter');
    }
    await page
      .getByRole('textbox', { name: /^Besuch am, / })
      .first()
      .focus();
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.type('10.3.27');
      await page.keyboard.press('Control+ArrowDown');
    }
    for (const one of await page.getByRole('combobox', { name: /^Stand, / }).all()) {
      await one.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'bestätigt' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    const said = async () =>
      (await planned()).map(({ status, visitor, visitOn }) => `${status} ${visitor} ${visitOn}`);
    const all = Array.from({ length: count }, () => 'bestaetigt Frau Probe 2027-03-10');
    await expect.poll(said, patience).toEqual(all);
  });

  test('stand in the calendar of the class and in the plan of visits that is printed', async () => {
    const { page } = launched;
    const placements = await planned();
    await goTo(page, '/praktika/besuche');
    await page.getByRole('combobox', { name: 'Wer besucht' }).click();
    await page.getByRole('option', { name: 'Frau Probe' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Besuchsplan' }).click();
    await page.getByRole('button', { name: 'Ausgeben' }).click();
    await expect.poll(() => written('Besuchsplan_'), patience).toHaveLength(1);
    const words = wordsOf(written('Besuchsplan_')[0] ?? '');
    expect(words.split('Frau Probe')).toHaveLength(placements.length + 1);
    expect(words).toContain('Autohaus Probsthagen GmbH');
    expect(words).toContain('10.03.2027');
  });

  test('get their confirmations into a folder, one file each, with nothing of the files in them', async () => {
    const { page } = launched;
    const { student } = await records();
    const placements = await planned();
    await goTo(page, '/praktika');
    await page.getByLabel('Praktika filtern').fill('9a autohaus');
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ von \d+$/ })
      .waitFor();
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: 'Papiere' }).click();
    await page.getByRole('menuitem', { name: 'Praktikumsbestätigung' }).click();
    await page.getByRole('button', { name: 'Ordner wählen' }).click();
    await expect
      .poll(() => written('Praktikumsbestaetigung_2027-03-08').length, patience)
      .toBe(placements.length);
    for (const { studentId } of placements) {
      const person = student[studentId];
      const file = written('Praktikumsbestaetigung_2027-03-08').find((name) =>
        name.includes(person?.caseNumber ?? '?'),
      );
      const words = wordsOf(file ?? '');
      expect(words).toContain(person?.familyName);
      expect(words).toContain('08.03.2027');
      expect(words).not.toContain(person?.street);
      expect(words).not.toContain('Schulsozialarbeit');
      expect(words).not.toContain(person?.caseNumber);
    }
  });
});

describe('Two entries of one company', () => {
  test('are merged with what was chosen, and come apart again by one step', async () => {
    const { page } = launched;
    const before = await records();
    await goTo(page, '/praktika/betriebe/uebung-betrieb-001');
    await page.getByRole('button', { name: 'Zusammenführen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Ahornblatt Tischlerei/ }).click();
    await dialog.getByRole('radio', { name: 'Name: Ahornblatt Tischlerei GmbH' }).check();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Zusammenführen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ahornblatt Tischlerei GmbH' }).waitFor();
    const after = await records();
    expect(Object.keys(before.company)).toHaveLength(Object.keys(after.company).length + 1);
    expect(after.company['uebung-betrieb-900']).toBeUndefined();
    expect(after.companyEvent['uebung-betrieb-900-verlauf-1']?.companyId).toBe(
      'uebung-betrieb-001',
    );
    expect(after.companyContact['uebung-betrieb-900-1']).toBeUndefined();

    await page
      .getByRole('alert')
      .filter({ hasText: 'Betriebe zusammengeführt' })
      .getByRole('button', { name: 'Rückgängig' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Tischlerei Ahornblatt' }).waitFor();
    const again = await records();
    expect(again.company).toEqual(before.company);
    expect(again.companyContact).toEqual(before.companyContact);
    expect(again.companyEvent).toEqual(before.companyEvent);
  });
});
