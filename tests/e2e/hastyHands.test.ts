import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { focusedName } from './byKeyboard.ts';
import type { LaunchedApp } from './launch.ts';
import { axeViolations, goTo, launchPractice } from './practice.ts';
import { pidOf } from './processes.ts';
import { recordsOf } from './records.ts';

const patience = { timeout: 20_000 };
let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchPractice(mkdtempSync(join(tmpdir(), 'staffelstab-hasty-')));
  ({ page } = launched);
  page.setDefaultTimeout(20_000);
});

afterAll(async () => {
  await launched.kill();
});

beforeEach(async () => {
  await goTo(page, '/auswertungen');
  if ((await page.getByRole('dialog').count()) > 0) await page.reload();
});

const button = (name: string, place: Page | Locator = page): Locator =>
  place.getByRole('button', { name, exact: true }).first();

const dialog = (): Locator => page.getByRole('dialog').last();

const firstStudent = async (): Promise<string> =>
  Object.keys((await recordsOf(page)).student).toSorted()[0] ?? '';

type Counted = 'placement' | 'company' | 'companyEvent' | 'partner' | 'followUp';

const count = async (collection: Counted) =>
  Object.keys((await recordsOf(page))[collection]).length;

test('a double click on the button of a form saves it once', async () => {
  const before = { placements: await count('placement'), companies: await count('company') };
  await goTo(page, `/jugendliche/${await firstStudent()}/verlauf`);
  await button('Praktikum').click();
  await dialog().getByLabel('Betrieb').fill('Bootsbau Hastig');
  await dialog().getByText('wird als neuer Betrieb angelegt').waitFor();
  await button('Praktikum anlegen').dblclick({ delay: 60 });
  await page.getByRole('heading', { level: 2, name: 'Platz' }).waitFor();
  expect({ placements: await count('placement'), companies: await count('company') }).toEqual({
    placements: before.placements + 1,
    companies: before.companies + 1,
  });
});

test('Strg + Enter pressed again and again saves a form once', async () => {
  const before = await count('followUp');
  await goTo(page, '/heute');
  await button('Neue Wiedervorlage').click();
  await dialog().getByLabel('Was ist zu tun?').fill('Hastig nachfragen');
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.getByRole('dialog').count(), patience).toBe(0);
  expect(await count('followUp')).toBe(before + 1);
});

/** Holds the vault process, as a slow disk would; gives what lets it go on. */
const holdVault = async (): Promise<() => void> => {
  const pid = await pidOf(launched.app, 'Staffelstab Tresor');
  process.kill(pid, 'SIGSTOP');
  return () => void process.kill(pid, 'SIGCONT');
};

test.each([
  ['stays in the composer while the note is being saved', 'TEXTAREA'],
  ['has gone on to the title meanwhile', 'H1'],
])('the keyboard that %s is there afterwards, too', async (_, place) => {
  await goTo(page, `/jugendliche/${await firstStudent()}/verlauf`);
  const words = page.getByRole('textbox', { name: 'Notiz', exact: true });
  await words.fill(`Hastig notiert: ${place}`);
  const goOn = await holdVault();
  await page.keyboard.press('Control+Enter');
  if (place === 'H1') await page.getByRole('heading', { level: 1 }).click();
  goOn();
  await expect.poll(() => words.inputValue(), patience).toBe('');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(place);
});

test('Strg + Enter pressed again and again enters a contact with a company once', async () => {
  const before = await count('companyEvent');
  const [company] = Object.keys((await recordsOf(page)).company);
  await goTo(page, `/praktika/betriebe/${company}`);
  const words = page.getByLabel('Was wurde besprochen?');
  await words.fill('Hastig telefoniert');
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Control+Enter');
  await expect.poll(() => words.inputValue(), patience).toBe('');
  expect(await count('companyEvent')).toBe(before + 1);
});

test('a double click adds one institution, and the new name waits to be typed', async () => {
  const before = await count('partner');
  await goTo(page, '/einstellungen/stellen');
  await button('Stelle anlegen').dblclick({ delay: 60 });
  await expect.poll(() => focusedName(page), patience).toMatch(/Name der Stelle/);
  expect(await count('partner')).toBe(before + 1);
});

test('a person added to an institution begins at the first field', async () => {
  await goTo(page, '/einstellungen/stellen');
  await button('Person hinzufügen').click();
  await expect.poll(() => focusedName(page), patience).toMatch(/Anrede/);
});

test('an added deadline begins at its day', async () => {
  await goTo(page, '/einstellungen/schuljahr');
  await button('Stichtag hinzufügen').click();
  await expect.poll(() => focusedName(page), patience).toMatch(/Tag: Neuer Stichtag/);
});

test('Enter takes a typed day before it submits the form', async () => {
  await goTo(page, '/jugendliche');
  await button('Neue/r Jugendliche/r').click();
  await dialog().getByLabel('Familienname').fill('Eilig');
  await dialog().getByLabel('Geburtsdatum').fill('3.4.10');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'April 2010' }).waitFor({ state: 'hidden' });
  expect(await dialog().getByLabel('Familienname').inputValue()).toBe('Eilig');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Eilig' }).waitFor();
});

test('Enter takes the first entry that fits what was typed', async () => {
  await goTo(page, '/heute');
  await page.keyboard.press('Control+n');
  await dialog().getByLabel('Für wen?').waitFor();
  await page.keyboard.type('Eilig', { delay: 40 });
  await page.getByRole('option', { name: /Eilig/ }).waitFor();
  await page.keyboard.press('Enter');
  await dialog().getByRole('textbox', { name: 'Notiz', exact: true }).waitFor();
});

test('what keeps a consent from being saved comes into sight', async () => {
  await goTo(page, `/jugendliche/${await firstStudent()}/einwilligungen`);
  await button('Einwilligung erfassen').click();
  await button('Einwilligung speichern').click();
  const notice = dialog().getByText('Es fehlt noch etwas');
  await notice.waitFor();
  await expect
    .poll(async () => (await notice.boundingBox())?.y ?? 9999, patience)
    .toBeLessThan(((await button('Einwilligung speichern').boundingBox())?.y ?? 0) - 20);
});

test('a note left half-written is named on Heute without its words, and one click leads back to them', async () => {
  const id = await firstStudent();
  await goTo(page, `/jugendliche/${id}/verlauf`);
  await page
    .getByRole('textbox', { name: 'Notiz', exact: true })
    .fill('Das Telefon klingelt gerade');
  await page.keyboard.press('Control+1');
  const card = page.getByRole('region', { name: 'Angefangene Notizen' });
  await card.waitFor();
  expect(await card.innerText()).not.toContain('Telefon');
  expect(await axeViolations(page)).toEqual([]);
  await card.getByRole('link').first().click();
  const note = page.getByRole('textbox', { name: 'Notiz', exact: true });
  await expect.poll(() => note.inputValue(), patience).toBe('Das Telefon klingelt gerade');
});
