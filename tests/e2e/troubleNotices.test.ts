import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../domain/record/change.ts';
import { person } from '../support/vaultServer.ts';
import { bytesIn, forgeVault, serverAt } from './forgedVault.ts';
import { freshHome, startProgram, type TroubleProgram } from './troubleProgram.ts';

// What an opening finds and tells, and places that hold no vault: each caused for real, in one program that is started once.

const home = freshHome();
const firstVault = join(home, 'Schule/Staffelstab-Tresor');

let user: TroubleProgram;

beforeAll(async () => {
  mkdirSync(join(home, 'Schule'));
  await forgeVault({ folder: firstVault });
  user = await startProgram(firstVault, home);
});

afterAll(async () => {
  await user.kill();
});

const goToVault = async (folder: string): Promise<void> => {
  await user.choose(folder);
  await user.press('Anderen Tresor öffnen');
  await user.reads(folder);
};

const folderFor = (name: string): string => {
  mkdirSync(join(home, name));
  return join(home, name, 'Staffelstab-Tresor');
};

const newestJournal = (folder: string): string =>
  join(
    folder,
    readdirSync(folder)
      .filter((name) => name.startsWith('j-'))
      .toSorted()
      .at(-1) ?? '',
  );

describe('a place', () => {
  test('without a vault is not taken for one, and the vault that was set stays set', async () => {
    const empty = join(home, 'leer');
    mkdirSync(empty);
    await user.choose(empty);
    await user.press('Anderen Tresor öffnen');
    await user.reads(
      'In diesem Ordner liegt kein Tresor',
      'Der bisher gemerkte Tresor bleibt eingestellt.',
    );
    await user.look('no-vault-there');
    expect(readdirSync(empty)).toEqual([]);
    await user.reads(firstVault);
    await user.unlock('Zwölf Zebras zahlen');
    await user.reads('Das Kennwort stimmt nicht');
    // Whoever goes on with the vault that is set has done with the other folder.
    expect(await user.page.getByText('In diesem Ordner liegt kein Tresor').count()).toBe(0);
  });

  test('of another vault is asked for its own password, and nothing is said of the one before', async () => {
    const other = folderFor('zweiter');
    await forgeVault({ folder: other });
    await goToVault(other);
    expect(await user.page.getByText('Das Kennwort stimmt nicht').count()).toBe(0);
    expect(await user.page.getByLabel('Kennwort', { exact: true }).inputValue()).toBe('');
    await user.enter();
    await user.lock();
    await goToVault(firstVault);
  });

  test('that gives its files no more is told from a missing vault, and opens once it does', async () => {
    renameSync(firstVault, `${firstVault}-weg`);
    writeFileSync(firstVault, 'Hier steht eine Datei, wo der Ordner sein soll.');
    await user.unlock();
    await user.reads(
      'Der Tresor lässt sich nicht lesen',
      'Prüfen Sie Verbindung und Zugriffsrechte. Es wurde nichts verändert.',
    );
    await user.look('vault-unreadable');
    rmSync(firstVault);
    renameSync(`${firstVault}-weg`, firstVault);
    await user.enter();
    await user.lock();
  });
});

test('a copy a sync program has put beside a file is named at every opening and left alone until it is gone', async () => {
  const folder = folderFor('abgeglichen');
  await forgeVault({ folder });
  const original = newestJournal(folder);
  const copy = `${original.slice(0, -4)} (Konfliktkopie von BUERO-7).stj`;
  cpSync(original, copy);
  const bytes = readFileSync(copy);
  await goToVault(folder);
  for (const note of ['Trotzdem weiter.', 'Noch einmal weiter.']) {
    await user.enter();
    await user.reads(
      'Ein Abgleichprogramm hat zwei Stände dieses Tresors nebeneinandergelegt',
      basename(copy),
      'Was Sie sehen, ist geprüft, und diese Dateien bleiben erhalten, doch Einträge vom anderen PC können fehlen.',
    );
    await user.look('conflict-copies');
    await user.goToMila();
    await user.writeNote(note);
    await user.isSaved(note);
    await user.lock();
    expect(readFileSync(copy).equals(bytes)).toBe(true);
  }
  rmSync(copy);
  await user.enter();
  await user.goToMila();
  expect(await user.page.getByText('Ein Abgleichprogramm').count()).toBe(0);
  await user.lock();
});

test('a save that a power cut tore is told, and everything that was acknowledged is there', async () => {
  const running = folderFor('lief-noch');
  await forgeVault({ folder: running });
  const server = await serverAt({ folder: running });
  await server.open();
  await server.commit(put('student', { ...person('zuletzt', 9), familyName: 'Zuletzt' }));
  const folder = folderFor('nach-stromausfall');
  cpSync(running, folder, { recursive: true });
  await server.close();
  for (const name of readdirSync(folder).filter((one) => one.startsWith('lock-')))
    rmSync(join(folder, name));
  const journal = newestJournal(folder);
  // What has arrived of a further record.
  appendFileSync(journal, Buffer.alloc(40, 0x5a));
  await goToVault(folder);
  await user.enter();
  await user.reads(
    'Das Speichern wurde beim letzten Mal unterbrochen',
    'Alles, was als gespeichert angezeigt war, ist da',
  );
  await user.look('cut-write');
  await user.page.getByRole('link', { name: 'Jugendliche', exact: true }).click();
  await user.page.getByText('Zuletzt').first().waitFor();
  await user.lock();
});

test('a backup that vanishes from the list is told from a damaged one, and the vault is as it was', async () => {
  await goToVault(firstVault);
  const backups = `${firstVault}-sicherungen`;
  await user.press('Sicherung wiederherstellen');
  await user.page
    .getByRole('button', { name: /^Sicherung vom .* auswählen$/ })
    .first()
    .click();
  renameSync(backups, `${backups}-weg`);
  const before = bytesIn(firstVault);
  await user.unlock();
  await user.reads('Die Sicherung ist nicht mehr da', 'An Ihrem Tresor wurde nichts verändert.');
  await user.look('backup-gone');
  expect(bytesIn(firstVault)).toEqual(before);
  renameSync(`${backups}-weg`, backups);
  await user.unlock();
  await user.page.getByRole('button', { name: 'Diesen Stand wiederherstellen' }).waitFor();
  await user.page.keyboard.press('Escape');
  await user.page.keyboard.press('Escape');
  await user.page.keyboard.press('Escape');
});

test('a vault of an earlier version is brought up after a backup, and that is told', async () => {
  const folder = folderFor('von-frueher');
  const fixture = join(import.meta.dirname, '../fixtures/vaults/1.0');
  cpSync(fixture, folder, { recursive: true });
  const { password } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    password: string;
  };
  rmSync(join(folder, 'expected.json'));
  await goToVault(folder);
  await user.unlock(password);
  await user.isOpen();
  await user.reads(
    'Der Tresor ist auf diese Fassung des Programms umgestellt',
    'Vorher wurde der bisherige Stand gesichert.',
  );
  await user.look('migrated');
  expect(readdirSync(`${folder}-sicherungen`).length).toBeGreaterThan(0);
  await user.lock();
});
