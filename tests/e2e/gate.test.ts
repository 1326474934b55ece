import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {} from '../../renderer/state/bridge.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { axeViolations } from './practice.ts';

const patience = { timeout: 20_000 };
const password = 'Lampe Ziege Wolke Anker';
const home = mkdtempSync(join(tmpdir(), 'staffelstab-gate-'));
const documents = join(home, 'Dokumente');
const vault = join(documents, 'Staffelstab-Tresor');

/** The program of the person whose vault it is. */
let own: LaunchedApp;

const started = new Set<LaunchedApp>();

const start = async (name: string): Promise<LaunchedApp> => {
  const launched = await launchApp({ home: join(home, name) });
  launched.page.setDefaultTimeout(20_000);
  started.add(launched);
  return launched;
};

const end = async (launched: LaunchedApp): Promise<void> => {
  started.delete(launched);
  await launched.kill();
};

const choose = ({ app }: LaunchedApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

const unlock = async (page: Page, typed = password): Promise<void> => {
  await page.getByLabel('Kennwort', { exact: true }).fill(typed);
  await page.keyboard.press('Enter');
};

const isOpen = (page: Page): Promise<void> =>
  page.getByRole('link', { name: 'Heute', exact: true }).waitFor();

const lock = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+l');
  await page.getByLabel('Kennwort', { exact: true }).waitFor();
};

const createVault = async (launched: LaunchedApp): Promise<void> => {
  const { page } = launched;
  await page.getByRole('button', { name: /Neuen Tresor anlegen/ }).click();
  await page.getByLabel('Kennwort', { exact: true }).fill(password);
  await page.getByLabel('Kennwort wiederholen').fill(password);
  await page.getByLabel('in einem anderen Ordner').click();
  await choose(launched, documents);
  await press(page, 'Ordner wählen');
  await page.getByText(vault).waitFor();
  await press(page, 'Tresor anlegen');
  await page.getByRole('heading', { name: 'Wiederherstellungsschlüssel verwahren' }).waitFor();
};

/** Admits young persons, one commit each, as the list does. */
const admit = (page: Page, names: readonly string[]): Promise<void> =>
  page.evaluate(async (familyNames) => {
    const { ask } = window.staffelstab;
    const records = await ask['vault.records']({});
    if (!records.ok) throw new Error('The vault is not open.');
    const data = JSON.parse(records.value) as { student: Record<string, { id: string }> };
    const [first] = Object.values(data.student);
    if (first === undefined) throw new Error('There is nobody to be like.');
    for (const [at, familyName] of familyNames.entries()) {
      const id = crypto.randomUUID();
      const record = { ...first, id, familyName, caseNumber: `F-${1000 + at}` };
      const saved = await ask['records.commit']({
        action: 'Akte angelegt',
        changes: [{ put: 'student', record } as never],
      });
      if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
    }
  }, names);

const admitFirst = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Jugendliche', exact: true }).click();
  await page.getByRole('button', { name: 'Neue/r Jugendliche/r' }).first().click();
  await page.getByLabel('Familienname').fill('Sommer');
  await page
    .getByLabel(/Vorname/)
    .first()
    .fill('Mila');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Mila Sommer' }).waitFor();
};

const studentCount = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const records = await window.staffelstab.ask['vault.records']({});
    if (!records.ok) return -1;
    return Object.keys((JSON.parse(records.value) as { student: object }).student).length;
  });

/** Turns one byte over in the middle of the records of the newest journal, ahead of which zeros lie. */
const damageJournal = (): string => {
  const file = readdirSync(vault)
    .filter((name) => name.endsWith('.stj'))
    .sort()
    .at(-1);
  if (file === undefined) throw new Error('There is no journal to damage.');
  const path = join(vault, file);
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.findLastIndex((byte) => byte !== 0) * 0.6);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  writeFileSync(path, bytes);
  return file;
};

beforeAll(() => {
  mkdirSync(documents);
});

afterAll(async () => {
  for (const launched of [...started]) await end(launched);
});

test('a vault is made in the folder that was chosen and shown before', async () => {
  own = await start('erster-pc');
  await createVault(own);
  await own.page.reload();
  await isOpen(own.page);
  await admitFirst(own.page);
  expect(readdirSync(vault)).toContain('s-0000000001.stf');
});

describe('a second program on the same vault', () => {
  let second: Page;

  beforeAll(async () => {
    const launched = await start('zweiter-pc');
    second = launched.page;
    await choose(launched, vault);
    await second.getByRole('button', { name: /Vorhandenen Tresor öffnen/ }).click();
    await unlock(second);
    await press(second, 'Nur hineinsehen');
    await isOpen(second);
  });

  test('says that it only looks, and why', async () => {
    await second.getByText('Der Tresor ist nur zum Lesen geöffnet').waitFor();
    await second.getByText(/Er ist seit heute \d\d:\d\d auf dem PC/).waitFor();
    expect(await axeViolations(second)).toEqual([]);
  });

  test('searches as always', async () => {
    await second.keyboard.press('Control+k');
    await second.keyboard.type('Sommer');
    await second
      .getByRole('button', { name: /Sommer, Mila/ })
      .first()
      .click();
    await second.getByRole('heading', { level: 1, name: 'Mila Sommer' }).waitFor();
  });

  test('takes no word in a field, neither typed nor put in at once, and says so', async () => {
    const note = second.getByRole('textbox', { name: 'Notiz', exact: true });
    await note.click();
    await second.keyboard.type('Das darf nicht ins Leere gehen.');
    await second.keyboard.insertText('Auch das nicht.');
    await second.getByText('Es wurde nichts gespeichert und nichts verändert.').first().waitFor();
    expect(await note.inputValue()).toBe('');
  });

  test('writes nothing and locks', async () => {
    const before = readdirSync(vault).toSorted();
    await lock(second);
    expect(readdirSync(vault).toSorted()).toEqual(before);
  });
});

describe('a damaged vault', () => {
  let page: Page;
  let damaged: string;

  beforeAll(async () => {
    await lock(own.page);
    await unlock(own.page);
    await isOpen(own.page);
    await admit(own.page, ['Adler', 'Birke', 'Clasen', 'Dorn', 'Ebert', 'Falk']);
    await end(own);
    damaged = damageJournal();
    own = await start('erster-pc');
    ({ page } = own);
    await unlock(page);
  });

  test('can first be looked at, and not yet be worked on', async () => {
    await page.getByText('Der Tresor ist beschädigt').waitFor();
    const goOn = page.getByRole('button', { name: 'Mit dem erhaltenen Stand weiterarbeiten' });
    expect(await goOn.count()).toBe(0);
    await press(page, 'Ansehen, was erhalten ist');
    await isOpen(page);
    await page.getByText('Dieser Stand ist nicht vollständig').waitFor();
    const count = await studentCount(page);
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThan(7);
  });

  test('goes on from what is left after a clear yes, and puts the damaged file aside', async () => {
    await press(page, 'Damit weiterarbeiten');
    await page.getByText('Sie haben angesehen, was erhalten ist.', { exact: false }).waitFor();
    await unlock(page);
    await press(page, 'Mit dem erhaltenen Stand weiterarbeiten');
    await press(page, 'Weiterarbeiten');
    await isOpen(page);
    expect(readdirSync(join(vault, 'quarantine')).join()).toContain(damaged);
  });

  test('is shown as such until the notice is closed', async () => {
    const notice = page.getByText('Dieser Stand ist nicht vollständig');
    await page.getByRole('link', { name: 'Praktika', exact: true }).click();
    await notice.waitFor();
    await press(page, 'Hinweis schließen: Dieser Stand ist nicht vollständig');
    await expect.poll(() => notice.count(), patience).toBe(0);
  });
});

describe('a backup', () => {
  const fromList = async (page: Page): Promise<void> => {
    await press(page, 'Sicherung wiederherstellen');
    await page
      .getByRole('button', { name: /^Sicherung vom .* auswählen$/ })
      .first()
      .click();
  };

  test('opens with its password alone, and Escape leads back a step at a time', async () => {
    const { page } = own;
    await lock(page);
    await fromList(page);
    await unlock(page, 'Lampe Ziege Wolke Ankel');
    await page.getByText('Das Kennwort stimmt nicht').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Sicherung auswählen' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Tresor öffnen' }).waitFor();
  });

  test('shows what is inside before it takes the place of the vault', async () => {
    const { page } = own;
    await fromList(page);
    await unlock(page);
    await page.getByText(/^Stand vom /).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Diesen Stand wiederherstellen');
    await page.getByText('Die Sicherung ist wiederhergestellt').waitFor();
    await unlock(page);
    await isOpen(page);
  });

  test('makes a vault on a computer that has none', async () => {
    const launched = await start('neuer-pc');
    const { page } = launched;
    const place = `${vault}-sicherungen`;
    const newest = readdirSync(place)
      .filter((name) => name.startsWith('b-'))
      .sort()
      .at(-1);
    await choose(launched, join(place, String(newest)));
    await page.getByRole('button', { name: /Sicherung wiederherstellen/ }).click();
    await press(page, 'Datei auswählen');
    await unlock(page);
    await press(page, 'Diesen Stand wiederherstellen');
    await page.getByText('Die Sicherung ist wiederhergestellt').waitFor();
    await unlock(page);
    await isOpen(page);
    expect(await studentCount(page)).toBeGreaterThan(0);
  });
});
