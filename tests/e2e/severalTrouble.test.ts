import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { holdOpenDialog } from './fileDialogs.ts';
import { mayMount, plugIn, type Medium } from './medium.ts';
import { goTo } from './practice.ts';
import { commit, recordsOf } from './records.ts';
import type { Klasse } from '../support/readyClass.ts';
import { expectRecorded, filesIn, startSeveral, type SeveralStory } from './severalStory.ts';

// What goes wrong while several letters are written, caused for real in the running window.

let story: SeveralStory;
let page: Page;

beforeAll(async () => {
  story = await startSeveral('several-trouble');
  ({ page } = story);
});

afterAll(async () => {
  await story.launched.kill();
});

const until = (progress: RegExp): Promise<void> =>
  page.getByText(progress).waitFor({ timeout: 60_000 });

const statesIn = async ({ className }: Klasse) =>
  Object.values((await recordsOf(page)).handover)
    .filter(({ studentId }) => studentId.startsWith(`${className}-`))
    .map(({ state }) => state);

const countIn = async (klasse: Klasse, wanted: string): Promise<number> =>
  (await statesIn(klasse)).filter((state) => state === wanted).length;

describe.runIf(mayMount)('a medium', () => {
  let medium: Medium;

  beforeAll(() => {
    medium = plugIn(4_000_000);
  });

  afterEach(() => {
    for (const name of readdirSync(medium.at))
      if (!name.startsWith('fremd-')) rmSync(join(medium.at, name));
  });

  afterAll(() => {
    medium.dispose();
  });

  test('that fills up ends the run in a sentence, with whole files, and the rest goes once there is room', async () => {
    const some = await story.admit({ className: '10a1', base: 8100, size: 6, troubled: 0 });
    await story.prepare(some);
    await story.chooseFolder(medium.at);
    medium.fill(70_000);
    await story.sendOut('6 Schreiben ausgeben');
    const said = await story.report(/[1-5] von 6 Schreiben liegen im Ordner/);
    expect(said).toContain('Der Datenträger ist voll. Schaffen Sie dort Platz');
    const lying = filesIn(medium.at, '.docx').length;
    expect(lying).toBeGreaterThan(0);
    expect(said).toContain(
      lying === 5 ? 'Eine Übergabe ist unverändert' : `${6 - lying} Übergaben sind unverändert`,
    );
    expectRecorded(medium.at, await story.sentIn(some), '.docx');
    expect(await countIn(some, 'versendet')).toBe(lying);
    await story.look('voll');
    medium.empty();
    await story.press(`Noch einmal versuchen (${6 - lying})`);
    await story.press('Ordner wählen und ausgeben');
    await story.report(`${6 - lying} von ${6 - lying} Schreiben liegen im Ordner`);
    expectRecorded(medium.at, await story.sentIn(some), '.docx');
    expect(await countIn(some, 'versendet')).toBe(6);
  });

  test('that is write-protected in the middle ends the run the same way', async () => {
    const some = await story.admit({ className: '10a2', base: 8200, size: 14, troubled: 0 });
    await story.prepare(some);
    await story.chooseFolder(medium.at);
    await story.sendOut('14 Schreiben ausgeben', 'pdf');
    await until(/^[2-9] von 14 Schreiben$/);
    medium.protectInUse();
    const said = await story.report(/\d+ von 14 Schreiben liegen im Ordner/);
    expect(said).toContain('Der Ordner ist schreibgeschützt. Lösen Sie den Schreibschutz');
    const sent = await story.sentIn(some);
    const lying = filesIn(medium.at, '.pdf').length;
    expect(lying).toBeLessThan(14);
    // Protected between the register and the folder, one letter is known and told of, and does not lie there.
    const unplaced = said.includes('geben Sie eine Abschrift aus') ? 1 : 0;
    expect(sent).toHaveLength(lying + unplaced);
    expect(await countIn(some, 'versendet')).toBe(lying + unplaced);
    medium.unprotect();
    if (unplaced === 0) expectRecorded(medium.at, sent, '.pdf');
  });
});

test('a file of the same name is there before, and stays as it was', async () => {
  const some = await story.admit({ className: '10a3', base: 8300, size: 2, troubled: 0 });
  await story.prepare(some);
  const folder = await story.chooseFolder();
  const name = `Uebergabe_${new Date().toLocaleDateString('sv')}_F-8300`;
  writeFileSync(join(folder, `${name}.docx`), 'Mein eigener Text');
  await story.sendOut('2 Schreiben ausgeben');
  await story.report('2 von 2 Schreiben liegen im Ordner');
  expect(readFileSync(join(folder, `${name}.docx`), 'utf8')).toBe('Mein eigener Text');
  const sent = await story.sentIn(some);
  const letter = sent.find(
    ({ studentId, document }) => studentId === '10a3-0' && document === 'uebergabe',
  );
  expect(letter?.fileName).toBe(`${name} (2).docx`);
  rmSync(join(folder, `${name}.docx`));
  expectRecorded(folder, sent, '.docx');
});

test('a folder that vanishes in the middle ends the run in a sentence, and nothing is written elsewhere', async () => {
  const some = await story.admit({ className: '10a4', base: 8400, size: 14, troubled: 0 });
  await story.prepare(some);
  const folder = await story.chooseFolder();
  await story.sendOut('14 Schreiben ausgeben', 'pdf');
  await until(/^[2-9] von 14 Schreiben$/);
  rmSync(folder, { recursive: true });
  const said = await story.report(/\d+ von 14 Schreiben wurden geschrieben/);
  expect(said).toContain('Der Ordner ist nicht mehr erreichbar. Stecken Sie den Datenträger');
  expect(said).toContain('fehlt eine Datei, geben Sie in der Übergabe eine Abschrift aus');
  await story.look('ordner-weg');
  expect(existsSync(folder)).toBe(false);
  const told = Number(/(\d+) von 14/u.exec(said)?.[1]);
  const unplaced = said.includes('Die Übermittlung ist eingetragen') ? 1 : 0;
  expect(await story.sentIn(some)).toHaveLength(told + unplaced);
  expect(await countIn(some, 'versendet')).toBe(told + unplaced);
  await story.chooseFolder();
  await story.press(`Noch einmal versuchen (${14 - told - unplaced})`);
  await story.press('Ordner wählen und ausgeben');
  await story.report(
    `${14 - told - unplaced} von ${14 - told - unplaced} Schreiben liegen im Ordner`,
  );
  expect(await countIn(some, 'versendet')).toBe(14);
});

test('a placement that is gone when its paper is due is told of, and the others are written', async () => {
  await goTo(page, '/praktika');
  const folder = await story.chooseFolder();
  const answer = await holdOpenDialog(story.launched.app);
  await story.press('Papiere');
  const offered = await page.getByText(/^Für die \d+ angezeigten Praktika$/).innerText();
  const count = Number(/\d+/u.exec(offered)?.[0]);
  await page.getByRole('menuitem', { name: 'Praktikumsbestätigung' }).click();
  await story.press('Ordner wählen');
  const { placement, student } = await recordsOf(page);
  const row = page.getByRole('row').nth(1);
  const words = await row.innerText();
  const gone = Object.values(placement).find(({ studentId }) =>
    words.includes(student[studentId]?.familyName ?? '?'),
  );
  await commit(page, [{ drop: 'placement', id: gone?.id ?? '' }]);
  await answer(folder);
  const report = page.getByRole('dialog', { name: 'Nicht alle Dateien sind geschrieben' });
  await report.getByText(`${count - 1} von ${count} Dateien sind geschrieben`).waitFor();
  await report.getByText('Dieses Praktikum ist nicht mehr vorhanden.').waitFor();
  await story.look('papiere-bericht');
  expect(filesIn(folder, '.docx')).toHaveLength(count - 1);
  await report.getByRole('button', { name: 'Schließen' }).last().click();
});
