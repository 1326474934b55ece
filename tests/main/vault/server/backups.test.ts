import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drop } from '../../../../domain/record/change.ts';
import { diskFs } from '../../../../main/vault/fs/diskFs.ts';
import type { Fs } from '../../../../main/vault/fs/Fs.ts';
import { valueOf } from '../../../support/vaultBuilder.ts';
import {
  backupOfToday,
  kindOf,
  newVault,
  person,
  secret,
  vaultServer,
  warnings,
} from '../../../support/vaultServer.ts';

const five = ['anna', 'ben', 'cem', 'dana', 'emil'] as const;

const backupsIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.stf')) : [];

type Server = Awaited<ReturnType<typeof newVault>>;

const placeOf = async (server: Pick<Server, 'records'>, id: 'own' | 'second') =>
  (await server.records()).backupPlace[id];

/** A vault with a person in it, whose second place of backups is a folder on a stick. */
const withSecond = async () => {
  const server = await newVault();
  await server.admit('anna');
  const stick = join(server.home, 'stick');
  await mkdir(stick);
  await server.stand({ backupFolder: stick });
  valueOf(await server.window['backup.useSecond']({}));
  const folder = (await placeOf(server, 'second'))?.folder ?? '';
  return { ...server, stick, second: folder };
};

/** Flips a byte near the end of a file: its header stays whole. */
const damage = async (path: string): Promise<void> => {
  const bytes = await readFile(path);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  await writeFile(path, bytes);
};

describe('the backup of the day', () => {
  test('is written and proven at the first opening, and not again at the second', async () => {
    const first = await newVault();
    await first.admit('anna');
    await first.close();
    expect(backupsIn(first.own)).toEqual([]);

    const second = await vaultServer({ home: first.home });
    valueOf(await second.open());
    await expect.poll(() => placeOf(second, 'own')).toBeDefined();
    expect(backupsIn(first.own)).toEqual([backupOfToday(1)]);
    expect((await placeOf(second, 'own'))?.lastChecked).toMatchObject({
      file: backupOfToday(1),
      students: 1,
    });
    expect(warnings(second.told)).toEqual([]);
    const head = valueOf(await second.close());

    const third = await vaultServer({ home: first.home });
    valueOf(await third.open());
    // A check waits behind a backup that is under way.
    valueOf(await third.window['backup.check']({}));
    expect(valueOf(await third.close())).toEqual(head);
    expect(backupsIn(first.own)).toEqual([backupOfToday(1)]);
  });

  test('waits until there is somebody in the vault, and is not made by who only looks', async () => {
    const server = await newVault();
    await server.close();
    valueOf(await server.open());
    await server.admit('anna');
    await server.close();
    valueOf(await server.open('look'));
    await server.close();
    expect(existsSync(server.own)).toBe(false);
  });

  test('that cannot be made is warned of, noted as a fault, and keeps nothing from being saved', async () => {
    const first = await newVault();
    await first.admit('anna');
    await first.close();
    await writeFile(first.own, 'Hier steht eine Datei.');
    valueOf(await first.open());
    await expect.poll(() => warnings(first.told)).toEqual(['backup failed']);
    expect((await placeOf(first, 'own'))?.fault?.kind).toBeDefined();
    expect((await placeOf(first, 'own'))?.lastChecked).toBe(null);
    await first.commit(drop('student', 'anna'));
  });
});

describe('a backup made by hand', () => {
  test('gets the next number, is noted, and takes an older fault away', async () => {
    const server = await newVault();
    await writeFile(server.own, 'Hier steht eine Datei.');
    expect(kindOf(await server.window['backup.now']({}))).not.toBe('ok');
    expect((await placeOf(server, 'own'))?.fault).not.toBe(null);
    await rm(server.own);
    expect(await server.backUp()).toBe(backupOfToday(1));
    expect((await placeOf(server, 'own'))?.fault).toBe(null);
    await server.admit('anna', 'ben');
    expect(await server.backUp()).toBe(backupOfToday(2));
    expect((await placeOf(server, 'own'))?.lastChecked).toMatchObject({ students: 2 });
  });

  test('asked for twice at once is made once', async () => {
    const { window, own } = await newVault();
    await Promise.all([window['backup.now']({}), window['backup.now']({})]);
    expect(backupsIn(own)).toEqual([backupOfToday(1)]);
  });

  test('does not disturb undo: what the user did last is still the last', async () => {
    const server = await newVault();
    const { seq } = await server.admit('anna');
    await server.backUp();
    valueOf(await server.undo(seq));
    expect((await server.records()).student).toEqual({});
    expect(await placeOf(server, 'own')).toBeDefined();
  });

  test('lets the rotation take older ones of the same day away, never the newest two', async () => {
    const server = await newVault();
    for (let round = 0; round < 5; round += 1) await server.backUp();
    expect(backupsIn(server.own).toSorted()).toEqual([backupOfToday(4), backupOfToday(5)]);
  });
});

describe('a second place', () => {
  test('gets a folder of this vault inside the chosen one, and a copy of every backup', async () => {
    const { stick, second, own, backUp, records, window } = await withSecond();
    expect(readdirSync(stick)).toEqual([second.slice(stick.length + 1)]);
    expect(second).toMatch(/staffelstab-sicherungen-[0-9a-f]{8}$/u);
    await backUp();
    const [newest = ''] = backupsIn(own);
    const original = await readFile(join(own, newest));
    const copies = await Promise.all(backupsIn(second).map((name) => readFile(join(second, name))));
    expect(copies.some((copy) => copy.equals(original))).toBe(true);
    expect(Object.keys((await records()).backupPlace).toSorted()).toEqual(['own', 'second']);
    const listed = valueOf(await window['backup.list']({}));
    expect(new Set(listed.map(({ place }) => place))).toEqual(new Set(['own', 'second']));
  });

  test('that is gone is a fault of its own, and the place beside the vault is fine', async () => {
    const server = await withSecond();
    await rm(server.stick, { recursive: true });
    await writeFile(server.stick, 'Der Stick ist nicht da.');
    expect(kindOf(await server.window['backup.now']({}))).not.toBe('ok');
    expect((await placeOf(server, 'second'))?.fault).not.toBe(null);
    expect((await placeOf(server, 'second'))?.lastChecked).not.toBe(null);
    expect(await placeOf(server, 'own')).toMatchObject({ fault: null });
    expect(backupsIn(server.own)).toEqual([backupOfToday(1)]);
    const listed = valueOf(await server.window['backup.list']({}));
    expect(listed.map(({ place }) => place)).toEqual(['own']);
  });

  test('that left its empty mount point behind is away, and nothing is written in there', async () => {
    const server = await withSecond();
    await rm(server.second, { recursive: true });
    expect(kindOf(await server.window['backup.now']({}))).toBe('place gone');
    expect((await placeOf(server, 'second'))?.fault).toMatchObject({ kind: 'gone' });
    expect(valueOf(await server.window['backup.purge']({})).unreachable).toEqual([server.second]);
    expect(readdirSync(server.stick)).toEqual([]);
  });

  test('gets a backup of its own when the first place is out of order', async () => {
    const server = await withSecond();
    await writeFile(server.own, 'Hier steht eine Datei.');
    const before = backupsIn(server.second).length;
    await server.window['backup.now']({});
    expect((await placeOf(server, 'own'))?.fault).not.toBe(null);
    expect((await placeOf(server, 'second'))?.fault).toBe(null);
    expect(backupsIn(server.second).length).toBe(before + 1);
  });

  test('that takes nothing is not entered', async () => {
    const server = await newVault();
    const stick = join(server.home, 'stick');
    await writeFile(stick, 'keine Mappe');
    await server.stand({ backupFolder: stick });
    expect(kindOf(await server.window['backup.useSecond']({}))).not.toBe('ok');
    expect(await placeOf(server, 'second')).toBeUndefined();
  });

  test('that gives back other bytes than were written is told so, and keeps none of them', async () => {
    const read: Fs['read'] = async (path) => {
      const bytes = await readFile(path);
      if (path.includes('/stick/')) bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
      return bytes;
    };
    const server = await newVault({ around: { fs: { ...diskFs, read } } });
    const stick = join(server.home, 'stick');
    await mkdir(stick);
    await server.stand({ backupFolder: stick });
    expect(kindOf(await server.window['backup.useSecond']({}))).toBe('copy not whole');
    expect(await placeOf(server, 'second')).toBeUndefined();
    expect(readdirSync(stick).flatMap((folder) => readdirSync(join(stick, folder)))).toEqual([]);
  });

  test('that is dropped keeps its files and gets no more', async () => {
    const { window, second, backUp, records } = await withSecond();
    const before = backupsIn(second);
    valueOf(await window['backup.dropSecond']({}));
    valueOf(await window['backup.dropSecond']({}));
    await backUp();
    expect((await records()).backupPlace['second']).toBeUndefined();
    expect(backupsIn(second)).toEqual(before);
  });
});

describe('the list', () => {
  test('is newest first, tells what is damaged in its header, and leaves strangers out', async () => {
    const server = await newVault();
    await server.backUp();
    await server.admit('anna');
    await server.backUp();
    const other = await newVault();
    await other.backUp();
    await cp(join(other.own, backupOfToday(1)), join(server.own, 'b-0000000007-2026-11-22.stf'));
    await writeFile(join(server.own, 'brief.docx'), 'x');
    const broken = join(server.own, 'b-0000000008-2026-11-22.stf');
    const bytes = await readFile(join(server.own, backupOfToday(1)));
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    await writeFile(broken, bytes);
    const listed = valueOf(await server.window['backup.list']({}));
    expect(listed.map(({ file, whole }) => [file, whole])).toEqual([
      [backupOfToday(2), true],
      [backupOfToday(1), true],
      ['b-0000000008-2026-11-22.stf', false],
    ]);
  });

  test('is there before a vault is open, for a vault that no longer opens', async () => {
    const first = await newVault();
    await first.backUp();
    await first.close();
    const next = await vaultServer({ home: first.home });
    expect(valueOf(await next.window['backup.list']({})).map(({ file }) => file)).toEqual([
      backupOfToday(1),
    ]);
  });

  test('of a place that is not there is empty', async () => {
    const { window } = await vaultServer();
    expect(await window['backup.list']({})).toEqual({ ok: true, value: [] });
  });
});

describe('a look inside', () => {
  const inside = { place: 'own', file: backupOfToday(1) } as const;

  test('needs no password with the key of the open vault, also after that was changed', async () => {
    const { window, admit, backUp } = await newVault();
    await admit('anna', 'ben');
    await backUp();
    const next = { current: secret.text, next: 'Ein ganz neues Kennwort' };
    valueOf(await window['security.changePassword'](next));
    const look = (given: typeof secret | null) =>
      window['backup.look']({ which: inside, secret: given });
    expect(valueOf(await look(null))).toMatchObject({
      ...{ students: 2, notes: 0, practice: false, sameVault: true, missingScans: 0 },
    });
    expect(kindOf(await look(secret))).toBe('ok');
    expect(kindOf(await look({ kind: 'password', text: 'falsch' } as never))).toBe(
      'wrong password',
    );
  });

  test('needs a password before a vault is open, and tells a stranger’s backup when one is', async () => {
    const first = await newVault();
    await first.backUp();
    const backupFile = join(first.own, backupOfToday(1));
    const gate = await vaultServer({ standing: { backupFile } });
    const look = (given: typeof secret | null) =>
      gate.window['backup.look']({ which: 'chosen', secret: given });
    expect(kindOf(await look(null))).toBe('wrong password');
    expect(valueOf(await look(secret))).toMatchObject({ sameVault: true });
    await gate.create();
    expect(valueOf(await look(secret))).toMatchObject({ sameVault: false });
    expect(kindOf(await look(null))).toBe('backup damaged');
  });

  test('finds damage, and nothing where nothing was chosen', async () => {
    const { window, backUp, own } = await newVault();
    await backUp();
    await damage(join(own, backupOfToday(1)));
    const look = (which: Parameters<(typeof window)['backup.look']>[0]['which']) =>
      window['backup.look']({ which, secret: null });
    expect(kindOf(await look(inside))).toBe('backup damaged');
    expect(kindOf(await look('chosen'))).toBe('backup missing');
    expect(kindOf(await look({ place: 'own', file: backupOfToday(9) }))).toBe('backup missing');
    expect(kindOf(await look({ place: 'second', file: backupOfToday(1) }))).toBe('backup missing');
  });

  test.each([
    '../tresor/s-0000000001.stf',
    '..\\tresor\\s-0000000001.stf',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '..',
    '.',
    '',
    's-0000000001.stf',
    'b-0000000001-2026-11-22.stf/../../tresor/s-0000000001.stf',
    'b-0000000001-2026-11-22.stf\u0000.stf',
  ])('does not follow the name %j anywhere', async (file) => {
    const { window, close } = await newVault();
    const which = { place: 'own', file } as const;
    expect(kindOf(await window['backup.look']({ which, secret }))).toBe('backup missing');
    expect(kindOf(await window['backup.restore']({ which, secret }))).toBe('backup missing');
    await close();
    expect(kindOf(await window['backup.look']({ which, secret }))).toBe('backup missing');
  });
});

describe('a check', () => {
  test('decrypts every backup, names the damaged ones, and tells how far it is', async () => {
    const { window, own, second, backUp, told } = await withSecond();
    await backUp();
    const files = backupsIn(own).length + backupsIn(second).length;
    expect(valueOf(await window['backup.check']({}))).toEqual({ checked: files, damaged: [] });
    const progress = told.filter(({ event }) => event === 'backupProgress');
    expect(progress).toHaveLength(files);
    expect(progress.at(-1)?.payload).toEqual({ done: files, total: files });
    await damage(join(own, backupOfToday(1)));
    expect(valueOf(await window['backup.check']({})).damaged).toEqual([
      { place: 'own', file: backupOfToday(1) },
    ]);
  });

  test('that is cancelled ends as cancelled, and the next one runs to its end', async () => {
    const { window, backUp } = await newVault();
    await backUp();
    const checking = window['backup.check']({});
    expect(await window['backup.cancel']({})).toBe(null);
    expect(kindOf(await checking)).toBe('cancelled');
    expect(kindOf(await window['backup.check']({}))).toBe('ok');
  });
});

describe('persons who were deleted', () => {
  test('are counted at each place until its backups were cleared away', async () => {
    const server = await withSecond();
    await server.commit(...five.slice(1).map((id, at) => put(id, at + 2)));
    await server.backUp();
    await server.commit(drop('student', 'anna'));
    await server.commit(drop('student', 'ben'), drop('student', 'cem'));
    expect((await placeOf(server, 'own'))?.deletedSince).toBe(3);
    expect((await placeOf(server, 'second'))?.deletedSince).toBe(3);

    const before = backupsIn(server.own).length + backupsIn(server.second).length;
    expect(valueOf(await server.window['backup.purge']({}))).toEqual({
      removed: before,
      unreachable: [],
    });
    expect(backupsIn(server.own)).toHaveLength(1);
    expect(backupsIn(server.second)).toHaveLength(1);
    expect((await placeOf(server, 'own'))?.deletedSince).toBe(null);
    expect((await placeOf(server, 'second'))?.deletedSince).toBe(null);
    const [file = ''] = backupsIn(server.own);
    const which = { place: 'own', file } as const;
    const look = valueOf(await server.window['backup.look']({ which, secret: null }));
    expect(look.students).toBe(2);
  });

  test('stay counted at a place that could not be reached, which is named', async () => {
    const server = await withSecond();
    await server.backUp();
    await server.commit(drop('student', 'anna'));
    await rm(server.stick, { recursive: true });
    await writeFile(server.stick, 'Der Stick ist nicht da.');
    const { unreachable } = valueOf(await server.window['backup.purge']({}));
    expect(unreachable).toEqual([server.second]);
    expect((await placeOf(server, 'own'))?.deletedSince).toBe(null);
    expect((await placeOf(server, 'second'))?.deletedSince).toBe(1);
  });

  test('are counted without disturbing undo, and again when the deletion is repeated', async () => {
    const server = await newVault();
    await server.admit('anna');
    await server.backUp();
    const { seq } = await server.commit(drop('student', 'anna'));
    valueOf(await server.undo(seq));
    expect(Object.keys((await server.records()).student)).toEqual(['anna']);
    valueOf(await server.window['backup.purge']({}));
    expect((await placeOf(server, 'own'))?.deletedSince).toBe(null);
    valueOf(await server.redo());
    expect((await placeOf(server, 'own'))?.deletedSince).toBe(1);
  });

  test('are not counted before there is any backup', async () => {
    const server = await newVault();
    await server.admit('anna');
    await server.commit(drop('student', 'anna'));
    expect((await server.records()).backupPlace).toEqual({});
  });

  test('five at once are backed up first, four are not', async () => {
    const server = await newVault();
    await server.admit(...five);
    await server.commit(...five.slice(1).map((id) => drop('student', id)));
    expect(existsSync(server.own)).toBe(false);
    await server.undo();
    await server.commit(...five.map((id) => drop('student', id)));
    expect(backupsIn(server.own)).toEqual([backupOfToday(1)]);
    const which = { place: 'own', file: backupOfToday(1) } as const;
    const look = valueOf(await server.window['backup.look']({ which, secret: null }));
    expect(look.students).toBe(5);
    expect((await placeOf(server, 'own'))?.deletedSince).toBe(5);
  });

  test.each([
    [
      'deleting them is done again',
      async (server: Server): Promise<void> => {
        await server.commit(...five.map((id) => drop('student', id)));
        valueOf(await server.undo());
        valueOf(await server.redo());
      },
      2,
    ],
    [
      'admitting them is taken back',
      async (server: Server): Promise<void> => void valueOf(await server.undo()),
      1,
    ],
  ] as const)('five at once are backed up before %s', async (_, letGo, number) => {
    const server = await newVault();
    await server.admit(...five);
    await letGo(server);
    expect((await server.records()).student).toEqual({});
    expect(backupsIn(server.own).at(-1)).toBe(backupOfToday(number));
    const which = { place: 'own', file: backupOfToday(number) } as const;
    const look = valueOf(await server.window['backup.look']({ which, secret: null }));
    expect(look.students).toBe(5);
  });
});

const put = (id: string, number: number) =>
  ({ put: 'student', record: person(id, number) }) as const;
