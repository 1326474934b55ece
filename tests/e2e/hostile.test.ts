import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { put } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import type {} from '../../renderer/state/bridge.ts';
import { findRuntime } from '../../scripts/setup/findRuntime.mjs';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { holdSaveDialog } from './fileDialogs.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { launchPractice } from './practice.ts';
import { pidsOf } from './processes.ts';

const patience = { timeout: 20_000 };
const home = mkdtempSync(join(tmpdir(), 'staffelstab-hostile-'));
const vault = join(home, 'profile/uebung');

let launched: LaunchedApp;
let page: Page;
let documents: string;

beforeAll(async () => {
  launched = await launchPractice(home);
  ({ page } = launched);
});

afterAll(async () => {
  await launched.kill();
});

beforeEach(() => {
  documents = mkdtempSync(join(home, 'dokumente-'));
});

const answer = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> => {
  const given = await asked;
  if (!given.ok) throw new Error(`Refused: ${JSON.stringify(given)}`);
  return given.value;
};

const records = async (): Promise<VaultData> =>
  JSON.parse(
    await answer(page.evaluate(() => window.staffelstab.ask['vault.records']({}))),
  ) as VaultData;

const unlock = async (): Promise<void> => {
  await page.getByLabel('Kennwort', { exact: true }).fill(practicePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
};

const startSheet = (): Promise<void> =>
  page.evaluate(() => {
    const found = window as unknown as { outcome?: unknown };
    delete found.outcome;
    void window.staffelstab.ask['sheet.export']({
      sheet: 'transition',
      schoolYear: '2026/2027',
      schoolIds: [],
      classNames: [],
      columns: ['pupil'],
      per: 'together',
      numbersOnly: false,
      showBlockedPlaces: false,
    }).then((given) => {
      found.outcome = given;
    });
  });

const outcome = () => page.evaluate(() => (window as unknown as { outcome?: unknown }).outcome);

describe('an export', () => {
  test('whose dialog stood open over a lock writes nothing', async () => {
    const choose = await holdSaveDialog(launched.app);
    await startSheet();
    await page.keyboard.press('Control+l');
    await page.getByLabel('Kennwort', { exact: true }).waitFor();
    await choose(join(documents, 'alle.xlsx'));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(readdirSync(documents)).toEqual([]);
    expect(await pidsOf(launched.app, 'Staffelstab Tresor')).toEqual([]);
    await unlock();
  });

  test('does not go into the folder of the vault', async () => {
    const before = readdirSync(vault).toSorted();
    const choose = await holdSaveDialog(launched.app);
    await startSheet();
    await choose(join(vault, 's-0000000001.stf'));
    await expect.poll(outcome, patience).toMatchObject({ failure: { kind: 'rule broken' } });
    expect(readdirSync(vault).toSorted()).toEqual(before);
  });

  test('goes where the user says, readable by nobody else', async () => {
    const choose = await holdSaveDialog(launched.app);
    await startSheet();
    await choose(join(documents, 'alle.xlsx'));
    await expect.poll(outcome, patience).toMatchObject({ ok: true });
    expect(readdirSync(documents)).toEqual(['alle.xlsx']);
    expect(statSync(join(documents, 'alle.xlsx')).mode & 0o077).toBe(0);
  });
});

test('a page in wrong hands cannot call a handover sent, nor change what was sent', async () => {
  const data = await records();
  const open = Object.values(data.handover).find(({ state }) => state === 'entwurf');
  const [disclosure] = Object.values(data.disclosure);
  if (open === undefined || disclosure === undefined) throw new Error('The practice data changed.');
  const attempt = (...changes: ReturnType<typeof put>[]) =>
    page.evaluate(
      (forged) => window.staffelstab.ask['records.commit']({ action: 'Versuch', changes: forged }),
      changes as never[],
    );
  const broken = { ok: false, failure: { kind: 'rule broken' } };
  expect(await attempt(put('handover', { ...open, state: 'versendet' }))).toMatchObject(broken);
  expect(await attempt(put('handover', { ...open, sentOn: '2026-11-01' }))).toMatchObject(broken);
  expect(await attempt(put('disclosure', { ...disclosure, channel: 'fax' }))).toMatchObject(broken);
  expect(await attempt(put('handover', { ...open, state: 'widerrufen' }))).toMatchObject({
    ok: true,
  });
  expect(
    await attempt(put('handover', { ...open, state: 'abgeschlossen', sentOn: null })),
  ).toMatchObject(broken);
  await page.evaluate(() => window.staffelstab.ask['records.undo']({ seq: null }));
  expect((await records()).handover[open.id]).toEqual(open);
});

test('questions of every kind at once are each answered, and the records stay whole', async () => {
  const before = await records();
  const kinds = await page.evaluate(async () => {
    const { ask } = window.staffelstab;
    const asked = Array.from({ length: 40 }, (_, index) =>
      Promise.all([
        ask['vault.records']({}),
        ask['records.undo']({ seq: index + 1_000_000 }),
        ask['paper.preview']({ paper: { kind: 'transfer', handoverId: `nobody${index}` } }),
        ask['records.commit']({ action: 'x', changes: [{ drop: 'settings', id: 'settings' }] }),
      ]),
    );
    return (await Promise.all(asked)).flat().map((one) => (one.ok ? 'ok' : one.failure.kind));
  });
  expect([...new Set(kinds)].toSorted()).toEqual(
    ['not releasable', 'ok', 'rule broken', 'worked on'].toSorted(),
  );
  expect(await records()).toEqual(before);
});

test('a second start of the program ends itself and leaves the first one at work', async () => {
  const runtime = findRuntime();
  if (!runtime) throw new Error('unreachable');
  const profile = join(home, 'profile');
  const second = spawn(
    runtime.executable,
    ['--no-sandbox', `--user-data-dir=${profile}`, repoRoot],
    { stdio: 'ignore', env: { ...process.env, HOME: home } },
  );
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(Object.keys((await records()).settings)).toEqual(['settings']);
});

test('a vault process killed between saves loses nothing that was acknowledged', async () => {
  const acknowledged = await page.evaluate(async () => {
    const { ask } = window.staffelstab;
    const saved: string[] = [];
    for (let index = 0; index < 30; index += 1) {
      const id = `killed${index}`;
      const record = {
        id,
        studentId: null,
        content: `Wort ${index}`,
        changedAt: '2026-11-22T08:00:00.000Z',
      };
      const given = await ask['records.commit']({
        action: 'Entwurf',
        changes: [{ put: 'draft', record }] as never,
      });
      if (given.ok) saved.push(id);
    }
    return saved;
  });
  expect(acknowledged).toHaveLength(30);
  const [pid] = await pidsOf(launched.app, 'Staffelstab Tresor');
  if (pid === undefined) throw new Error('The vault process is not to be found.');
  process.kill(pid, 'SIGKILL');
  await page.getByLabel('Kennwort', { exact: true }).waitFor(patience);
  await unlock();
  const { draft } = await records();
  expect(acknowledged.filter((id) => draft[id] === undefined)).toEqual([]);
});

test('a page whose process dies comes back locked, and what it saved is there', async () => {
  await page.evaluate(() =>
    window.staffelstab.ask['records.commit']({
      action: 'Entwurf',
      changes: [
        {
          put: 'draft',
          record: {
            ...{ id: 'before-crash', studentId: null, content: 'Wort' },
            changedAt: '2026-11-22T08:00:00.000Z',
          },
        },
      ] as never,
    }),
  );
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // A question to a page that is dead is never answered.
  const inPage = (code: string): Promise<unknown> =>
    launched.app.evaluate(
      ({ BrowserWindow }, script) =>
        Promise.race([
          BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript(script)
            .catch(() => undefined) as Promise<unknown>,
          new Promise((resolve) => setTimeout(resolve, 10_000)),
        ]),
      code,
    );
  await expect
    .poll(() => inPage('document.querySelector("input[type=password]") !== null'), patience)
    .toBe(true);
  expect(await pidsOf(launched.app, 'Staffelstab Tresor')).toEqual([]);
  const opened = await inPage(
    `staffelstab.ask['vault.open']({ secret: { kind: 'password', text: ${JSON.stringify(practicePassword)} }, how: 'write' })`,
  );
  expect(opened).toMatchObject({ ok: true });
  const json = await inPage(`staffelstab.ask['vault.records']({}).then(({ value }) => value)`);
  expect((JSON.parse(json as string) as VaultData).draft['before-crash']?.content).toBe('Wort');
});

test('after all this no log names a person', () => {
  const log = join(home, 'profile/protokoll.txt');
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  expect(text).not.toMatch(/Heide|Wort \d|Mia/);
});

describe('quitting while a letter is written', () => {
  test('leaves a letter that is recorded, or none, and nothing half', async () => {
    const own = mkdtempSync(join(tmpdir(), 'staffelstab-quit-'));
    const folder = join(own, 'dokumente');
    mkdirSync(folder);
    const other = await launchPractice(own);
    const handoverId = await other.page.evaluate(async () => {
      const given = await window.staffelstab.ask['vault.records']({});
      if (!given.ok) return null;
      const data = JSON.parse(given.value) as {
        handover: Record<string, { id: string; state: string }>;
      };
      for (const { id, state } of Object.values(data.handover)) {
        if (state !== 'freigegeben' && state !== 'entwurf') continue;
        const shown = await window.staffelstab.ask['paper.preview']({
          paper: { kind: 'transfer', handoverId: id },
        });
        if (shown.ok) return id;
      }
      return null;
    });
    if (handoverId === null) throw new Error('The practice data have no releasable handover.');
    await other.app.evaluate(
      ({ dialog, app }, filePath) => {
        dialog.showSaveDialog = () => {
          setTimeout(() => app.quit(), 350);
          return Promise.resolve({ canceled: false, filePath });
        };
      },
      join(folder, 'brief.docx'),
    );
    const gone = new Promise((resolve) => other.app.process().once('exit', resolve));
    await other.page
      .evaluate((id) => {
        void window.staffelstab.ask['paper.export']({
          paper: { kind: 'transfer', handoverId: id },
          format: 'word',
          channel: 'post',
        });
      }, handoverId)
      .catch(() => undefined);
    await gone;
    const again = await launchApp({ home: own });
    await again.page.getByLabel('Kennwort', { exact: true }).fill(practicePassword);
    await again.page.keyboard.press('Enter');
    await again.page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
    const json = await answer(
      again.page.evaluate(() => window.staffelstab.ask['vault.records']({})),
    );
    await again.kill();
    const state = (JSON.parse(json) as VaultData).handover[handoverId]?.state;
    expect(readdirSync(folder)).toEqual(state === 'versendet' ? ['brief.docx'] : []);
  });
});
