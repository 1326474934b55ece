import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Disclosure } from '../../domain/disclosure/disclosureSchemas.ts';
import { practicePassword } from '../../domain/words/practicePassword.ts';
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

const until = async (happened: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 100 && !happened(); turn += 1) await wait(100);
  expect(happened()).toBe(true);
};

/** Lets the letter go to the printer; the system's dialog stands open after it. */
const print = async (): Promise<void> => {
  await goTo(page, '/heute');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/uebergaben/${handoverId}`);
  await page.getByRole('button', { name: 'Schreiben ausgeben' }).first().click();
  await page.getByRole('radio', { name: 'Drucken' }).check();
  await page.getByRole('radio', { name: /^Post/ }).check();
  await page.getByRole('button', { name: 'Ausgeben und als versendet eintragen' }).click();
  await untilPrintDialog();
};

const sent = async (): Promise<readonly Disclosure[]> =>
  Object.values((await recordsOf(page)).disclosure).filter(
    (disclosure) => disclosure.handoverId === handoverId,
  );

/** Locks without waiting for the answer, which may go with the page. */
const lock = (): Promise<void> =>
  page.evaluate(() => void window.staffelstab.ask['session.lock']({}));

const unlock = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Kennwort einsetzen' }).click();
  await page.getByRole('button', { name: 'Tresor öffnen', exact: true }).click();
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
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
    if (state === 'freigegeben' && (await page.evaluate(ask, paper)).ok) handoverId = id;
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
});
