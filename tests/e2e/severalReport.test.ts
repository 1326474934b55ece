import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { put } from '../../domain/record/change.ts';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import { axeViolations, goTo } from './practice.ts';
import { commit, recordsOf } from './records.ts';
import { filesIn, startSeveral, type SeveralStory } from './severalStory.ts';

let story: SeveralStory;
let page: Page;

beforeAll(async () => {
  story = await startSeveral('several-report');
  ({ page } = story);
});

afterAll(async () => {
  await story.launched.kill();
});

const showReport = async (): Promise<void> => {
  await goTo(page, '/uebergaben');
  await story.press('Mehrere');
  await page.getByRole('menuitem', { name: 'Bericht der letzten Ausgabe zeigen' }).click();
};

/** As a signed form that comes in: the consent of the one classmate who had none. */
const comeIn = async (): Promise<void> => {
  const known = (await recordsOf(page)).consent['10r-6-consent'];
  if (known === undefined) throw new Error('Nobody agreed.');
  await commit(page, [put('consent', { ...known, id: 'came-in', studentId: '10r-3' })]);
};

test('a report says whose letter lies where, and who stayed back and why', async () => {
  await story.prepare(await story.admit({ className: '10r', base: 5300, size: 8, troubled: 5 }));
  const folder = await story.chooseFolder();
  await story.sendOut('3 Schreiben ausgeben');
  const said = await story.report('3 von 3 Schreiben liegen im Ordner');
  expect(said).toContain('5 Schreiben blieben zurück');
  for (const why of [
    'Es besteht eine Auskunftssperre',
    'Die Verarbeitung dieses Falls ist eingeschränkt',
    'Es liegt ein Widerspruch',
    'nicht eingewilligt',
    'ist widerrufen',
  ])
    expect(said).toContain(why);
  await story.press('Geschriebene Dateien');
  const told = await story.report('3 von 3');
  for (const name of filesIn(folder, '.docx')) expect(told).toContain(name);
  await story.look('bericht-offen');
  expect(await axeViolations(page)).toEqual([]);
});

test('it leads to where something is put right, and is there when one comes back', async () => {
  await page.getByRole('link', { name: 'Probe10r3, Kim' }).click();
  await page.getByRole('tab', { name: /Einwilligungen/, selected: true }).waitFor();
  await comeIn();
  await page.keyboard.press('Alt+ArrowLeft');
  const said = await story.report('3 von 3 Schreiben liegen im Ordner');
  expect(said).toContain('Probe10r3, Kim: Das Schreiben war blockiert und kann inzwischen hinaus.');
});

test('it stays when the user goes elsewhere, and offers those left once more', async () => {
  await page.getByRole('link', { name: 'Heute', exact: true }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Mehrere Übergaben' })
    .waitFor({ state: 'detached' });
  await showReport();
  await story.report('3 von 3 Schreiben liegen im Ordner');
  const folder = await story.chooseFolder();
  await story.press('Noch einmal versuchen (1)');
  // The way they went out before is chosen already.
  expect(await page.getByRole('radio', { name: 'Post' }).isChecked()).toBe(true);
  await story.press('Ordner wählen und ausgeben');
  const said = await story.report('1 von 1 Schreiben liegen im Ordner');
  expect(filesIn(folder, '.docx')).toHaveLength(1);
  expect(said).toContain('4 Schreiben blieben zurück');
});

test('it ends with a lock', async () => {
  await page.keyboard.press('Control+l');
  await page.getByLabel('Kennwort', { exact: true }).fill(practicePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
  await goTo(page, '/uebergaben');
  await story.press('Mehrere');
  await page.getByRole('menuitem', { name: 'Zuletzt vorbereitete zeigen' }).waitFor();
  expect(await page.getByRole('menuitem', { name: /Bericht/ }).count()).toBe(0);
});
