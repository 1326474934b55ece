import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPracticeRecords, bytesIn, forgeVault } from './forgedVault.ts';
import { inShell } from './inShell.ts';
import { mayMount, plugIn, type Medium } from './medium.ts';
import { goTo } from './practice.ts';
import { pidOf } from './processes.ts';
import { freshHome, startProgram, type TroubleProgram } from './troubleProgram.ts';

// Troubles that need the right moment: a process that dies while it opens, a dialog of the system's that fails, a place of
// backups that is away while the vault is there.

const home = freshHome();
const folder = join(home, 'Dokumente/Staffelstab-Tresor');
const own = `${folder}-sicherungen`;

let user: TroubleProgram;

beforeAll(async () => {
  mkdirSync(join(home, 'Dokumente'));
  await forgeVault({ folder });
  await addPracticeRecords(folder);
  user = await startProgram(folder, home);
});

afterAll(async () => {
  await user.kill();
});

test('a vault whose process dies while it opens is said to be closed, and opens at the next try', async () => {
  await user.unlock('das ist nicht das Kennwort');
  await user.reads('Das Kennwort stimmt nicht');
  const before = bytesIn(folder);
  const pid = await pidOf(user.app, 'Staffelstab Tresor');
  process.kill(pid, 'SIGSTOP');
  await user.unlock();
  await user.page.waitForTimeout(500);
  process.kill(pid, 'SIGKILL');
  await user.reads(
    'Der Tresor ist nicht geöffnet',
    'Was gerade lief, wurde abgebrochen; alles als gespeichert Angezeigte ist sicher. Öffnen Sie den Tresor mit Ihrem Kennwort und wiederholen Sie den Schritt.',
  );
  await user.look('died-while-opening');
  expect(bytesIn(folder)).toEqual(before);
  await user.enter();
});

test("a dialog of the system's that fails is told with a number that the log knows, and the next try succeeds", async () => {
  const path = join(home, 'Liste.xlsx');
  const exportList = async (): Promise<void> => {
    await goTo(user.page, '/auswertungen');
    await user.press('Als Excel ausgeben');
    await user.page.getByRole('dialog').getByRole('button', { name: 'Als Excel ausgeben' }).click();
  };
  await inShell(
    user.app,
    ({ dialog }) => {
      dialog.showSaveDialog = () => Promise.reject(new Error('Mila Sommer'));
    },
    null,
  );
  await exportList();
  await user.reads('Etwas Unerwartetes ist geschehen', 'Alles bisher Gespeicherte ist sicher.');
  await user.look('unexpected');
  const said = await user.page.getByText('nennen Sie Ihrer IT diese Nummer:').first().innerText();
  const ticket = /Nummer: (\S+)$/u.exec(said)?.[1] ?? 'no number';
  const log = readFileSync(join(home, 'profile/protokoll.txt'), 'utf8');
  expect(log).toContain(`Ticket ${ticket}: sheet.export ended in`);
  expect(log).not.toContain('Sommer');
  expect(existsSync(path)).toBe(false);
  await inShell(
    user.app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path,
  );
  await exportList();
  await expect.poll(() => existsSync(path), { timeout: 15_000 }).toBe(true);
});

describe.runIf(mayMount)('the place of backups beside the vault, laid on another medium', () => {
  let stick: Medium;
  let there: string;

  beforeAll(() => {
    stick = plugIn(16 * 1024 * 1024);
    there = join(stick.at, 'Sicherungen');
    mkdirSync(there);
    renameSync(own, `${own}-beiseite`);
    symlinkSync(there, own);
  });

  afterAll(() => {
    rmSync(own);
    stick.dispose();
  });

  const backUpNow = async (): Promise<void> => {
    await user.goToBackups();
    await user.press('Jetzt sichern');
  };

  /** A save goes on meanwhile, and once the cause is gone the next backup is good. */
  const worksOn = async (word: string, mend: () => void): Promise<void> => {
    await user.goToMila();
    await user.writeNote(word);
    await user.isSaved(word);
    mend();
    const before = readdirSync(there).length;
    await backUpNow();
    await expect.poll(() => readdirSync(there).length, { timeout: 15_000 }).toBe(before + 1);
    await expect
      .poll(() => user.page.getByText(/^Nicht gesichert \(/).count(), { timeout: 15_000 })
      .toBe(0);
  };

  test('is told to be write-protected while the vault goes on saving', async () => {
    stick.protect();
    await backUpNow();
    await user.reads(
      'Eine Sicherung ist nicht gelungen',
      'Der Ordner ist schreibgeschützt. Der Tresor und alle früheren Sicherungen sind unverändert. Lassen Sie die Rechte des Ordners prüfen und sichern Sie noch einmal.',
    );
    await user.look('backup-own-protected');
    expect(readdirSync(there)).toEqual([]);
    await worksOn('Der Schreibschutz störte nicht.', stick.unprotect);
  });

  test('is told to be away while the vault goes on saving', async () => {
    const before = bytesIn(there);
    stick.pull();
    await backUpNow();
    await user.reads(
      'Der Ordner ist nicht erreichbar. Der Tresor und alle früheren Sicherungen sind unverändert. Stellen Sie die Verbindung zu dem Datenträger her, auf dem dieser Ordner liegt, und sichern Sie noch einmal.',
    );
    await user.look('backup-own-gone');
    expect(readdirSync(stick.at)).toEqual([]);
    await worksOn('Der fehlende Ordner störte nicht.', stick.putBack);
    expect(bytesIn(there)).toMatchObject(before);
  });
});
