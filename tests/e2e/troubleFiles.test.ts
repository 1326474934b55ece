import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addPracticeRecords,
  bytesIn,
  damage,
  forgedPassword,
  forgeVault,
  serverAt,
} from './forgedVault.ts';
import { mayMount, plugIn, type Medium } from './medium.ts';
import { goTo } from './practice.ts';
import { freshHome, startProgram, type TroubleProgram } from './troubleProgram.ts';

// What goes wrong with scanned papers and with new vaults, caused for real in the running window.

const home = freshHome();
const folder = join(home, 'Dokumente/Staffelstab-Tresor');

let user: TroubleProgram;

/** The smallest picture: one white pixel. */
const whitePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  mkdirSync(join(home, 'Dokumente'));
  await forgeVault({ folder });
  await addPracticeRecords(folder);
  user = await startProgram(folder, home);
});

afterAll(async () => {
  await user.kill();
});

describe('a scanned paper', () => {
  const scan = join(home, 'Scan.pdf');
  const attach = async (): Promise<void> => {
    await user.choose(scan);
    await user.press(/^Blatt anhängen/);
  };

  beforeAll(async () => {
    const server = await serverAt({ folder });
    await server.open('look');
    const [consent] = Object.values((await server.records()).consent);
    await user.enter();
    await goTo(user.page, `/jugendliche/${consent?.studentId ?? ''}/einwilligungen`);
  });

  const expectNothingNew = async (sentences: readonly string[], before: object): Promise<void> => {
    await user.reads(...sentences);
    expect(bytesIn(folder)).toEqual(before);
  };

  test('that is too large is refused before it is read', async () => {
    const before = bytesIn(folder);
    writeFileSync(scan, '%PDF-1.7');
    truncateSync(scan, 21 * 1024 * 1024);
    await attach();
    await expectNothingNew(
      [
        'Die Datei ist zu groß',
        'Ein Blatt darf höchstens 20 MB haben.',
        'es wurde nichts angehängt.',
      ],
      before,
    );
    await user.look('scan-too-large');
  });

  test('that only calls itself a PDF is refused', async () => {
    const before = bytesIn(folder);
    writeFileSync(scan, 'Ein Text, der sich PDF nennt.');
    await attach();
    await expectNothingNew(
      ['Diese Art von Datei lässt sich nicht anhängen', 'Es wurde nichts angehängt.'],
      before,
    );
    await user.look('scan-unknown');
  });

  test('that is gone when it is to be read is told apart from the vault', async () => {
    const before = bytesIn(folder);
    rmSync(scan);
    await attach();
    await expectNothingNew(['Die Datei lässt sich nicht lesen'], before);
    await user.look('scan-unreadable');
  });

  test('that is damaged on the disk is not shown, and shown again once its bytes are back', async () => {
    writeFileSync(scan, whitePixel);
    await attach();
    await user.reads('Das Blatt ist angehängt');
    const stored = join(folder, readdirSync(folder).find((name) => name.startsWith('a-')) ?? '');
    damage(stored, 0.8);
    await user.press(/^Ansehen/);
    await user.reads(
      'Das angehängte Blatt ist beschädigt oder fehlt',
      'In einer Sicherung ist es vielleicht noch vollständig.',
    );
    await user.look('scan-damaged');
    await user.page.keyboard.press('Escape');
    damage(stored, 0.8);
    await user.press(/^Ansehen/);
    await user.page.getByRole('dialog').waitFor();
    await user.look('scan-whole');
    expect(await user.page.getByRole('dialog').getByText('beschädigt oder fehlt').count()).toBe(0);
    await user.page.keyboard.press('Escape');
  });
});

describe('a new vault', () => {
  const create = async (place: string): Promise<void> => {
    await user.press('Neuen Tresor anlegen');
    await user.page.getByLabel('Kennwort', { exact: true }).fill(forgedPassword);
    await user.page.getByLabel('Kennwort wiederholen').fill(forgedPassword);
    await user.page.getByLabel('in einem anderen Ordner').click();
    await user.choose(place);
    await user.press('Ordner wählen');
    await user.reads(join(place, 'Staffelstab-Tresor'));
    await user.press('Tresor anlegen');
  };

  beforeAll(() => user.lock());

  test('is not put over one that lies there', async () => {
    const before = bytesIn(folder);
    await create(join(home, 'Dokumente'));
    await user.reads('Dort liegt schon ein Tresor', 'Der vorhandene Tresor bleibt unverändert.');
    await user.look('vault-exists');
    expect(bytesIn(folder)).toEqual(before);
    const elsewhere = join(home, 'anderswo');
    mkdirSync(elsewhere);
    await user.choose(elsewhere);
    await user.press('Anderen Ordner wählen');
    await user.reads(join(elsewhere, 'Staffelstab-Tresor'));
    expect(await user.page.getByText('Dort liegt schon ein Tresor').count()).toBe(0);
    await user.press('Zurück');
  });

  test('does not get a password that is too short, by button, by Enter or past the window', async () => {
    await user.press('Neuen Tresor anlegen');
    const password = user.page.getByLabel('Kennwort', { exact: true });
    for (const [typed, missing] of [
      ['Zwölf Zeichen', 'Stärke: '],
      ['Elf Zeichen', 'Es fehlt noch ein Zeichen.'],
      ['kurz', 'Es fehlen noch 8 Zeichen.'],
    ] as const) {
      await password.fill(typed);
      await user.page.getByLabel('Kennwort wiederholen').fill(typed);
      await user.reads(missing);
    }
    expect(await user.page.getByRole('button', { name: 'Tresor anlegen' }).isDisabled()).toBe(true);
    await user.page.keyboard.press('Enter');
    await user.look('password-too-short');
    await user.page.getByRole('heading', { name: 'Kennwort wählen' }).waitFor();
    const answer = await user.page.evaluate(() =>
      window.staffelstab.ask['vault.create']({ password: 'elf Zeichen', elsewhere: true }),
    );
    expect(answer).toMatchObject({ failure: { kind: 'password too short' } });
    expect(readdirSync(join(home, 'anderswo'))).toEqual([]);
    await user.press('Zurück');
  });

  describe.runIf(mayMount)('on a full medium', () => {
    let stick: Medium;

    beforeAll(() => {
      stick = plugIn(8 * 1024 * 1024);
    });

    afterAll(() => {
      stick.dispose();
    });

    test('does not come about half, whatever little is left, and does once there is space', async () => {
      stick.fill(0);
      await create(stick.at);
      for (const left of [4096, 8192, 16_384]) {
        await user.reads('Der Datenträger ist voll');
        stick.empty();
        stick.fill(left);
        await user.press('Tresor anlegen');
        await user.page.getByRole('button', { name: 'Tresor anlegen', disabled: false }).waitFor();
      }
      await user.reads('Der Datenträger ist voll', 'Schaffen Sie Platz');
      await user.look('create-full');
      stick.empty();
      await user.press('Tresor anlegen');
      await user.reads('Wiederherstellungsschlüssel verwahren');
      await user.page.reload();
      await user.isOpen();
    });
  });
});
