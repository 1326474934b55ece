import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { put } from '../../domain/record/change.ts';
import { person } from '../support/vaultServer.ts';
import { plugInFailingDisk } from './failingDisk.ts';
import { forgeVault, serverAt } from './forgedVault.ts';
import { mayMount, plugIn, type Medium } from './medium.ts';
import { pidOf } from './processes.ts';
import { freshHome, startProgram, type TroubleProgram } from './troubleProgram.ts';

// What goes wrong while somebody writes: each trouble is caused for real, in the running window and on real files.

/** The texts of all notes as another program finds them on the disk, without touching anything. */
const notesOnDisk = async (folder: string): Promise<readonly string[]> => {
  const server = await serverAt({ folder });
  expect(await server.open('look')).toMatchObject({ ok: true, value: { notes: [] } });
  const { note } = await server.records();
  return Object.values(note).map(({ text }) => text);
};

describe.runIf(mayMount)('a medium', () => {
  let stick: Medium;
  let folder: string;
  let user: TroubleProgram;

  beforeAll(async () => {
    stick = plugIn(12 * 1024 * 1024);
    folder = join(stick.at, 'Staffelstab-Tresor');
    await forgeVault({ folder });
    user = await startProgram(folder);
    await user.enter();
    await user.goToMila();
    await user.writeNote('Vor allem Ärger.');
    await user.isSaved('Vor allem Ärger.');
  });

  afterAll(async () => {
    await user.kill();
    stick.dispose();
  });

  /** What was refused stays where it was typed, and is saved once the cause is gone: no restart, no new word. */
  const savesAfter = async (text: string, end: () => void): Promise<void> => {
    expect(await user.note.inputValue()).toBe(text);
    await user.reads('Zuletzt nicht gespeichert');
    expect(await user.page.getByText(/Alles gespeichert|Gespeichert \d/).count()).toBe(0);
    end();
    await user.note.click();
    await user.page.keyboard.press('Control+Enter');
    await user.isSaved(text);
    await user.reads('Gespeichert ');
    expect(await notesOnDisk(folder)).toContain(text);
  };

  /** An unlocking that has not written anything yet, so that nothing is held open on the medium. */
  const startAnew = async (): Promise<void> => {
    await user.lock();
    await user.enter();
    await user.goToMila();
  };

  describe('that is full', () => {
    // Longer than the zeros ahead of the journal's records, which would take it without new space.
    const fromReserve = `Aus der Rücklage. ${'Lang. '.repeat(8000)}`.trim();

    test('takes one more word from the reserve and says that space is short', async () => {
      stick.fill();
      await user.writeNote(fromReserve);
      await user.isSaved(fromReserve);
      await user.reads(
        'Der Datenträger ist fast voll',
        'Ihre Eingabe ist gespeichert; dafür wurde der zurückgelegte Platz verbraucht.',
      );
      await user.look('space-is-short');
      expect(await notesOnDisk(folder)).toEqual(['Vor allem Ärger.', fromReserve]);
    });

    test('then refuses, keeps everything, and takes the same words when there is space', async () => {
      stick.fill();
      const text = `Kein Platz mehr. ${'Lang. '.repeat(9000)}`.trim();
      await user.writeNote(text);
      await user.reads(
        'Der Datenträger ist voll',
        'Es wurde nichts gespeichert; alles bisher Gespeicherte ist sicher, und Ihr Text steht noch hier.',
      );
      await user.look('disk-full');
      expect(await user.page.getByRole('main').getByText('Kein Platz mehr.').count()).toBe(1);
      await savesAfter(text, stick.empty);
    });
  });

  test('that was write-protected keeps everything and takes the words afterwards', async () => {
    await startAnew();
    stick.protect();
    await user.writeNote('Schreibschutz an.');
    await user.reads(
      'Der Ordner ist schreibgeschützt',
      'Es wurde nichts geschrieben; alles bisher Gespeicherte ist sicher, und Ihr Text steht noch hier. Lösen Sie den Schreibschutz',
    );
    await user.look('read-only');
    expect(await notesOnDisk(folder)).not.toContain('Schreibschutz an.');
    await savesAfter('Schreibschutz an.', stick.unprotect);
  });

  test('that was pulled out takes the words when it is back', async () => {
    await startAnew();
    stick.pull();
    await user.writeNote('Stick gezogen.');
    await user.reads(
      'Der Ordner ist nicht mehr erreichbar',
      'Es wurde nichts geschrieben; alles bisher Gespeicherte ist sicher, und Ihr Text steht noch hier. Stecken Sie den Datenträger wieder ein',
    );
    await user.look('place-gone');
    // Nothing is made up where the medium used to be.
    expect(readdirSync(stick.at)).toEqual([]);
    await savesAfter('Stick gezogen.', stick.putBack);
  });
});

const failing = await plugInFailingDisk();

describe.runIf(failing !== null)('a disk that dies', () => {
  let user: TroubleProgram;
  const folder = join(failing?.at ?? '', 'Staffelstab-Tresor');

  beforeAll(async () => {
    await forgeVault({ folder });
    user = await startProgram(folder);
    await user.enter();
    await user.goToMila();
    await user.writeNote('Vor dem Ausfall.');
    await user.isSaved('Vor dem Ausfall.');
  });

  afterAll(async () => {
    await user.kill();
    await failing?.dispose();
  });

  test('keeps the words on the screen, and a copy of it has all that was acknowledged', async () => {
    await failing?.fail();
    const text = 'Der Datenträger stirbt.';
    await user.writeNote(text);
    await user.reads(
      'Die Datei konnte nicht geschrieben werden',
      'Alles bisher Gespeicherte ist sicher, und Ihr Text steht noch hier.',
    );
    await user.look('write-failed');
    expect(await user.note.inputValue()).toBe(text);
    await user.reads('Zuletzt nicht gespeichert');
    await failing?.replace();
    expect(await notesOnDisk(folder)).toEqual(['Vor dem Ausfall.']);
    await user.note.click();
    await user.page.keyboard.press('Control+Enter');
    await user.isSaved(text);
    expect(await notesOnDisk(folder)).toContain(text);
  });
});

describe('a program that goes on writing', () => {
  let folder: string;
  let user: TroubleProgram;

  beforeAll(async () => {
    folder = join(freshHome(), 'Staffelstab-Tresor');
    await forgeVault({ folder });
    user = await startProgram(folder);
    await user.enter();
    await user.goToMila();
  });

  afterAll(async () => {
    await user.kill();
  });

  test('is locked when the process of its vault dies, and has the words back that were drafted', async () => {
    await user.note.fill('Mitten im Satz');
    await user.reads('Entwurf gesichert');
    await user.note.pressSequentially(' kam');
    const pid = await pidOf(user.app, 'Staffelstab Tresor');
    process.kill(pid, 'SIGKILL');
    await user.reads(
      'Das Programm hat den Tresor unerwartet geschlossen',
      'Alles als gespeichert Angezeigte ist da',
    );
    await user.look('vault-process-gone');
    await user.enter();
    await user.goToMila();
    await expect.poll(() => user.note.inputValue()).toMatch(/^Mitten im Satz/u);
    await user.note.click();
    await user.page.keyboard.press('Control+Enter');
    await vi.waitUntil(async () => (await user.note.inputValue()) === '');
    expect(await notesOnDisk(folder)).toEqual([expect.stringMatching(/^Mitten im Satz/u)]);
  });

  test('says when another PC has taken its vault over, keeps the words, and saves none of them', async () => {
    const lockFile = readdirSync(folder).find((name) => name.startsWith('lock-')) ?? '';
    const silent = new Date(Date.now() - 600_000);
    utimesSync(join(folder, lockFile), silent, silent);
    const other = await serverAt({ folder, host: 'BUERO-7' });
    expect(await other.open('take over')).toMatchObject({ ok: true });
    // The heart of this program beats twice a minute.
    await user.page
      .getByText('Ein anderes Programm hat diesen Tresor übernommen')
      .waitFor({ timeout: 40_000 });
    await user.reads('von hier aus wird nichts mehr gespeichert. Notieren Sie anderswo');
    await user.look('taken-over');
    await user.writeNote('Zu spät.');
    await user.reads(
      'Es wurde nichts gespeichert; alles vorher Gespeicherte ist sicher',
      'Zuletzt nicht gespeichert',
    );
    await user.look('taken-over-refused');
    expect(await user.note.inputValue()).toBe('Zu spät.');
    await other.commit(put('student', person('jonas', 2)));
    await other.close();
    expect(await notesOnDisk(folder)).not.toContain('Zu spät.');
    await user.lock();
    await user.enter();
    await user.goToMila();
    await user.writeNote('Wieder hier.');
    await user.isSaved('Wieder hier.');
  });
});
