import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { put } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { goTo, launchPractice } from './practice.ts';
import { recordsOf } from './records.ts';
import { processesUnder } from './scanMemory.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-locking-'));
const documents = join(home, 'dokumente');
const patience = { timeout: 20_000 };
const vaultProcess = 'utility node.mojom.NodeService';

let launched: LaunchedApp;
let page: Page;
let history: string;

const pidsOf = (role: string): readonly number[] =>
  processesUnder(launched.app.process().pid ?? 0)
    .filter((one) => one.role === role)
    .map(({ pid }) => pid);

/** The pages' processes; of those kept ready, nobody has seen a word. */
const pagePid = (): Promise<number> =>
  launched.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );

const records = (): Promise<VaultData> => recordsOf(page);

const gate = () => page.getByLabel('Kennwort', { exact: true });

const unlock = async (): Promise<void> => {
  await gate().fill(practicePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
};

const note = () => page.getByRole('textbox', { name: 'Notiz', exact: true });

const settings = async (change: object): Promise<void> => {
  const data = await records();
  const record = { ...data.settings['settings'], ...change };
  await page.evaluate(
    (changes) => window.staffelstab.ask['records.commit']({ action: 'Einstellungen', changes }),
    [put('settings', record as never)] as never,
  );
};

/** What the system does to lock; each by the event the program hears of it. */
const causes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the key Strg+L', () => page.keyboard.press('Control+l')],
  [
    'the button in the rail',
    () =>
      page
        .getByRole('button', { name: /sperren/i })
        .first()
        .click(),
  ],
  [
    'suspending the PC',
    () => launched.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
  ],
  [
    'locking the screen',
    () => launched.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')),
  ],
  [
    'minimising the window, where so set',
    () =>
      launched.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.emit('minimize'),
      ),
  ],
  [
    'minutes without a touch',
    () =>
      launched.app.evaluate(() => {
        const real = Date.now;
        Date.now = () => real() + 6 * 60_000;
        setTimeout(() => (Date.now = real), 7000);
      }),
  ],
];

beforeAll(async () => {
  mkdirSync(documents);
  launched = await launchPractice(home);
  ({ page } = launched);
  page.setDefaultTimeout(20_000);
  await settings({ lockWhenMinimised: true });
  const [student = ''] = Object.keys((await records()).student);
  history = `/jugendliche/${student}/verlauf`;
});

afterAll(async () => {
  await launched.kill();
});

beforeEach(async () => {
  if (await gate().isVisible()) await unlock();
});

describe('locking by', () => {
  test.each(causes)(
    '%s ends vault and page and keeps every key that was pressed',
    async (name, lock) => {
      await goTo(page, history);
      await note().click();
      await note().fill('');
      await page.keyboard.type(`Mitten im Satz: ${name}`);
      const page1 = await pagePid();
      await lock();
      await gate().waitFor();
      await expect.poll(() => pidsOf(vaultProcess), patience).toEqual([]);
      expect(await pagePid()).not.toBe(page1);
      await expect.poll(() => pidsOf('renderer'), patience).not.toContain(page1);
      await unlock();
      expect(await page.evaluate(() => window.location.hash)).toBe(`#${history}`);
      await expect.poll(() => note().inputValue(), patience).toBe(`Mitten im Satz: ${name}`);
    },
  );
});

describe('locking while a dialog is open', () => {
  test('keeps what was typed in it', async () => {
    await goTo(page, '/praktika');
    await page.getByRole('button', { name: 'Neues Praktikum' }).first().click();
    await page.getByRole('dialog').getByLabel('Betrieb', { exact: true }).fill('Schmiede Halb');
    await launched.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await gate().waitFor();
    await unlock();
    await page.getByRole('button', { name: 'Neues Praktikum' }).first().click();
    const field = page.getByRole('dialog').getByLabel('Betrieb', { exact: true });
    await expect.poll(() => field.inputValue(), patience).toBe('Schmiede Halb');
    await page.keyboard.press('Escape');
  });
});

const exportTo = async (path: string): Promise<void> => {
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.evaluate(() => {
    void window.staffelstab.ask['sheet.export']({
      ...{ sheet: 'transition', schoolYear: '2026/2027', schoolIds: [], classNames: [] },
      ...{ columns: ['pupil'], per: 'together', numbersOnly: false, showBlockedPlaces: false },
    } as never);
  });
};

const isWholeSheet = (path: string): boolean =>
  readFileSync(path).subarray(-22).toString('latin1').startsWith('PK\x05\x06');

describe('locking while work is done', () => {
  test.each([0, 30, 120, 300, 700])(
    'an export begun %i ms before is whole or leaves the old file, and nothing half',
    async (ms) => {
      const path = join(documents, `liste-${ms}.xlsx`);
      writeFileSync(path, 'the file of yesterday');
      await exportTo(path);
      await page.waitForTimeout(ms);
      await page.keyboard.press('Control+l');
      await gate().waitFor();
      await page.waitForTimeout(1500);
      const old = readFileSync(path, 'latin1') === 'the file of yesterday';
      expect(old || isWholeSheet(path)).toBe(true);
      expect(readdirSync(documents).filter((one) => one.includes('.tmp'))).toEqual([]);
    },
  );

  test('a backup that runs is finished or gone, and every one that is listed proves whole', async () => {
    await page.evaluate(() => {
      const copy = async (): Promise<void> => {
        const given = await window.staffelstab.ask['backup.now']({});
        if (given.ok) await copy();
      };
      void copy();
    });
    await page.waitForTimeout(400);
    await page.keyboard.press('Control+l');
    await gate().waitFor();
    await unlock();
    const listed = await page.evaluate(() => window.staffelstab.ask['backup.list']({}));
    expect(listed).toMatchObject({ ok: true });
    if (listed.ok) expect(listed.value.length).toBeGreaterThan(0);
    const checked = await page.evaluate(() => window.staffelstab.ask['backup.check']({}));
    expect(checked).toMatchObject({ ok: true, value: { damaged: [] } });
  });
});

const clipboard = (): Promise<string> =>
  launched.app.evaluate(({ clipboard: board }) => board.readText() as unknown as string);

describe('the clipboard', () => {
  test.each(['Control+c', 'Control+x'])('forgets at a lock what was taken with %s', async (key) => {
    await goTo(page, history);
    await note().fill('Mia kommt morgen');
    await note().selectText();
    await page.keyboard.press(key);
    expect(await note().inputValue()).toBe(key === 'Control+x' ? '' : 'Mia kommt morgen');
    await expect.poll(clipboard, patience).toBe('Mia kommt morgen');
    await page.keyboard.press('Control+l');
    await gate().waitFor();
    await expect.poll(clipboard, patience).toBe('');
  });

  test('keeps at a lock what another program put there', async () => {
    await launched.app.evaluate(({ clipboard: board }) => board.writeText('von anderswo'));
    await page.keyboard.press('Control+l');
    await gate().waitFor();
    await page.waitForTimeout(500);
    expect(await clipboard()).toBe('von anderswo');
  });
});

describe('closing the window with an open dialog', () => {
  test('asks nothing, ends the program and keeps the words', async () => {
    await goTo(page, '/praktika');
    await page.getByRole('button', { name: 'Neues Praktikum' }).first().click();
    await page.getByRole('dialog').getByLabel('Betrieb', { exact: true }).fill('Tischlerei Offen');
    const ended = new Promise((resolve) => launched.app.process().once('exit', resolve));
    await launched.app
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      .catch(() => undefined);
    await ended;
    launched = await launchApp({ home });
    ({ page } = launched);
    page.setDefaultTimeout(20_000);
    await unlock();
    await goTo(page, '/praktika');
    await page.getByRole('button', { name: 'Neues Praktikum' }).first().click();
    const field = page.getByRole('dialog').getByLabel('Betrieb', { exact: true });
    await expect.poll(() => field.inputValue(), patience).toBe('Tischlerei Offen');
  });
});
