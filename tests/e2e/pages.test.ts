import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import type { LaunchedApp } from './launch.ts';
import { classList, importPath, readListFrom, writeList } from './listStory.ts';
import { onOfficePc } from './officePc.ts';
import { axeViolations, goTo, launchPractice } from './practice.ts';

const pictures = join(repoRoot, 'artifacts/pages');

let launched: LaunchedApp;
let data: VaultData;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  launched = await launchPractice(mkdtempSync(join(tmpdir(), 'staffelstab-pages-')));
  await onOfficePc(launched.app);
  const records = await launched.page.evaluate(() => window.staffelstab.ask['vault.records']({}));
  if (!records.ok) throw new Error('The practice vault is not open.');
  data = JSON.parse(records.value) as VaultData;
  const list = join(mkdtempSync(join(tmpdir(), 'staffelstab-list-')), 'Klasse 8b.csv');
  writeList(list, classList);
  await readListFrom(launched, list);
});

afterAll(async () => {
  await launched.kill();
});

const first = (records: Readonly<Record<string, { readonly id: string }>>): string =>
  Object.keys(records)[0] ?? '';

const handoverIn = (...states: readonly string[]): string =>
  Object.values(data.handover).find(({ state }) => states.includes(state))?.id ?? '';

/** Every page with its address; a name for the picture. */
const pages: readonly (readonly [string, () => string])[] = [
  ['heute', () => '/heute'],
  ['jugendliche', () => '/jugendliche'],
  ['verlauf', () => `/jugendliche/${first(data.student)}/verlauf`],
  ['stammdaten', () => `/jugendliche/${first(data.student)}/stammdaten`],
  ['orientierung', () => `/jugendliche/${first(data.student)}/orientierung`],
  ['anschluss', () => `/jugendliche/${first(data.student)}/anschluss`],
  ['einwilligungen', () => `/jugendliche/${first(data.student)}/einwilligungen`],
  ['liste', () => importPath],
  ['praktika', () => '/praktika'],
  ['praktikum', () => `/praktika/${first(data.placement)}`],
  ['betriebe', () => '/praktika/betriebe'],
  ['betrieb', () => `/praktika/betriebe/${first(data.company)}`],
  ['uebergaben', () => '/uebergaben'],
  ['uebergabe-entwurf', () => `/uebergaben/${handoverIn('freigegeben', 'entwurf')}`],
  ['uebergabe-versendet', () => `/uebergaben/${handoverIn('versendet')}`],
  ['auswertungen', () => '/auswertungen'],
  ['einrichtung', () => '/einstellungen'],
  ['sicherheit', () => '/einstellungen/sicherheit'],
];

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  beforeAll(async () => {
    await launched.page.evaluate(
      (choice) => window.staffelstab.ask['preferences.set']({ theme: choice }),
      theme,
    );
    await launched.page.reload();
    await launched.page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
  });

  test.each(pages)('the page %s has no barrier that axe can find', async (name, path) => {
    await goTo(launched.page, path());
    await launched.page.waitForTimeout(700);
    await launched.page.screenshot({ path: join(pictures, `${name}-${theme}.png`) });
    expect(await axeViolations(launched.page)).toEqual([]);
  });
});

test.each(pages)('at 200 % zoom the page %s does not scroll sideways', async (_, path) => {
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await goTo(launched.page, path());
  const sideways = await launched.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1);
  });
  expect(sideways).toBeLessThanOrEqual(0);
});

test.each([
  ['1', /\d{4}$/],
  ['2', 'Jugendliche'],
  ['3', 'Praktika'],
  ['4', 'Übergaben'],
  ['5', 'Auswertungen'],
  ['6', 'Einstellungen'],
])('Strg+%s opens %s', async (digit, title) => {
  await launched.page.keyboard.press(`Control+${digit}`);
  await launched.page.getByRole('heading', { level: 1, name: title }).waitFor();
});

test('Tab leaves every place of every page of the rail and of a list that is taken over', async () => {
  for (const path of [
    '/heute',
    '/jugendliche',
    importPath,
    '/praktika',
    '/uebergaben',
    '/auswertungen',
    '/einstellungen',
  ]) {
    await goTo(launched.page, path);
    expect(await tabsUntilStart(), path).toBe('came round');
  }
});

/** Presses Tab until the focus is back where it began; says where it is stuck. */
const tabsUntilStart = async (): Promise<string> => {
  await launched.page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const seen: string[] = [];
  for (let step = 0; step < 600; step += 1) {
    await launched.page.keyboard.press('Tab');
    const now = await launched.page.evaluate(() => {
      const active = document.activeElement;
      return active === null || active === document.body
        ? 'the page'
        : `${[...document.querySelectorAll('*')].indexOf(active)} ${active.outerHTML.slice(0, 120)}`;
    });
    if (step > 5 && now === seen[0]) return 'came round';
    if (seen.length > 3 && seen.slice(-3).every((place) => place === now)) return `stuck at ${now}`;
    seen.push(now);
  }
  return `did not end: ${seen.slice(-3).join(' | ')}`;
};
