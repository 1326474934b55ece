import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRuntime } from '../../scripts/setup/findRuntime.mjs';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import { type LaunchedApp } from './launch.ts';
import { launchPractice, openMia } from './practice.ts';
import { processesUnder } from './scanMemory.ts';
import { driveSuccessor, relieved, successorsIn, type Successor } from './successor.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-relief-'));
const patience = { timeout: 15_000 };
const untilRelieved = 90_000;
const note = 'Vor dem Sperren war dieser Satz noch nicht zu Ende';

let launched: LaunchedApp;
let successor: Successor | undefined;
let page: Page;
let browser: Browser | undefined;
let place: string;

/** Starts the program without a test driver, which does not bear that one ends at once. */
const startAlone = (profile: string, ...args: readonly string[]): ChildProcess =>
  spawn(
    findRuntime()?.executable ?? '',
    ['--no-sandbox', `--user-data-dir=${profile}`, repoRoot, ...args],
    { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );

/** How a program ends by itself; one that goes on is ended. */
const endOf = async (started: ChildProcess): Promise<unknown> => {
  const goesOn = wait(patience.timeout, ['goes on']);
  const [end] = (await Promise.race([once(started, 'exit'), goesOn])) as unknown[];
  if (end === 'goes on') process.kill(-(started.pid ?? 0), 'SIGKILL');
  return end;
};

beforeAll(async () => {
  launched = await launchPractice(home);
  ({ page } = launched);
  page.setDefaultTimeout(15_000);
  await openMia(page);
  await page.getByRole('textbox', { name: 'Notiz', exact: true }).fill(note);
  place = await page.evaluate(() => window.location.hash);
  await launched.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 40, y: 30, width: 1200, height: 700 });
    window?.webContents.setZoomFactor(1.25);
  });
});

afterAll(async () => {
  await browser?.close();
  successor?.kill();
  await launched.kill();
});

describe.runIf(process.platform === 'linux')('a locked gate nobody touches', () => {
  test('is handed over to a fresh program, and the one before ends', async () => {
    const takeHold = await driveSuccessor(launched.app);
    await page.keyboard.press('Control+l');
    await page.locator('input[type=password]').waitFor();
    successor = await relieved(launched.app, { home, timeout: untilRelieved });
    ({ browser, page } = await takeHold());
    page.setDefaultTimeout(15_000);
    await page.getByLabel('Kennwort', { exact: true }).waitFor();
    expect(successorsIn(home)).toEqual([successor.pid]);
  });

  test('stands where it stood, as large as it was', async () => {
    const found = await page.evaluate(() => ({
      hash: window.location.hash,
      at: [window.screenX, window.screenY],
      size: [window.outerWidth, window.outerHeight],
      zoom: window.devicePixelRatio,
      seen: document.visibilityState,
    }));
    expect(found).toEqual({
      hash: place,
      ...{ at: [40, 30], size: [1200, 700], zoom: 1.25, seen: 'visible' },
    });
  });

  test('opens to the page and the sentence that was being written', async () => {
    await page.getByLabel('Kennwort', { exact: true }).fill(practicePassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mia von der Heide' }).waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Notiz', exact: true }).inputValue(), patience)
      .toBe(note);
  });

  test('is the only program: a second start goes to it and ends', async () => {
    expect(await endOf(startAlone(join(home, 'profile')))).toBe(0);
    expect(processesUnder(successor?.pid ?? 0).length).toBeGreaterThan(3);
  });

  test('can be locked again, and closing it leaves no process behind', async () => {
    await page.keyboard.press('Control+l');
    await page.locator('input[type=password]').waitFor();
    const all = processesUnder(successor?.pid ?? 0);
    expect(all.length).toBeGreaterThan(3);
    await page.evaluate(() => window.close());
    await expect
      .poll(() => all.filter(({ pid }) => existsSync(`/proc/${pid}`)), patience)
      .toEqual([]);
  });
});

test('a successor whose user has closed the program meanwhile ends, and does not start as another one', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'staffelstab-relief-'));
  const started = startAlone(profile, '--relief=second');
  started.disconnect();
  expect(await endOf(started)).toBe(0);
});
