import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgeVault, serverAt } from './forgedVault.ts';
import { mayMount, plugIn, type Medium } from './medium.ts';
import { startProgram, type TroubleProgram } from './troubleProgram.ts';

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
    // Long, for a short word might still fit into the last block of a file that is there already.
    const fromReserve = `Aus der Rücklage. ${'Lang. '.repeat(1000)}`.trim();

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
      const text = `Kein Platz mehr. ${'Lang. '.repeat(2000)}`.trim();
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
