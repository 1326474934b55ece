import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { saveInto } from './fileDialogs.ts';
import { findOnDisk } from './findOnDisk.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { choose, createVault, readDocx, readXlsx, typeInto, unlock } from './mainJob.ts';
import { onOfficePc } from './officePc.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-story-'));
const exported = join(home, 'ausgabe');
const pictures = join(repoRoot, 'artifacts/story');

let launched: LaunchedApp;
let page: Page;

/** Starts the program on the story's home; its files go where a user would have pointed. */
const start = async (): Promise<void> => {
  const temporary = join(home, 'tmp');
  mkdirSync(temporary, { recursive: true });
  launched = await launchApp({ home, env: { TMPDIR: temporary } });
  ({ page } = launched);
  page.setDefaultTimeout(15_000);
  await onOfficePc(launched.app);
  await saveInto(launched.app, exported);
};

const picture = (name: string): Promise<Buffer> =>
  page.screenshot({ path: join(pictures, `${name}.png`) });

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

const patience = { timeout: 15_000 };

const noteField = () => page.getByRole('textbox', { name: 'Notiz', exact: true });

/** Finds the young person by typing, without the letter no keyboard here has. */
const openStudent = async (): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByLabel('Suchen', { exact: true }).fill('serban');
  await page
    .getByRole('button', { name: /Șerban, Ioana/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await heading('Ioana Șerban').waitFor();
};

beforeAll(async () => {
  mkdirSync(exported, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  await start();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(`fehler-${task.name.slice(0, 40)}`);
});

afterAll(async () => {
  await launched.kill();
});

describe('the main job, from an empty folder to the letter on the desk', () => {
  test('she creates a vault and says who she is', async () => {
    await createVault(page);
    await typeInto(page, {
      'Einrichtung (Briefkopf)': 'Oberschule Prüfhausen',
      Straße: 'Schulweg',
      Hausnummer: '1',
      Postleitzahl: '01234',
      Ort: 'Prüfhausen',
      'Ihr Vor- und Familienname': 'Änne Größer',
      'Ihre Funktion': 'Schulsozialarbeiterin',
    });
    await page.getByRole('button', { name: 'Erste Schule anlegen' }).click();
    await typeInto(page, { 'Name der Schule': 'Oberschule Prüfhausen' });
    await page.getByRole('button', { name: 'Staffelstab öffnen' }).click();
    await heading(/\d{4}|Heute/).waitFor();
    await picture('1-leer');
  });

  test('she records the vocational school and the person there', async () => {
    await page.keyboard.press('Control+6');
    await page
      .getByRole('link', { name: /Stellen/ })
      .or(page.getByRole('tab', { name: /Stellen/ }))
      .first()
      .click();
    await page.getByRole('button', { name: 'Stelle anlegen' }).first().click();
    await typeInto(page, { 'Name der Stelle': 'Berufsbildende Schulen Nordheim' });
    await choose(page, 'Art der Stelle', 'Berufsbildende');
    await typeInto(page, {
      Straße: 'An der Leege',
      Hausnummer: '2 b',
      Postleitzahl: '04567',
      Ort: 'Nordheim',
    });
    await page.getByRole('button', { name: 'Person hinzufügen' }).click();
    await choose(page, 'Anrede', 'Frau');
    await typeInto(page, { Vorname: 'Jette', Familienname: 'Weiß', Funktion: 'Abteilung BES' });
    await picture('2-stelle');
  });

  test('she enters a young person by keyboard', async () => {
    await page.keyboard.press('Control+2');
    await heading('Jugendliche').waitFor();
    await page.getByRole('button', { name: 'Erste Akte anlegen' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Familienname').fill('Șerban');
    await dialog.getByLabel('Vornamen').fill('Ioana');
    await dialog.getByLabel('Geburtsdatum').fill('14.3.2010');
    await page.keyboard.press('Tab');
    await dialog.getByLabel('Klasse').fill('10b');
    await page.keyboard.press('Enter');
    await heading('Ioana Șerban').waitFor();
    await picture('3-akte');
  });

  test('the program is killed while she types a note, and the words are there after unlocking', async () => {
    await page.getByRole('tab', { name: 'Verlauf' }).click();
    await noteField().click();
    await noteField().pressSequentially(
      'Ioana möchte Pflegefachfrau werden; Plan B: Sozialassistentin.',
      {
        delay: 5,
      },
    );
    await page.getByText(/Entwurf gesichert/).waitFor();
    await launched.kill();
    await start();
    await unlock(page);
    await openStudent();
    await expect
      .poll(() => noteField().inputValue(), patience)
      .toBe('Ioana möchte Pflegefachfrau werden; Plan B: Sozialassistentin.');
    await picture('4-nach-dem-absturz');
  });

  test('she saves the note without a mouse', async () => {
    await noteField().focus();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => noteField().inputValue(), patience).toBe('');
    await page.getByText('Ioana möchte Pflegefachfrau').waitFor();
    await picture('5-notiz');
  });

  test('she completes the master data and the career wish', async () => {
    await page.getByRole('tab', { name: 'Stammdaten' }).click();
    await typeInto(page, { Straße: 'Țăranilor-Weg', Hausnummer: '7', Postleitzahl: '01234' });
    await page.getByLabel('Ort', { exact: true }).first().fill('Prüfhausen');
    await choose(page, 'Abschluss, voraussichtlich', 'Sekundarabschluss I – Realschul');
    await page.getByLabel('Verlässt die Schule am').fill('31.7.2027');
    await page.keyboard.press('Tab');
    await page.getByRole('tab', { name: 'Berufliche Orientierung' }).click();
    await typeInto(page, { '1. Wunschberuf': 'Pflegefachfrau' });
    await typeInto(page, { 'Plan B': 'Sozialassistentin' });
    await page.keyboard.press('Control+s');
    await picture('6-orientierung');
  });

  test('she records a company and an internship', async () => {
    await page.keyboard.press('Control+3');
    await page
      .getByRole('button', { name: /Neues Praktikum|Praktikum anlegen|Erstes Praktikum/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await choose(page, 'Jugendliche/r', 'Șerban');
    await dialog.getByLabel('Betrieb', { exact: true }).fill('Seniorenhaus Löwenzahn');
    await choose(page, 'Stand', 'beendet');
    await dialog.getByLabel('Beginn').fill('1.2.2026');
    await page.keyboard.press('Tab');
    await dialog.getByLabel('Ende').fill('12.2.2026');
    await page.keyboard.press('Tab');
    await picture('7-praktikum-dialog');
    await dialog.getByRole('button', { name: 'Praktikum anlegen' }).click();
    await page.getByRole('heading', { level: 1, name: /Löwenzahn|Praktika/ }).waitFor();
    await picture('7-praktikum');
  });

  test('she records who consented to what', async () => {
    await openStudent();
    await page.getByRole('tab', { name: 'Einwilligungen und Übergaben' }).click();
    await page.getByRole('button', { name: 'Einwilligung erfassen' }).first().click();
    const dialog = page.getByRole('dialog');
    await choose(page, 'Stelle hinzufügen', 'Nordheim');
    await choose(page, 'Berufsbildende Schulen Nordheim: Person', 'Weiß');
    for (const group of await dialog.getByRole('group').getByRole('checkbox').all())
      await group.check();
    await dialog.getByRole('checkbox', { name: /jugendliche Person/ }).check();
    await picture('8-einwilligung');
    await dialog.getByRole('button', { name: 'Einwilligung speichern' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await picture('8-einwilligungen');
  });

  test('she prepares the handover and sees the real letter', async () => {
    await page.getByRole('button', { name: 'Übergabe', exact: true }).click();
    await choose(page, 'Stelle', 'Nordheim');
    await choose(page, 'Person', 'Weiß').catch(() => undefined);
    await picture('9-neue-uebergabe');
    await page.getByRole('button', { name: 'Übergabe beginnen' }).click();
    await heading(/Übergabe: Ioana Șerban/).waitFor();
    await choose(page, 'Rechtsgrundlage', 'Einwilligung');
    await page
      .getByText(/Seite 1 von/)
      .first()
      .waitFor();
    await page.getByText('Țăranilor-Weg 7').first().waitFor();
    await picture('9-uebergabe');
  });

  test('she exports the letter to Word, and it counts as sent', async () => {
    await page.getByRole('button', { name: 'Schreiben ausgeben' }).click();
    await page.getByRole('radio', { name: /^Post/ }).check();
    await page.getByRole('button', { name: /Ausgeben und als versendet/ }).click();
    await page.getByText(/Nachweis der Übermittlung/i).waitFor();
    await picture('10-versendet');
    const [letter = ''] = readdirSync(exported).filter((name) => name.endsWith('.docx'));
    expect(letter).toMatch(/^Uebergabe_\d{4}-\d{2}-\d{2}_F-0001\.docx$/);
    const text = readDocx(join(exported, letter));
    for (const entered of [
      'Ioana Șerban',
      '14.03.2010',
      'Țăranilor-Weg 7',
      'Frau Jette Weiß',
      'Berufsbildende Schulen Nordheim',
      'An der Leege 2 b',
      'Oberschule Prüfhausen',
      'Änne Größer',
      'Sekundarabschluss I – Realschulabschluss',
      'Pflegefachfrau',
      'Sozialassistentin',
      'Seniorenhaus Löwenzahn',
    ]) {
      expect(text, entered).toContain(entered);
    }
    expect(text).not.toContain('Ioana möchte Pflegefachfrau werden');
  });

  test('she exports the overview of her leavers to Excel', async () => {
    await page.keyboard.press('Control+5');
    await heading('Auswertungen').waitFor();
    await picture('11-auswertung');
    await page.getByRole('button', { name: 'Als Excel ausgeben' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Als Excel ausgeben' }).click();
    await expect
      .poll(() => readdirSync(exported).filter((name) => name.endsWith('.xlsx')), patience)
      .toHaveLength(1);
    const [overview = ''] = readdirSync(exported).filter((name) => name.endsWith('.xlsx'));
    expect(overview).toMatch(/^Uebergangsuebersicht_2026-2027_\d{4}-\d{2}-\d{2}\.xlsx$/);
    const row = readXlsx(join(exported, overview)).find(([name]) => name === 'Șerban, Ioana');
    expect(row).toEqual(expect.arrayContaining(['Șerban, Ioana', '10b', 'Pflegefachfrau']));
  });

  test('she locks, and nothing but the password brings the records back', async () => {
    await page.keyboard.press('Control+l');
    await page.getByLabel('Kennwort', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Șerban');
    expect(await page.evaluate(() => window.staffelstab.ask['vault.records']({}))).toMatchObject({
      failure: { kind: 'not open' },
    });
    await page.getByLabel('Kennwort', { exact: true }).fill('falsch geschrieben');
    await page.keyboard.press('Enter');
    await page.getByText('Das Kennwort stimmt nicht').waitFor();
    await picture('12-falsches-kennwort');
    await unlock(page);
    await heading('Auswertungen').waitFor();
  });

  test('the next day she finds everything again', async () => {
    await launched.app.close();
    await start();
    await unlock(page);
    await openStudent();
    await page.getByText('Ioana möchte Pflegefachfrau').waitFor();
    await page.keyboard.press('Control+4');
    await page.getByText('ohne Antwort').first().click();
    await page.getByText('Șerban, Ioana').waitFor();
    await picture('13-am-naechsten-tag');
  });

  test('she saves a page as PDF', async () => {
    const saved = await page.evaluate(() =>
      window.staffelstab.ask['page.savePdf']({ fileName: 'Seite.pdf' }),
    );
    expect(saved).toMatchObject({ ok: true });
    expect(readdirSync(exported)).toContain('Seite.pdf');
  });

  test('on the disk her words are nowhere but in the files she has chosen', async () => {
    await page.keyboard.press('Control+l');
    await page.getByLabel('Kennwort', { exact: true }).waitFor();
    const words = ['Ioana', 'Șerban', 'Pflegefachfrau', 'Löwenzahn', 'Sozialassistentin'];
    const hits = findOnDisk(home, [...words, 'Vier Wörter ohne jeden Sinn']);
    const chosen = hits.filter(({ file }) => file.startsWith(`${exported}/`));
    expect(hits.filter((hit) => !chosen.includes(hit))).toEqual([]);
    // The letter and the overview are packed; that they are found shows that the search can find.
    expect(new Set(chosen.map(({ file }) => file.split('.').at(-1)))).toEqual(
      new Set(['docx', 'xlsx']),
    );
  });
});
