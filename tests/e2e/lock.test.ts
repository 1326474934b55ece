import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { goTo, launchPractice, openMia } from './practice.ts';
import { pidsOf } from './processes.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-lock-'));

let launched: LaunchedApp;
let page: Page;
let path: string;

const patience = { timeout: 15_000 };

const lockByKey = async (): Promise<void> => {
  await page.keyboard.press('Control+l');
  // The settings have a section of that name too.
  await page.locator('input[type=password]').waitFor();
};

const unlock = async (): Promise<void> => {
  await page.getByLabel('Kennwort', { exact: true }).fill(practicePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
};

beforeAll(async () => {
  launched = await launchPractice(home);
  ({ page } = launched);
  page.setDefaultTimeout(15_000);
  await openMia(page);
  path = await page.evaluate(() => window.location.hash.slice(1));
});

afterAll(async () => {
  await launched.kill();
});

describe('locking at once after the last key loses no word', () => {
  test('of a note', async () => {
    await goTo(page, path);
    await page.getByRole('textbox', { name: 'Notiz', exact: true }).fill('Mitten im Satz wurde');
    await lockByKey();
    await unlock();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Notiz', exact: true }).inputValue(), patience)
      .toBe('Mitten im Satz wurde');
  });

  test('of a field of the master data', async () => {
    await goTo(page, path.replace('verlauf', 'stammdaten'));
    await page.getByLabel('Rufname').fill('Mimi');
    await lockByKey();
    await unlock();
    await expect.poll(() => page.getByLabel('Rufname').inputValue(), patience).toBe('Mimi');
  });

  test('of a form in a dialog', async () => {
    await goTo(page, '/praktika');
    await page.getByRole('button', { name: 'Neues Praktikum' }).first().click();
    await page
      .getByRole('dialog')
      .getByLabel('Betrieb', { exact: true })
      .fill('Gärtnerei Unfertig');
    await lockByKey();
    await unlock();
    await page.getByRole('heading', { level: 1, name: /Praktika/ }).waitFor();
    await page.getByRole('button', { name: 'Neues Praktikum' }).first().click();
    await expect
      .poll(
        () => page.getByRole('dialog').getByLabel('Betrieb', { exact: true }).inputValue(),
        patience,
      )
      .toBe('Gärtnerei Unfertig');
    await page.keyboard.press('Escape');
  });
});

test('the same place is shown after unlocking', async () => {
  await goTo(page, '/einstellungen/sicherheit');
  await lockByKey();
  await unlock();
  expect(await page.evaluate(() => window.location.hash)).toBe('#/einstellungen/sicherheit');
});

test('locking ends the process that knows the key', async () => {
  const processes = async () => (await pidsOf(launched.app, 'Staffelstab Tresor')).length;
  expect(await processes()).toBe(1);
  await lockByKey();
  await expect.poll(processes, patience).toBe(0);
  await unlock();
  expect(await processes()).toBe(1);
});

test('Strg+Z takes the last action back and says which it was', async () => {
  await goTo(page, path);
  const note = page.getByRole('textbox', { name: 'Notiz', exact: true });
  await note.fill('Diese Notiz wird zurückgenommen.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Diese Notiz wird zurückgenommen.').waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('Zurückgenommen', { exact: true }).waitFor();
  await expect.poll(() => note.inputValue(), patience).toBe('Diese Notiz wird zurückgenommen.');
});

test('zoom is remembered over a lock and over a restart', async () => {
  const zoom = () =>
    launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
    );
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomLevel(1);
  });
  await lockByKey();
  expect(await zoom()).toBe(1);
  await launched.app.close();
  launched = await launchApp({ home });
  await launched.page.getByLabel('Kennwort', { exact: true }).waitFor();
  expect(await zoom()).toBe(1);
});
