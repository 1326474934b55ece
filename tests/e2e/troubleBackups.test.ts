import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesIn, damage, forgeVault, serverAt } from './forgedVault.ts';
import { mayMount, plugIn, type Medium } from './medium.ts';
import { meddlingScanner } from './meddlingScanner.ts';
import { goTo } from './practice.ts';
import { freshHome, startProgram, type TroubleProgram } from './troubleProgram.ts';

// What goes wrong with backups: each trouble is caused for real, in the running window and on real files.

const home = freshHome();
const folder = join(home, 'Dokumente/Staffelstab-Tresor');
const own = `${folder}-sicherungen`;
const aside = `${own}-beiseite`;
const day = 24 * 60 * 60_000;

let user: TroubleProgram;

beforeAll(async () => {
  mkdirSync(join(home, 'Dokumente'));
  await forgeVault({ folder, now: new Date(Date.now() - 8 * day) });
  renameSync(own, aside);
  writeFileSync(own, 'Hier steht eine Datei, wo der Ordner sein soll.');
  user = await startProgram(folder, home);
  await user.enter();
});

afterAll(async () => {
  await user.kill();
});

const backUpNow = async (): Promise<void> => {
  await user.goToBackups();
  await user.press('Jetzt sichern');
};

/** Saves a word and makes a backup that must go well everywhere. */
const nextBackupIsGood = async (word: string): Promise<void> => {
  await user.goToMila();
  await user.writeNote(word);
  await user.isSaved(word);
  await backUpNow();
  await user.page.getByText(/^Gesichert heute/).waitFor();
  await expect
    .poll(() => user.page.getByText(/^Nicht gesichert \(/).count(), { timeout: 15_000 })
    .toBe(0);
};

/** Does something while a scanner changes every new backup in a folder; skips the test where none can be let loose. */
const whileMeddledWith = async (
  place: string,
  { skip }: { readonly skip: () => void },
  act: () => Promise<void>,
): Promise<void> => {
  const scanner = await meddlingScanner(place);
  if (scanner === null) {
    skip();
    return;
  }
  await act().finally(scanner.stop);
};

describe('the place beside the vault', () => {
  test('that cannot be written is told at once, on the page Heute too after a week', async () => {
    await user.reads(
      'Eine Sicherung ist nicht gelungen',
      'Der Tresor und alle früheren Sicherungen sind unverändert.',
    );
    await goTo(user.page, '/heute');
    await user.reads(
      'Ihre Daten sind nicht frisch gesichert',
      'Eine neue Sicherung fehlt seit 8 Tagen.',
      'Seit 8 Tagen ungesichert',
    );
    await user.look('backup-overdue');
    await user.goToBackups();
    await user.page.getByText(/^Nicht gesichert \(heute/).waitFor();
    await user.reads('Der Tresor und alle früheren Sicherungen sind unverändert.');
    await user.look('backup-own-place');
    expect(readdirSync(aside)).toHaveLength(1);
  });

  test('takes a backup as soon as it is free', async () => {
    rmSync(own);
    renameSync(aside, own);
    await nextBackupIsGood('Der Ordner ist wieder da.');
    expect(readdirSync(own).filter((name) => name.startsWith('b-'))).toHaveLength(2);
  });
});

describe('a damaged backup', () => {
  let file: string;

  beforeAll(() => {
    file = join(
      own,
      readdirSync(own)
        .filter((name) => name.startsWith('b-'))
        .sort()
        .at(-1) ?? '',
    );
    damage(file, 0.9);
  });

  afterAll(() => {
    damage(file, 0.9);
  });

  test('is found when all are checked, and named', async () => {
    await user.goToBackups();
    await user.press('Alle Sicherungen prüfen');
    await user.reads(
      '1 von 2 Sicherungen ist beschädigt',
      'Der Tresor und die übrigen Sicherungen sind in Ordnung.',
    );
    await user.look('backup-check-damaged');
  });

  test('is not looked into and not restored, and nothing changes', async () => {
    const before = bytesIn(folder);
    for (const way of [/^Hineinsehen:/, /^Wiederherstellen:/]) {
      await user.press(way);
      await user.page.getByRole('dialog').getByText('Diese Sicherung ist beschädigt').waitFor();
      await user.reads('an Ihrem Tresor wurde nichts verändert. Nehmen Sie die nächstältere.');
      await user.look('backup-damaged');
      await user.page.keyboard.press('Escape');
      await user.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    expect(bytesIn(folder)).toEqual(before);
  });
});

test('a clock that ran twenty years ahead costs no backup', async () => {
  await user.lock();
  const before = readdirSync(own);
  const later = await serverAt({ folder, now: new Date(Date.now() + 20 * 365 * day) });
  expect(await later.open()).toMatchObject({ ok: true });
  await later.backUp();
  await later.close();
  expect(readdirSync(own)).toEqual(expect.arrayContaining(before));
  await user.enter();
  await user.goToBackups();
  await user.page.getByText(/^Gesichert heute/).waitFor();
  await user.look('backup-clock');
  // Of the two of today the younger is enough; the one of last week is not given up for a day that never was.
  expect(readdirSync(own)).toContain(before.toSorted()[0]);
});

test('a backup that comes back otherwise than it was written is thrown away, and the next is taken', async (context) => {
  const before = bytesIn(own);
  await whileMeddledWith(own, context, async () => {
    await backUpNow();
    await user.reads(
      'Eine Sicherung ist nicht gelungen',
      'Die Kopie war nach dem Schreiben nicht vollständig und wurde verworfen. Der Tresor und alle früheren Sicherungen sind unverändert.',
      'Sichern Sie noch einmal; geschieht es wieder, lassen Sie den Datenträger prüfen.',
    );
    await user.look('backup-own-not-whole');
    await expect.poll(() => user.page.getByText('Die Sicherung ist geschrieben').count()).toBe(0);
  });
  expect(bytesIn(own)).toEqual(before);
  await nextBackupIsGood('Der Virenscanner lässt die Sicherungen in Ruhe.');
});

describe.runIf(mayMount)('a second place', () => {
  let stick: Medium;

  beforeAll(async () => {
    stick = plugIn(4 * 1024 * 1024);
    await user.goToBackups();
    await user.choose(stick.at);
    await user.press('Zweiten Ort wählen');
    await user.press('Hier sichern');
    await user.page.getByText('Zweiter Ort für Sicherungen').waitFor({ state: 'hidden' });
  });

  afterAll(() => {
    stick.dispose();
  });

  const folderThere = (): string =>
    join(stick.at, readdirSync(stick.at).find((name) => name.startsWith('staffelstab')) ?? '');

  const backupsThere = (): Readonly<Record<string, string>> => bytesIn(folderThere());

  /** The backups there once rotation has let go of those that are too many. */
  const settledThere = async (): Promise<ReturnType<typeof backupsThere>> => {
    let names = '';
    const isAsBefore = (): boolean => {
      const before = names;
      names = Object.keys(backupsThere()).join();
      return names === before;
    };
    await expect.poll(isAsBefore, { interval: 500, timeout: 15_000 }).toBe(true);
    return backupsThere();
  };

  test('that is not plugged in is asked for, and nothing is made up in its place', async () => {
    stick.pull();
    await backUpNow();
    await user.reads('Der Ordner ist nicht erreichbar.', 'Stecken Sie den Datenträger ein');
    await user.look('backup-second-gone');
    expect(readdirSync(stick.at)).toEqual([]);
    stick.putBack();
    await nextBackupIsGood('Der Stick ist wieder da.');
  });

  test('that is write-protected is told, keeps the earlier backups and gets the next', async () => {
    const before = await settledThere();
    stick.protect();
    await backUpNow();
    await user.reads('Der Ordner ist schreibgeschützt.');
    await user.look('backup-second-protected');
    expect(backupsThere()).toEqual(before);
    stick.unprotect();
    await nextBackupIsGood('Der Schreibschutz ist gelöst.');
  });

  test('whose copy comes back otherwise than it was written throws it away, and is not chosen so', async (context) => {
    const before = await settledThere();
    await whileMeddledWith(folderThere(), context, async () => {
      await backUpNow();
      await user.reads(
        'Die Kopie war nach dem Schreiben nicht vollständig und wurde verworfen. Der Tresor und alle früheren Sicherungen sind unverändert.',
        'Sichern Sie noch einmal; geschieht es wieder, nehmen Sie einen anderen Datenträger.',
      );
      await user.look('backup-second-not-whole');
      expect(backupsThere()).toEqual(before);
      await user.press('Anderen Ort wählen');
      await user.press('Hier sichern');
      await user.page
        .getByRole('dialog')
        .getByText('Die Kopie war nach dem Schreiben nicht vollständig', { exact: true })
        .waitFor();
      await user.look('second-place-not-whole');
      expect(backupsThere()).toEqual(before);
      await user.page.keyboard.press('Escape');
    });
    await nextBackupIsGood('Der Virenscanner lässt den Stick in Ruhe.');
  });

  test('that is full keeps the earlier backups and gets the next', async () => {
    const before = await settledThere();
    stick.fill();
    await backUpNow();
    await user.reads(
      'Der Datenträger ist voll.',
      'Schaffen Sie dort Platz oder wählen Sie einen anderen zweiten Ort.',
    );
    await user.look('backup-second-full');
    expect(backupsThere()).toMatchObject(before);
    stick.empty();
    await nextBackupIsGood('Auf dem Stick ist wieder Platz.');
    // Of the backups of one day rotation keeps the youngest.
    expect(Object.keys(before)).not.toContain(Object.keys(backupsThere()).at(-1));
  });
});

describe.runIf(mayMount)('a vault on a full medium', () => {
  let stick: Medium;
  let vault: string;

  beforeAll(async () => {
    stick = plugIn(8 * 1024 * 1024);
    vault = join(stick.at, 'Staffelstab-Tresor');
    await forgeVault({ folder: vault });
    await user.lock();
    await user.choose(vault);
    await user.press('Anderen Tresor öffnen');
    await user.reads(vault);
    await user.enter();
    await user.goToMila();
    await user.writeNote('Nach der Sicherung.');
    await user.isSaved('Nach der Sicherung.');
  });

  afterAll(() => {
    stick.dispose();
  });

  const restore = async (): Promise<void> => {
    await user.goToBackups();
    await user.press(/^Wiederherstellen:/);
    await user.press('Wiederherstellen und sperren');
  };

  test('gets no backup beside it, which is told there, and keeps the earlier one', async () => {
    const before = bytesIn(`${vault}-sicherungen`);
    stick.fill();
    await backUpNow();
    await user.reads(
      'Eine Sicherung ist nicht gelungen',
      'Der Datenträger ist voll. Der Tresor und alle früheren Sicherungen sind unverändert. Schaffen Sie Platz und sichern Sie noch einmal.',
    );
    await user.look('backup-own-full');
    expect(bytesIn(`${vault}-sicherungen`)).toEqual(before);
  });

  test('is not restored, and opens as it was', async () => {
    stick.fill();
    await restore();
    await user.reads(
      'Die Sicherung wurde nicht wiederhergestellt',
      'Der bisherige Stand ist unverändert, gelöscht wurde nichts.',
    );
    await user.look('restore-full');
    await user.enter();
    await user.goToMila();
    await user.page.getByRole('main').getByText('Nach der Sicherung.', { exact: true }).waitFor();
  });

  test('is restored once there is space', async () => {
    stick.empty();
    await restore();
    await user.reads('Die Sicherung ist wiederhergestellt');
    await user.enter();
    await user.goToMila();
    expect(await user.page.getByText('Nach der Sicherung.').count()).toBe(0);
  });
});
