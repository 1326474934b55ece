import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Disclosure } from '../../domain/disclosure/disclosureSchemas.ts';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import { holdSaveDialog } from './fileDialogs.ts';
import { serverAt } from './forgedVault.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { goTo } from './practice.ts';
import { answerPrintDialog, untilPrintDialog } from './printDialog.ts';
import { startPrinter, type PrivatePrinter } from './privatePrinter.ts';
import { recordsOf } from './records.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-print-'));

let printer: PrivatePrinter;
let launched: LaunchedApp;
let page: Page;
let handoverId: string;
/** Another handover whose letter can go out. */
let otherId: string;

const until = async (happened: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 100 && !happened(); turn += 1) await wait(100);
  expect(happened()).toBe(true);
};

/** Lets a letter out in a form; a dialog of the system's stands open after it. */
const letOut = async (form: 'Drucken' | 'Word', id = handoverId): Promise<void> => {
  await goTo(page, '/heute');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/uebergaben/${id}`);
  await page.getByRole('button', { name: 'Schreiben ausgeben' }).first().click();
  await page.getByRole('radio', { name: form }).check();
  await page.getByRole('radio', { name: /^Post/ }).check();
  await page.getByRole('button', { name: 'Ausgeben und als versendet eintragen' }).click();
};

/** Lets a letter go to the printer; the system's dialog stands open after it. */
const print = async (id = handoverId): Promise<void> => {
  await letOut('Drucken', id);
  await untilPrintDialog();
};

const reads = async (...sentences: readonly string[]): Promise<void> => {
  for (const sentence of sentences) await page.getByText(sentence).first().waitFor();
};

const sent = async (id = handoverId): Promise<readonly Disclosure[]> =>
  Object.values((await recordsOf(page)).disclosure).filter(
    (disclosure) => disclosure.handoverId === id,
  );

/** Locks without waiting for the answer, which may go with the page. */
const lock = (): Promise<void> =>
  page.evaluate(() => void window.staffelstab.ask['session.lock']({}));

const unlock = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Kennwort einsetzen' }).click();
  await page.getByRole('button', { name: 'Tresor öffnen', exact: true }).click();
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
};

/** The process that has drawn the letter and waits for the system's dialog with it. */
const paperProcess = (): Promise<number> =>
  launched.app.evaluate(({ BrowserWindow }) => {
    const pages = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
    return pages.find((one) => one.getURL().endsWith('/paper.html'))?.getOSProcessId() ?? 0;
  });

const withdrawConsent = async (): Promise<void> => {
  const { handover } = await recordsOf(page);
  await goTo(page, `/jugendliche/${handover[otherId]?.studentId ?? ''}/einwilligungen`);
  await page.getByRole('button', { name: 'Widerruf erfassen' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Widerruf erfassen' }).click();
  await page.getByText('Einwilligung widerrufen').first().waitFor();
};

const look = async (name: string): Promise<void> => {
  const shots = process.env['STAFFELSTAB_SHOTS'];
  if (shots === undefined) return;
  await wait(500);
  await page.screenshot({ path: join(shots, `${name}.png`) });
};

/** Lets another PC take the vault over, as if this program had been silent; gives what closes it there. */
const takeOverElsewhere = async (): Promise<() => Promise<unknown>> => {
  const folder = join(home, 'profile/uebung');
  const lockFile = readdirSync(folder).find((name) => name.startsWith('lock-')) ?? '';
  const silent = new Date(Date.now() - 600_000);
  utimesSync(join(folder, lockFile), silent, silent);
  const other = await serverAt({ folder, host: 'BUERO-7' });
  expect(await other.open('take over', practicePassword)).toMatchObject({ ok: true });
  return other.close;
};

beforeAll(async () => {
  printer = await startPrinter();
  launched = await launchApp({ home, env: printer.env });
  ({ page } = launched);
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: /Übungsdaten/ }).click();
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
  for (const { id, state } of Object.values((await recordsOf(page)).handover)) {
    const paper = { kind: 'transfer', handoverId: id } as const;
    const ask = (given: typeof paper) => window.staffelstab.ask['paper.preview']({ paper: given });
    if (state === 'freigegeben' && (await page.evaluate(ask, paper)).ok)
      [otherId, handoverId] = [handoverId, id];
  }
});

afterAll(async () => {
  await launched.kill();
  printer.end();
});

describe.runIf(process.platform === 'linux')("a letter in the system's own print dialog", () => {
  test('is neither printed nor recorded when the dialog is cancelled', async () => {
    await print();
    await answerPrintDialog('Escape');
    await page.getByRole('button', { name: 'Ausgeben und als versendet eintragen' }).waitFor();
    expect(printer.paper()).toEqual([]);
    expect(await sent()).toEqual([]);
  });

  test('whose page dies before the dialog is answered is not printed, which is said, and nothing is recorded', async () => {
    await print();
    process.kill(await paperProcess(), 'SIGKILL');
    await reads(
      'Das Schreiben wurde nicht gedruckt',
      'Ihre Daten sind sicher, und es ist nichts als versendet eingetragen. Prüfen Sie den Drucker und versuchen Sie es noch einmal.',
    );
    await look('print-failed');
    await answerPrintDialog('Return');
    await wait(2_000);
    expect(printer.paper()).toEqual([]);
    expect(await sent()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('is taken from the dialog by a lock: confirmed after it, nothing is printed', async () => {
    await print();
    await lock();
    await page.getByRole('button', { name: 'Kennwort einsetzen' }).waitFor();
    await answerPrintDialog('Return');
    await wait(2_000);
    expect(printer.paper()).toEqual([]);
    await unlock();
    expect(await sent()).toEqual([]);
  });

  test('that was printed and could not be recorded is to be destroyed, and that is said', async () => {
    await print();
    const close = await takeOverElsewhere();
    // The heart of this program beats twice a minute.
    await page
      .getByText('Ein anderes Programm hat diesen Tresor übernommen')
      .waitFor({ timeout: 40_000 });
    await answerPrintDialog('Return');
    await page.getByText('Das Schreiben ist gedruckt, aber nicht eingetragen').waitFor();
    await page.getByText('Geben Sie den Ausdruck noch nicht weiter: Vernichten Sie ihn').waitFor();
    await until(() => printer.rests() && printer.paper().length === 1);
    await close();
    await lock();
    await unlock();
    expect(await sent()).toEqual([]);
  });

  test('comes out as the preview shows it and is recorded when the dialog is confirmed', async () => {
    const before = printer.paper().length;
    await print();
    await answerPrintDialog('Return');
    // Whatever the program says first: a failure is to be read here, not to be waited away.
    const state = page.getByText('versendet', { exact: true }).first();
    const notice = page
      .getByRole('alert')
      .filter({ hasText: /nicht gedruckt|nicht eingetragen|kein Drucker/u });
    await state.or(notice).first().waitFor();
    expect(await notice.allInnerTexts()).toEqual([]);
    await state.waitFor();
    await until(() => printer.rests() && printer.paper().length > before);
    const [paper = '', ...more] = printer.paper().slice(before);
    expect(more).toEqual([]);
    const [disclosure, ...others] = await sent();
    expect(others).toEqual([]);
    expect(disclosure).toMatchObject({ format: 'druck', channel: 'post', document: 'uebergabe' });
    const file = join(home, 'gedruckt.pdf');
    writeFileSync(file, paper);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    const { student } = await recordsOf(page);
    expect(text).toContain(student[disclosure?.studentId ?? '']?.familyName);
    expect(text).toContain('Übergabe im Übergang Schule');
  });

  test('whose consent is withdrawn while the dialog stands is to be destroyed, and the reason is said', async () => {
    const before = printer.paper().length;
    await print(otherId);
    await page.keyboard.press('Escape');
    await withdrawConsent();
    await answerPrintDialog('Return');
    await reads(
      'Das Schreiben ist gedruckt, aber nicht eingetragen',
      'Vernichten Sie ihn, und drucken Sie das Schreiben neu, wenn der Grund behoben ist.',
    );
    await look('printed-unrecorded-reason');
    await until(() => printer.rests() && printer.paper().length > before);
    expect(await sent(otherId)).toEqual([]);
    await page.keyboard.press('Control+z');
    await reads('zurückgenommen');
  });

  test('may not go out a second time as a file whose dialog stood open meanwhile, and that is said', async () => {
    await print(otherId);
    await page.keyboard.press('Escape');
    const choose = await holdSaveDialog(launched.app);
    await letOut('Word', otherId);
    await answerPrintDialog('Return');
    await expect.poll(async () => (await sent(otherId)).length, { timeout: 20_000 }).toBe(1);
    const file = join(home, 'Zweites.docx');
    await choose(file);
    await reads('Das Schreiben darf so nicht hinausgehen', 'Es wurde nichts ausgegeben');
    await look('not-releasable');
    expect(existsSync(file)).toBe(false);
    expect(await sent(otherId)).toMatchObject([{ format: 'druck' }]);
  });
});
