import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { makeCanaries } from './canaries.ts';
import { chooseOnDisk, saveInto } from './fileDialogs.ts';
import { findOnDisk } from './findOnDisk.ts';
import { focusWindowOf, pressKeys, typeKeys } from './keyboard.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { relieved, type Successor } from './successor.ts';
import { choose, typeInto } from './mainJob.ts';
import { writeList } from './listStory.ts';
import { lettersInMemory } from './lettersInMemory.ts';
import {
  findInMemory,
  processesUnder,
  readMemory,
  type AppProcess,
  type MemoryHit,
} from './scanMemory.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-memory-'));
const exported = join(home, 'ausgabe');
const patience = { timeout: 15_000 };
const vaultProcess = 'utility node.mojom.NodeService';
const untilDrafted = 2000;
const untilRelieved = 120_000;

const { prefix, word } = makeCanaries(['password', 'name', 'note', 'draft', 'search', 'list']);

let launched: LaunchedApp;
let first: number;
let successor: Successor | undefined;
let page: Page;
let recoveryKey: readonly string[] = [];
let holdersOfTheKey: readonly string[] = [];

/** The processes of the program a test has started, or of the one that has relieved it. */
const running = (): readonly AppProcess[] => processesUnder(successor?.pid ?? first);

/** Puts the cursor into a field without saying what will be typed. */
const into = async (label: string | RegExp): Promise<void> => {
  await page
    .getByLabel(label, { exact: typeof label === 'string' })
    .first()
    .click();
};

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Reads the recovery key out of the window's memory: no message of the test driver carries it. */
const readRecoveryKey = async (): Promise<readonly string[]> => {
  await page.evaluate(() => {
    const shown = [...document.querySelectorAll('li')].map((item) => item.innerText);
    const groups = shown.flatMap((text) => /\d{6}/.exec(text) ?? []);
    Object.assign(globalThis, { kept: ['SHEET', ...groups].join('>') });
  });
  let found = '';
  for (const { pid } of running().filter(({ role }) => role === 'renderer')) {
    readMemory(pid, (bytes) => {
      found = /SHEET((>\d{6}){9})/.exec(bytes.toString('latin1'))?.[1] ?? found;
    });
  }
  await page.evaluate(() => Object.assign(globalThis, { kept: null }));
  return found.split('>').filter((group) => group !== '');
};

const hitsOf = (text: string): readonly MemoryHit[] => findInMemory(running(), text);

const rolesOf = (hits: readonly MemoryHit[]): readonly string[] => [
  ...new Set(hits.map(({ role }) => role)),
];

/** The recovery key wherever two of its groups stand side by side; six digits alone may be a coincidence. */
const keyHits = (): readonly MemoryHit[] =>
  [0, 4].flatMap((index) =>
    hitsOf(recoveryKey[index] ?? 'no key').filter(({ around }) =>
      around.includes(recoveryKey[index + 1] ?? 'no key'),
    ),
  );

const createVault = async (): Promise<void> => {
  await page.getByRole('button', { name: /Neuen Tresor anlegen/ }).click();
  focusWindowOf(await launched.app.evaluate(() => process.pid));
  await into('Kennwort');
  typeKeys(word.password);
  await into('Kennwort wiederholen');
  typeKeys(word.password);
  pressKeys('Return');
  await page.getByRole('heading', { name: /Wiederherstellungsschlüssel/ }).waitFor();
  recoveryKey = await readRecoveryKey();
  holdersOfTheKey = rolesOf(keyHits());
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page
    .getByLabel(/^Gruppe/)
    .first()
    .waitFor();
  for (const [index, group] of recoveryKey.entries()) {
    const field = page.getByLabel(`Gruppe ${index + 1}`, { exact: true });
    if ((await field.count()) === 0) continue;
    await field.click();
    typeKeys(group);
  }
  pressKeys('Return');
  await page.getByRole('heading', { name: 'Ihre Einrichtung' }).waitFor();
  await typeInto(page, {
    'Einrichtung (Briefkopf)': 'Oberschule',
    Straße: 'Schulweg',
    Hausnummer: '1',
    Postleitzahl: '01234',
    Ort: 'Prüfhausen',
    'Ihr Vor- und Familienname': 'Änne Größer',
    'Ihre Funktion': 'Schulsozialarbeiterin',
  });
  await page.getByRole('button', { name: 'Erste Schule anlegen' }).click();
  await typeInto(page, { 'Name der Schule': 'Oberschule' });
  await page.getByRole('button', { name: 'Staffelstab öffnen' }).click();
  await heading(/\d{4}|Heute/).waitFor();
};

const recordPartner = async (): Promise<void> => {
  await page.keyboard.press('Control+6');
  await page
    .getByRole('link', { name: /Stellen/ })
    .or(page.getByRole('tab', { name: /Stellen/ }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Stelle anlegen' }).first().click();
  await typeInto(page, { 'Name der Stelle': 'Berufsbildende Schulen Nordheim' });
  await choose(page, 'Art der Stelle', 'Berufsbildende');
  await page.getByRole('button', { name: 'Person hinzufügen' }).click();
  await choose(page, 'Anrede', 'Frau');
  await typeInto(page, { Vorname: 'Jette', Familienname: 'Weiß', Funktion: 'Abteilung BES' });
};

const recordStudent = async (): Promise<void> => {
  await page.keyboard.press('Control+2');
  await heading('Jugendliche').waitFor();
  await page.getByRole('button', { name: 'Erste Akte anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Familienname').click();
  typeKeys(word.name);
  await dialog.getByLabel('Vornamen').click();
  typeKeys('ioana');
  await dialog.getByLabel('Geburtsdatum').fill('14.3.2010');
  await page.keyboard.press('Tab');
  await dialog.getByLabel('Klasse').fill('10b');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Verlauf' }).click();
  await page.getByRole('textbox', { name: 'Notiz', exact: true }).click();
  // Longer than what Chromium sends around the cursor, so that the longest of its messages occur too.
  typeKeys(`das gespraech ging um ${word.note} und um die zukunft`);
  typeKeys(` und ${word.note} war noch ein satz von einiger laenge wert`.repeat(3));
  pressKeys('ctrl+Return');
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
  await page.getByRole('tab', { name: 'Stammdaten' }).click();
  await page.getByLabel('Verlässt die Schule am').fill('31.7.2027');
  await page.keyboard.press('Tab');
};

const exportLetter = async (): Promise<void> => {
  await page.getByRole('tab', { name: 'Einwilligungen und Übergaben' }).click();
  await page.getByRole('button', { name: 'Einwilligung erfassen' }).first().click();
  const dialog = page.getByRole('dialog');
  await choose(page, 'Stelle hinzufügen', 'Nordheim');
  await choose(page, 'Berufsbildende Schulen Nordheim: Person', 'Weiß');
  for (const group of await dialog.getByRole('group').getByRole('checkbox').all())
    await group.check();
  await dialog.getByRole('checkbox', { name: /jugendliche Person/ }).check();
  await dialog.getByRole('button', { name: 'Einwilligung speichern' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Übergabe', exact: true }).click();
  await choose(page, 'Stelle', 'Nordheim');
  await choose(page, 'Person', 'Weiß').catch(() => undefined);
  await page.getByRole('button', { name: 'Übergabe beginnen' }).click();
  // What the test driver waits for, it reports with its words: a place of the page has none.
  await page.waitForFunction(() => window.location.hash.startsWith('#/uebergaben/'));
  await choose(page, 'Rechtsgrundlage', 'Einwilligung');
  await page
    .getByText(/Seite 1 von/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Schreiben ausgeben' }).click();
  await page.getByRole('radio', { name: /^Post/ }).check();
  await page.getByRole('button', { name: /Ausgeben und als versendet/ }).click();
  await page.getByText(/Nachweis der Übermittlung/i).waitFor();
};

const exportOverview = async (): Promise<void> => {
  await page.keyboard.press('Control+5');
  await heading('Auswertungen').waitFor();
  await page.getByRole('button', { name: 'Als Excel ausgeben' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Als Excel ausgeben' }).click();
  await expect
    .poll(() => readdirSync(exported).filter((name) => name.endsWith('.xlsx')), patience)
    .toHaveLength(1);
};

const takeListOver = async (): Promise<void> => {
  const list = join(home, 'klasse.csv');
  writeList(list, ['Nachname;Vorname;Geburtsdatum', `${word.list};Ioana;14.3.2010`]);
  await chooseOnDisk(launched.app, list);
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Liste übernehmen' }).click();
  await page.getByRole('button', { name: 'Liste wählen' }).click();
  await page.getByRole('button', { name: '1 Zeile übernehmen' }).click();
  await page.waitForFunction(() => window.location.hash === '#/jugendliche');
  rmSync(list);
};

const searchAndLeaveADraft = async (): Promise<void> => {
  pressKeys('ctrl+k');
  await into('Suchen');
  typeKeys(word.search);
  await page.waitForTimeout(300);
  pressKeys('Escape');
  await page.keyboard.press('Control+3');
  await page
    .getByRole('button', { name: /Neues Praktikum|Praktikum anlegen|Erstes Praktikum/ })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('Betrieb', { exact: true }).click();
  typeKeys(word.draft);
  await page.waitForTimeout(untilDrafted);
};

beforeAll(async () => {
  mkdirSync(exported);
  launched = await launchApp({ home });
  ({ page } = launched);
  first = launched.app.process().pid ?? 0;
  page.setDefaultTimeout(15_000);
  await saveInto(launched.app, exported);
});

afterAll(async () => {
  successor?.kill();
  await launched.kill();
});

/** Keeps what was found, for the page of results. */
const record = (found: object): void => {
  const folder = join(repoRoot, 'artifacts/torture');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'electron-memory.json'), JSON.stringify(found, null, 2));
};

describe.runIf(process.platform === 'linux')('the memory of the program', () => {
  test('sees a vault made, a young person recorded, a letter and an overview sent, a list taken over, a draft left', async () => {
    await createVault();
    await recordPartner();
    await recordStudent();
    await exportLetter();
    await exportOverview();
    await takeListOver();
    await searchAndLeaveADraft();
    expect(readdirSync(exported)).toHaveLength(2);
  });

  test('before locking holds what was typed, in the window and in the vault process', () => {
    expect(recoveryKey).toHaveLength(9);
    for (const text of [word.name, word.note, word.draft, word.list]) {
      const roles = rolesOf(hitsOf(text));
      expect(roles).toContain('renderer');
      expect(roles).toContain(vaultProcess);
    }
    expect(holdersOfTheKey).toContain('renderer');
    // What stands in a list goes from the office process to the vault process, past the shell.
    expect(rolesOf(hitsOf(word.list))).not.toContain('main');
    expect(findOnDisk(join(home, 'profile'), [word.list])).toEqual([]);
    // A letter on its way is packed; the same unpacking finds the name in the letter that was written.
    expect(findOnDisk(exported, [word.name]).map(({ form }) => form)).toContain('packed, UTF-8');
  });

  test('after locking goes on in other processes for the window and the vault', async () => {
    const before = running();
    const isLeft = ({ pid, role }: AppProcess): boolean =>
      (role === 'renderer' || role === vaultProcess) && before.some((one) => one.pid === pid);
    pressKeys('ctrl+l');
    await page.getByLabel('Kennwort', { exact: true }).waitFor();
    await expect.poll(() => running().filter(isLeft), patience).toEqual([]);
  });

  test('after the relief holds no word in any process at all', async () => {
    successor = await relieved(launched.app, { home, timeout: untilRelieved });
    const processes = running();
    const roles = processes.map(({ role }) => role);
    for (const role of ['main', 'renderer']) expect(roles).toContain(role);
    const hits = hitsOf(prefix);
    record({ fragments: hits.length, hits, processes: roles });
    expect(hits).toEqual([]);
    expect(keyHits()).toEqual([]);
    expect(lettersInMemory(processes, prefix)).toEqual([]);
  });
});
