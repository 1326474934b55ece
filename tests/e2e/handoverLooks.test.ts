import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { pick, press } from './hands.ts';
import type { LaunchedApp } from './launch.ts';
import { inTheme } from './look.ts';
import { onOfficePc } from './officePc.ts';
import { axeViolations, launchPractice } from './practice.ts';
import { commit, recordsOf } from './records.ts';

// Every page and dialog around handovers, in light and dark: no barrier that axe can find, and a picture to look at.

const pictures = join(repoRoot, 'artifacts/handovers');

let launched: LaunchedApp;
let page: Page;
let data: VaultData;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  launched = await launchPractice(mkdtempSync(join(tmpdir(), 'staffelstab-looks-')));
  ({ page } = launched);
  page.setDefaultTimeout(12_000);
  await onOfficePc(launched.app);
  data = await recordsOf(page);
  const changed = data.student[sent().studentId];
  if (changed === undefined) throw new Error('Nobody was handed over.');
  // A fact that was sent and is another now asks for a correction.
  await commit(page, [put('student', { ...changed, phone: '0151 5550000', street: 'Neuer Weg' })]);
});

afterAll(async () => {
  await launched.kill();
});

/** Goes to a page by its address; a letter that is shown has a first heading of its own. */
const goTo = async (path: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await page.locator('h1').first().waitFor();
};

const draft = () => {
  const found = Object.values(data.handover).find(
    ({ state, studentId }) => state === 'entwurf' && data.student[studentId]?.status === 'aktiv',
  );
  if (found === undefined) throw new Error('The practice data have no draft.');
  return found;
};

const sent = () => {
  const found = Object.values(data.handover).find(
    ({ state, fields, studentId }) =>
      state === 'versendet' &&
      fields.includes('anschrift') &&
      data.student[studentId]?.addressBlocked === false,
  );
  if (found === undefined) throw new Error('The practice data have nothing that was sent.');
  return found;
};

const consented = (): string => Object.values(data.consent)[0]?.studentId ?? '';

const editor = (): Promise<void> => goTo(`/uebergaben/${draft().id}`);

const afterwards = async (): Promise<void> => {
  await goTo(`/uebergaben/${sent().id}`);
  await page.getByRole('heading', { name: 'Antwort' }).waitFor();
};

const consents = (): Promise<void> => goTo(`/jugendliche/${consented()}/einwilligungen`);

const several = async (): Promise<void> => {
  await goTo('/uebergaben');
  await press(page, 'Mehrere');
  await page.getByRole('menuitem', { name: 'Für eine Klasse vorbereiten' }).click();
};

const dialog = (name: string) => page.getByRole('dialog', { name });

/** Where a look is taken, and how one gets there. */
const places: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['liste', () => goTo('/uebergaben')],
  ['stichtage', () => goTo('/uebergaben/stichtage')],
  ['verzeichnis', () => goTo('/uebergaben/verzeichnis')],
  [
    'neu',
    async () => {
      await goTo('/uebergaben');
      await press(page, 'Neue Übergabe');
      await dialog('Neue Übergabe').waitFor();
    },
  ],
  [
    'mehrere-vorbereiten',
    async () => {
      await several();
      await dialog('Übergaben vorbereiten').waitFor();
    },
  ],
  [
    'mehrere',
    async () => {
      await several();
      await pick(page, 'Klasse', /\(\d+\)$/);
      await page.getByText('jeweils an die Stelle des Anschlusses').click();
      await press(page, /Übergaben? vorbereiten$/);
      await page.getByRole('heading', { level: 1, name: 'Mehrere Übergaben' }).waitFor();
    },
  ],
  ['editor', editor],
  [
    'preset',
    async () => {
      await editor();
      await page.getByRole('checkbox', { name: 'Berufswunsch und Plan B' }).click();
      await press(page, 'Als eigenes Preset speichern');
      await dialog('Als eigenes Preset speichern').waitFor();
    },
  ],
  [
    'protokoll',
    async () => {
      await editor();
      await press(page, 'Übergabeprotokoll');
      await dialog('Übergabeprotokoll').waitFor();
    },
  ],
  [
    'pendelbogen',
    async () => {
      await editor();
      await press(page, 'Pendelbogen');
      await dialog('Pendelbogen').waitFor();
    },
  ],
  ['versendet', afterwards],
  [
    'abschrift',
    async () => {
      await afterwards();
      await press(page, 'Abschrift');
      await dialog('Abschrift ausgeben').waitFor();
    },
  ],
  [
    'berichtigung',
    async () => {
      await afterwards();
      await press(page, 'Berichtigung schreiben');
      await dialog('Berichtigung schreiben').waitFor();
    },
  ],
  [
    'nicht-noetig',
    async () => {
      await afterwards();
      await press(page, 'Nicht nötig');
      await dialog('Berichtigung nicht nötig').waitFor();
    },
  ],
  ['einwilligungen', consents],
  [
    'einwilligung-erfassen',
    async () => {
      await consents();
      await press(page, /^Einwilligung erfassen|^Unterschriebene erfassen/);
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'einwilligung-vorbereiten',
    async () => {
      await consents();
      await press(page, 'Einwilligung vorbereiten');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'widerruf',
    async () => {
      await consents();
      await page.getByRole('button', { name: 'Widerruf erfassen' }).first().click();
      await dialog('Widerruf erfassen').waitFor();
    },
  ],
  ['einstellungen-uebergaben', () => goTo('/einstellungen/uebergaben')],
  ['einstellungen-vorlagen', () => goTo('/einstellungen/vorlagen')],
];

describe.each(places)('%s', (name, open) => {
  test('has no barrier that axe can find, in light and dark', async () => {
    await page.keyboard.press('Escape');
    await open();
    for (const theme of ['light', 'dark'] as const) {
      await inTheme(page, theme);
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) });
      expect(await axeViolations(page), theme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.keyboard.press('Escape');
  });
});
