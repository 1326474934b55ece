import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatMajor, formatMinor } from '../../main/vault/format/version.ts';
import { bytesIn, compactVault, damage, forgeVault } from './forgedVault.ts';
import { focusWindowOf, pressKeys } from './keyboard.ts';
import { freshHome, startProgram, type TroubleProgram } from './troubleProgram.ts';

// What goes wrong before a vault is open: each trouble is caused for real, in one program that is started once.

const home = freshHome();
const firstVault = join(home, 'Schule/Staffelstab-Tresor');

let user: TroubleProgram;
let recoveryKey: string;

beforeAll(async () => {
  mkdirSync(join(home, 'Schule'));
  user = await startProgram(firstVault, home);
});

afterAll(async () => {
  await user.kill();
});

/** Goes to another vault by the way the window offers. */
const goToVault = async (folder: string): Promise<void> => {
  await user.choose(folder);
  await user.press('Anderen Tresor öffnen');
  await user.reads(folder);
};

/** A vault of its own in a new folder. */
const newVault = async (name: string): Promise<string> => {
  const folder = join(home, name, 'Staffelstab-Tresor');
  mkdirSync(join(home, name));
  await forgeVault({ folder });
  return folder;
};

const newest = (folder: string, kind: 's-' | 'j-'): string =>
  join(
    folder,
    readdirSync(folder)
      .filter((name) => name.startsWith(kind))
      .sort()
      .at(-1) ?? '',
  );

const milaIsThere = async (): Promise<void> => {
  await user.isOpen();
  await user.goToMila();
};

test('a vault that is not there is looked for and not made up, and opens once it is', async () => {
  await user.unlock();
  await user.reads(
    'Der Tresor ist nicht zu finden',
    'An der gemerkten Stelle liegt kein Tresor.',
    'Es wurde nichts angelegt und nichts gelöscht.',
  );
  await user.look('vault-missing');
  expect(readdirSync(join(home, 'Schule'))).toEqual([]);
  recoveryKey = await forgeVault({ folder: firstVault });
  await user.press('Noch einmal versuchen');
  await milaIsThere();
  await user.lock();
});

describe('a key that does not fit', () => {
  const lastDigitOther = (key: string): string =>
    `${key.slice(0, -1)}${(Number(key.at(-1)) + 1) % 10}`;
  const tryKey = async (digits: string): Promise<void> => {
    await user.page.getByLabel('Wiederherstellungsschlüssel').fill(digits);
    await user.press('Tresor öffnen');
  };

  test('is told from damage when it is a wrong password', async () => {
    const before = bytesIn(firstVault);
    await user.unlock('Zwölf Zebras zahlen');
    await user.reads('Das Kennwort stimmt nicht', 'Ihre Daten sind unverändert.');
    await user.look('wrong-password');
    expect(bytesIn(firstVault)).toEqual(before);
  });

  test('may come from the caps lock, which is said while typing', async () => {
    // Asked of the program itself: a tracer may stand between it and the test.
    focusWindowOf(await user.app.evaluate(() => process.pid));
    await user.page.getByLabel('Kennwort', { exact: true }).focus();
    pressKeys('Caps_Lock', 'a');
    try {
      await user.reads('Die Feststelltaste ist eingeschaltet.');
      await user.look('caps-lock');
    } finally {
      pressKeys('Caps_Lock', 'a');
    }
    await expect
      .poll(() => user.page.getByText('Die Feststelltaste ist eingeschaltet.').count())
      .toBe(0);
  });

  test('names the group of the recovery key that was mistyped', async () => {
    await user.press('Mit Wiederherstellungsschlüssel öffnen');
    const groups = recoveryKey.match(/\d{6}/gu) ?? [];
    await tryKey(groups.map((group, at) => (at === 2 ? lastDigitOther(group) : group)).join(' '));
    await user.reads(
      'Der Wiederherstellungsschlüssel stimmt nicht',
      'In der 3. Gruppe ist ein Tippfehler.',
    );
    await user.look('mistyped-key');
  });

  test('names a recovery key of another vault', async () => {
    await tryKey(await forgeVault({ folder: join(home, 'fremd/tresor') }));
    await user.reads(
      'Dieser Schlüssel gehört zu einem anderen Tresor. Ihre Daten sind unverändert.',
    );
    await user.press('Mit Kennwort öffnen');
    await user.enter();
    await user.lock();
  });
});

describe('a damaged vault', () => {
  test('opens by its older generation, says so, and puts the damaged file aside', async () => {
    const folder = await newVault('schnappschuss');
    await compactVault(folder);
    const damaged = newest(folder, 's-');
    damage(damaged, 0.7);
    await goToVault(folder);
    await user.unlock();
    await milaIsThere();
    await user.reads('Beschädigte Dateien wurden beiseitegelegt', 'Was Sie sehen, ist geprüft.');
    await user.look('set-aside');
    await user.writeNote('Danach wird weitergearbeitet.');
    await user.isSaved('Danach wird weitergearbeitet.');
    await expect
      .poll(
        () =>
          existsSync(join(folder, 'quarantine')) && readdirSync(join(folder, 'quarantine')).join(),
      )
      .toContain(damaged.slice(folder.length + 1));
    await user.lock();
  });

  test('of which nothing can be read is brought back from a backup, and kept', async () => {
    const folder = await newVault('verloren');
    for (const name of readdirSync(folder)) damage(join(folder, name), 0.001);
    const before = bytesIn(folder);
    await goToVault(folder);
    await user.unlock();
    await user.reads(
      'Aus diesem Tresor lässt sich nichts mehr lesen',
      'Es wurde nichts verändert. Stellen Sie eine Sicherung wieder her.',
    );
    await user.look('vault-lost');
    expect(bytesIn(folder)).toEqual(before);
    await user.press('Sicherung wiederherstellen');
    await user.press(/^Sicherung vom .* auswählen$/);
    await user.unlock();
    await user.press('Diesen Stand wiederherstellen');
    await user.reads('Die Sicherung ist wiederhergestellt');
    await user.unlock();
    await milaIsThere();
    expect(
      Object.keys(before).filter((name) => !existsSync(join(folder, 'quarantine', name))),
    ).toEqual(['reserve']);
    await user.lock();
  });
});

describe('a vault of a later version', () => {
  const versionFile = '../../main/vault/format/version.ts';

  afterEach(() => {
    vi.doUnmock(versionFile);
    vi.resetModules();
  });

  /** A vault that a later program has written. */
  const writtenBy = async (name: string, version: object): Promise<string> => {
    vi.resetModules();
    vi.doMock(versionFile, async (original) => ({ ...(await original<object>()), ...version }));
    const later = await import('./forgedVault.ts');
    const folder = join(home, name, 'Staffelstab-Tresor');
    mkdirSync(join(home, name));
    await later.forgeVault({ folder });
    return folder;
  };

  test('can be looked at when it is a little later, and stays as it is', async () => {
    const folder = await writtenBy('neuer', { formatMinor: formatMinor + 1 });
    const before = bytesIn(folder);
    await goToVault(folder);
    await user.unlock();
    await user.reads(
      'Der Tresor stammt aus einer etwas neueren Fassung',
      'und hat nichts verändert.',
    );
    await user.look('vault-newer');
    await user.press('Nur hineinsehen');
    await milaIsThere();
    await user.reads('Nur zum Lesen: der Tresor stammt aus einer neueren Fassung');
    await user.look('looking-at-newer');
    await user.lock();
    expect(bytesIn(folder)).toEqual(before);
  });

  test('is refused when it is much later, and stays as it is', async () => {
    const folder = await writtenBy('viel-neuer', { formatMajor: formatMajor + 1 });
    const before = bytesIn(folder);
    await goToVault(folder);
    await user.unlock();
    await user.reads(
      'Der Tresor stammt aus einer neueren Fassung',
      'Installieren Sie die neuere Fassung.',
    );
    await user.look('vault-from-the-future');
    expect(bytesIn(folder)).toEqual(before);
  });
});

const foreignLock = (): string => {
  const since = new Date(Date.now() - 600_000).toISOString();
  return JSON.stringify({ pid: 7, host: 'BUERO-7', bootId: 'x', since, token: 'fremd' });
};

describe('a vault that another PC has open', () => {
  let folder: string;
  let lockFile: string;

  beforeAll(async () => {
    folder = await newVault('geteilt');
    lockFile = join(folder, 'lock-000001');
  });

  beforeEach(async () => {
    writeFileSync(lockFile, foreignLock());
    await goToVault(folder);
  });

  test('names that PC, and opens when it has let go', async () => {
    await user.unlock();
    await user.reads('Der Tresor ist schon geöffnet', 'auf dem PC „BUERO-7“ geöffnet.');
    await user.look('vault-in-use');
    rmSync(lockFile);
    await user.press('Noch einmal versuchen');
    await milaIsThere();
    await user.lock();
  });

  test('can be looked at meanwhile although a file is damaged, which is said and left alone', async () => {
    rmSync(lockFile);
    await compactVault(folder);
    writeFileSync(lockFile, foreignLock());
    const damaged = newest(folder, 's-');
    damage(damaged, 0.7);
    const before = bytesIn(folder);
    await user.unlock();
    await user.press('Nur hineinsehen');
    await milaIsThere();
    await user.reads(
      'Dateien im Tresor sind beschädigt',
      'Was Sie sehen, ist geprüft, und es wurde nichts verändert.',
      basename(damaged),
      'Lassen Sie den Datenträger prüfen',
    );
    await user.look('damaged-look');
    await user.lock();
    expect(bytesIn(folder)).toEqual(before);
    damage(damaged, 0.7);
  });

  test('can be taken over when that PC has been silent for long', async () => {
    const silent = new Date(Date.now() - 600_000);
    utimesSync(lockFile, silent, silent);
    await user.unlock();
    await user.reads('Der Tresor ist noch als geöffnet vermerkt', 'auf dem PC „BUERO-7“ geöffnet.');
    await user.look('vault-abandoned');
    await user.press('Tresor übernehmen');
    await user.reads('Läuft das andere Programm doch noch');
    await user.look('take-over');
    await user.page.getByRole('dialog').getByRole('button', { name: 'Tresor übernehmen' }).click();
    await milaIsThere();
    await user.lock();
  });
});

test('an older copy in the place of a vault is noticed, and the newer one comes back as it was', async () => {
  const folder = await newVault('kopie');
  const older = `${folder}-kopie`;
  await goToVault(folder);
  await user.enter();
  await user.lock();
  cpSync(folder, older, { recursive: true });
  await user.enter();
  await user.goToMila();
  await user.writeNote('Erst nach der Kopie.');
  await user.isSaved('Erst nach der Kopie.');
  await user.lock();
  const newer = `${folder}-neu`;
  cpSync(folder, newer, { recursive: true });
  rmSync(folder, { recursive: true });
  cpSync(older, folder, { recursive: true });
  await user.unlock();
  await user.reads(
    'Dieser Tresor ist älter als der, den Sie hier zuletzt geöffnet haben',
    'Wenn nicht, geben Sie noch nichts ein',
  );
  await user.look('older-than-seen');
  await user.lock();
  rmSync(folder, { recursive: true });
  cpSync(newer, folder, { recursive: true });
  await user.unlock();
  await milaIsThere();
  await user.page.getByRole('main').getByText('Erst nach der Kopie.', { exact: true }).waitFor();
});
