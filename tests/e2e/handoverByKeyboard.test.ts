import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Handover } from '../../domain/handover/handoverSchema.ts';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import { focusedName, walkTo, watchMouse } from './byKeyboard.ts';
import { saveInto } from './fileDialogs.ts';
import type { LaunchedApp } from './launch.ts';
import { onOfficePc } from './officePc.ts';
import { launchPractice } from './practice.ts';
import { recordsOf } from './records.ts';

// A handover from unlocking to its answer, without a mouse.

const home = mkdtempSync(join(tmpdir(), 'staffelstab-keys-'));
const exported = join(home, 'Ausgabe');

let launched: LaunchedApp;
let page: Page;
let mouse: () => Promise<number>;
let known: ReadonlySet<string>;

const key = (name: string): Promise<void> => page.keyboard.press(name);

const type = (text: string): Promise<void> => page.keyboard.type(text);

const focusIs = (name: RegExp): Promise<void> =>
  expect.poll(() => focusedName(page), { timeout: 8000 }).toMatch(name);

/** Opens the list the focus stands in, types into it and takes the first entry. */
const pickFirst = async (typed: string): Promise<void> => {
  await type(typed);
  await page.getByRole('option').first().waitFor();
  await key('ArrowDown');
  await key('Enter');
};

/** Opens the list the focus stands in and goes down to an entry. */
const pickByArrows = async (name: RegExp): Promise<void> => {
  await key('Enter');
  await page.getByRole('option', { name }).waitFor();
  const marked = page.locator('[role="option"][data-combobox-selected]');
  for (let steps = 0; steps < 12; steps += 1) {
    await key('ArrowDown');
    if (name.test(await marked.innerText())) break;
  }
  await key('Enter');
  await page.getByRole('option', { name }).waitFor({ state: 'hidden' });
};

const mine = async (): Promise<Handover> => {
  const found = Object.values((await recordsOf(page)).handover).find(({ id }) => !known.has(id));
  if (found === undefined) throw new Error('There is no new handover.');
  return found;
};

beforeAll(async () => {
  mkdirSync(exported);
  launched = await launchPractice(home);
  ({ page } = launched);
  page.setDefaultTimeout(12_000);
  await onOfficePc(launched.app);
  await saveInto(launched.app, exported);
  known = new Set(Object.keys((await recordsOf(page)).handover));
  await key('Control+l');
  await page.getByLabel('Kennwort', { exact: true }).waitFor();
  mouse = await watchMouse(page);
});

afterAll(async () => {
  await launched.kill();
});

test('unlocking leaves the focus on the page, and the page Übergaben is one key away', async () => {
  await focusIs(/^Kennwort/);
  await type(practicePassword);
  await key('Enter');
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
  await expect.poll(() => focusedName(page)).not.toBe('');
  await key('Control+4');
  await focusIs(/^Übergaben$/);
});

test('a handover is begun with whom it is about and to whom it goes', async () => {
  expect((await walkTo(page, /^Neue Übergabe/)).length).toBeLessThan(6);
  await key('Enter');
  await focusIs(/^Jugendliche oder Jugendlicher/);
  await pickFirst('heide mia');
  await key('Tab');
  await focusIs(/^Stelle/);
  // By its kind, as everybody calls it.
  await pickFirst('bbs');
  await walkTo(page, /^Person/);
  await key('ArrowDown');
  await key('Enter');
  expect((await walkTo(page, /^Übergabe beginnen/)).length).toBeLessThan(4);
  await key('Enter');
  await focusIs(/^Übergabe: Mia von der Heide/);
});

test('its basis, fields and words are reached in the order they are read', async () => {
  const way = [...(await walkTo(page, /^Stelle/)), ...(await walkTo(page, /^Rechtsgrundlage/))];
  expect(way).not.toContain('');
  // Without a basis the key leads to it instead of to the dialog.
  await walkTo(page, /^Preset/);
  await key('Control+Enter');
  await focusIs(/^Rechtsgrundlage/);
  await pickByArrows(/^Schulgesetz/);
  await walkTo(page, /^Telefon|^Kontakt|^E-Mail/);
  const before = (await mine()).fields;
  await key(' ');
  await expect.poll(async () => (await mine()).fields.length).not.toBe(before.length);
  await key(' ');
  await expect.poll(async () => (await mine()).fields.length).toBe(before.length);
  await walkTo(page, /^Anlass/);
  await type('Wechsel an die BBS im Sommer');
});

test('the letter goes out from where one writes, by a dialog that begins at its first question', async () => {
  await key('Control+Enter');
  await page.getByRole('dialog', { name: 'Schreiben ausgeben' }).waitFor();
  await focusIs(/persönlich|Post|E-Mail|Portal|Fax/);
  await key(' ');
  const way = await walkTo(page, /^Ausgeben und als versendet eintragen/);
  expect(way.length).toBeLessThan(5);
  await key('Enter');
  await page.getByRole('heading', { name: 'Antwort' }).waitFor({ timeout: 30_000 });
  expect(readdirSync(exported).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
  expect((await mine()).occasion).toBe('Wechsel an die BBS im Sommer');
  // What had the focus is gone with the editor; it is not lost.
  await focusIs(/^Übergabe: Mia von der Heide/);
});

test('its answer is recorded, and the focus stays at the answer', async () => {
  await walkTo(page, /^angekommen/);
  await key(' ');
  await walkTo(page, /^Antwort erfassen/);
  await key('Enter');
  await expect.poll(async () => (await mine()).answer).toBe('angekommen');
  await focusIs(/^Übergabe abschließen/);
  await key('Enter');
  await expect.poll(async () => (await mine()).state).toBe('abgeschlossen');
  await focusIs(/^Antwort ändern/);
  expect(await mouse()).toBe(0);
});
