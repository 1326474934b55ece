import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDay } from '../../domain/calendar/formatDay.ts';
import { importDraftId } from '../../domain/import/importDraft.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import type { Student } from '../../domain/student/studentSchema.ts';
import { chooseOnDisk } from './fileDialogs.ts';
import { inShell } from './inShell.ts';
import type { LaunchedApp } from './launch.ts';
import { classList, importPath, readListFrom, rowOf, writeList } from './listStory.ts';
import { axeViolations, goTo, launchPractice } from './practice.ts';
import { recordsOf } from './records.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-lists-'));
const path = join(home, 'Klasse 8b.csv');

let launched: LaunchedApp;
let page: Page;
/** The records before any list was read. */
let before: VaultData;
let mia: Student;

const press = (name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click();

const people = async (): Promise<readonly Student[]> =>
  Object.values((await recordsOf(page)).student);

/** Everything but what tells when something happened: the records of people, schools and settings. */
const facts = ({ student, enrolment, settings }: VaultData) => ({ student, enrolment, settings });

beforeAll(async () => {
  launched = await launchPractice(home);
  ({ page } = launched);
  page.setDefaultTimeout(10_000);
  before = await recordsOf(page);
  const found = Object.values(before.student).find(
    ({ familyName, givenNames }) => familyName === 'Heide' && givenNames.startsWith('Mia'),
  );
  if (found?.birthDay == null) throw new Error('The practice data have no Mia von der Heide.');
  mia = found;
  writeList(path, [
    ...classList,
    // Known already: with another street, and a telephone number only where none is known.
    `von der Heide;Mia;${formatDay(found.birthDay)};w;8b;Anderer Weg 99;;`,
  ]);
});

afterAll(async () => {
  await launched.kill();
  rmSync(home, { recursive: true, force: true });
});

describe('a class list', () => {
  test('is found on the page of the young people and by the search', async () => {
    await goTo(page, '/jugendliche');
    await press('Liste übernehmen');
    await page.getByRole('heading', { level: 1, name: 'Liste übernehmen' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByLabel('Suchen', { exact: true }).fill('klassenliste');
    await press(/Liste übernehmen/);
    await page.getByText('Übernehmen Sie nur, wen Sie begleiten').waitFor();
    await page.getByLabel('Suchen', { exact: true }).waitFor({ state: 'hidden' });
    expect(await axeViolations(page)).toEqual([]);
  });

  test('shows what stands in it and what becomes of each row, and nothing is taken yet', async () => {
    await readListFrom(launched, path);
    await page.getByText('5 neue Akten').waitFor();
    const states = [
      ['Ahrens-Muster, Lena', 'neue Akte'],
      ['von der Aue, Jonas', 'neue Akte'],
      ['Namenlos', 'nicht lesbar'],
      ['von der Heide, Mia', 'weicht ab'],
    ] as const;
    for (const [name, state] of states)
      await rowOf(page, name).getByText(state, { exact: true }).waitFor();
    await rowOf(page, 'Ahrens-Muster, Lena').nth(1).getByText('doppelt in der Liste').waitFor();
    await rowOf(page, 'von der Aue, Jonas').getByText('„31.04.2012“ ist kein Tag').waitFor();
    // A number of the mother is not the young person's.
    expect(
      await page.getByRole('combobox', { name: '„Telefon Mutter“ übernehmen als' }).inputValue(),
    ).toBe('');
    expect(await axeViolations(page)).toEqual([]);
    expect(facts(await recordsOf(page))).toEqual(facts(before));
  });

  test('lies in the vault as it was decided, across a lock', async () => {
    await page.getByRole('combobox', { name: 'Schule', exact: true }).click();
    await page.getByRole('option').first().click();
    await rowOf(page, 'Yıldız, Selin').getByRole('checkbox').click();
    await rowOf(page, 'Yıldız, Selin').getByText('ausgelassen', { exact: true }).waitFor();
    await page.keyboard.press('Control+l');
    await press('Kennwort einsetzen');
    await press('Tresor öffnen');
    await rowOf(page, 'Yıldız, Selin').getByText('ausgelassen', { exact: true }).waitFor();
    expect(await page.evaluate(() => window.location.hash)).toBe(`#${importPath}`);
    expect(await page.getByRole('combobox', { name: 'Schule', exact: true }).inputValue()).not.toBe(
      '',
    );
  });

  test('is decided by keyboard: a row is ticked, and its choices stand beside it', async () => {
    await page.getByRole('grid', { name: 'Zeilen der Liste' }).focus();
    await page.keyboard.press('Home');
    for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await rowOf(page, 'Yıldız, Selin').getByText('neue Akte', { exact: true }).waitFor();
    await page.keyboard.press('End');
    const beside = page.getByRole('complementary', { name: /^Zeile/ });
    await beside
      .getByText(/Anderer Weg/)
      .first()
      .waitFor();
    await beside.getByRole('radio', { name: /bei Abweichung gilt die Liste/ }).focus();
    await page.keyboard.press(' ');
    await rowOf(page, 'von der Heide, Mia').getByText('berichtigt', { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('is taken over as one action, and backed up before', async () => {
    const backup = async () => (await recordsOf(page)).backupPlace['own']?.lastChecked;
    const backupBefore = await backup();
    await press('6 Zeilen übernehmen');
    await page.getByText('5 Akten aus einer Liste angelegt, 1 berichtigt').first().waitFor();
    await page.getByRole('heading', { level: 1, name: 'Jugendliche' }).waitFor();
    const data = await recordsOf(page);
    const fresh = (await people()).filter(({ id }) => before.student[id] === undefined);
    expect(fresh.map(({ familyName }) => familyName).toSorted()).toEqual(
      ['Ahrens-Muster', 'Aue', "O'Neill", 'Yıldız', 'Özdemir'].toSorted(),
    );
    const lena = fresh.find(({ givenNames }) => givenNames === 'Lena');
    expect(lena).toMatchObject({
      ...{ birthDay: '2012-04-03', gender: 'weiblich', street: 'Lindenweg', houseNumber: '4a' },
      ...{ postcode: '27283', town: 'Verden', phone: '' },
    });
    expect(
      Object.values(data.enrolment).find(({ studentId }) => studentId === lena?.id),
    ).toMatchObject({ className: '8b', yearLevel: 8 });
    expect(data.student[mia.id]).toMatchObject({ street: 'Anderer Weg', houseNumber: '99' });
    expect(new Set(Object.values(data.student).map(({ caseNumber }) => caseNumber)).size).toBe(
      Object.keys(data.student).length,
    );
    expect(data.draft[importDraftId]).toBeUndefined();
    expect((await backup())?.file).not.toBe(backupBefore?.file);
    expect((await backup())?.students).toBe(Object.keys(before.student).length);
  });

  test('read once more changes nothing', async () => {
    await readListFrom(launched, path);
    await page.getByText('6 unverändert').waitFor();
    await page.getByRole('button', { name: 'Nichts zu übernehmen' }).waitFor();
    await press('Verwerfen');
    await page.getByText('Jugendliche aus einer Liste übernehmen').waitFor();
    // Given up by mistake, it comes back.
    await page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await page.getByText('6 unverändert').waitFor();
    await press('Verwerfen');
  });

  test('is taken back as one action, and stands there again as it was decided', async () => {
    await goTo(page, '/jugendliche');
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => facts(await recordsOf(page)), { timeout: 10_000 })
      .toEqual(facts(before));
    await press('Angefangene Liste');
    await page.getByRole('button', { name: '6 Zeilen übernehmen' }).waitFor();
    await press('Verwerfen');
    await page.getByText('Jugendliche aus einer Liste übernehmen').waitFor();
  });
});

describe('a file that is no list', () => {
  const files = {
    'kennwort.xlsx': {
      bytes: Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      says: 'Die Datei ist mit einem Kennwort geschützt.',
    },
    'bombe.xlsx': {
      bytes: Buffer.from(
        zipSync({ 'xl/worksheets/sheet1.xml': strToU8(' '.repeat(120 * 1024 * 1024)) }),
      ),
      says: 'Die Datei wird beim Entpacken ungewöhnlich groß',
    },
    'leer.csv': { bytes: Buffer.from('\r\n;;\r\n'), says: 'In der Datei steht nichts' },
    'bild.csv': { bytes: Buffer.from([0, 1, 2, 3, 0, 0, 7]), says: 'Die Datei ist keine Liste' },
    'gross.csv': { bytes: Buffer.alloc(6 * 1024 * 1024, 'a'), says: 'größer als 5 MB' },
    'lang.csv': {
      bytes: Buffer.from('Nachname;Vorname\n'.repeat(5000)),
      says: 'mehr als 2.000 Zeilen',
    },
  } as const;

  test.each(Object.entries(files))(
    '%s is refused in words, and nothing is changed',
    async (name, { bytes, says }) => {
      writeFileSync(join(home, name), bytes);
      await goTo(page, importPath);
      await chooseOnDisk(launched.app, join(home, name));
      await press('Liste wählen');
      await page.getByText('Diese Datei lässt sich nicht als Liste lesen').waitFor();
      await page.getByText(says).waitFor();
      await page.getByText('Es wurde nichts übernommen, und die Datei ist unverändert.').waitFor();
      expect((await recordsOf(page)).draft[importDraftId]).toBeUndefined();
      expect(facts(await recordsOf(page))).toEqual(facts(before));
    },
  );

  test('and one that is gone is said to be so; a cancelled choice says nothing', async () => {
    await chooseOnDisk(launched.app, join(home, 'weg.csv'));
    await press('Liste wählen');
    await page.getByText('Prüfen Sie, ob sie noch dort liegt').waitFor();
    await inShell(
      launched.app,
      ({ dialog }) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
      },
      null,
    );
    await press('Liste wählen');
    await page
      .getByText('Diese Datei lässt sich nicht als Liste lesen')
      .waitFor({ state: 'hidden' });
  });
});
