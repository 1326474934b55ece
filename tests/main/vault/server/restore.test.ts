import { existsSync, readdirSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put } from '../../../../domain/record/change.ts';
import { practicePassword } from '../../../../domain/words/practicePassword.ts';
import { quarantineFolder } from '../../../../main/vault/format/fileNames.ts';
import { diskFs } from '../../../../main/vault/fs/diskFs.ts';
import { valueOf } from '../../../support/vaultBuilder.ts';
import {
  backupOfToday,
  kindOf,
  newVault,
  notesOf,
  person,
  secret,
  standingIn,
  vaultServer,
  type ServerOptions,
} from '../../../support/vaultServer.ts';

const first = { place: 'own', file: backupOfToday(1) } as const;
const nextPassword = 'Ein ganz neues Kennwort';

/** A vault that was backed up with one person in it and has a second one since. */
const wentOn = async (options: ServerOptions = {}) => {
  const server = await newVault(options);
  await server.admit('anna');
  await server.backUp();
  await server.commit(put('student', person('ben', 2)));
  return server;
};

const studentsOf = async ({ records }: Pick<Awaited<ReturnType<typeof wentOn>>, 'records'>) =>
  Object.keys((await records()).student).toSorted();

const quarantineOf = (folder: string): readonly string[] =>
  existsSync(join(folder, quarantineFolder)) ? readdirSync(join(folder, quarantineFolder)) : [];

describe('a backup that is restored over the open vault', () => {
  test('takes its place after one more backup; the vault is closed and the shell hears it', async () => {
    const server = await wentOn();
    const { folder, own, window, news } = server;
    valueOf(await window['backup.restore']({ which: first, secret: null }));
    expect(news.at(-1)).toEqual({ kind: 'restored', folder, practice: false, done: true });
    expect(kindOf(await window['vault.records']({}))).toBe('not open');
    expect(readdirSync(own)).toContain(backupOfToday(2));
    valueOf(await server.open());
    expect(await studentsOf(server)).toEqual(['anna']);
    const last = { place: 'own', file: backupOfToday(2) } as const;
    const look = valueOf(await window['backup.look']({ which: last, secret: null }));
    expect(look.students).toBe(2);
  });

  test('keeps the older state aside, file by file', async () => {
    const { folder, window, close, open } = await wentOn();
    await close();
    const before = readdirSync(folder).filter((name) => /^[sj]-/u.test(name));
    valueOf(await open());
    valueOf(await window['backup.restore']({ which: first, secret: null }));
    expect(
      quarantineOf(folder)
        .filter((name) => before.includes(name))
        .toSorted(),
    ).toEqual(before.toSorted());
  });

  test('opens with the present password when no secret was asked for', async () => {
    const server = await wentOn();
    const change = { current: secret.text, next: nextPassword };
    valueOf(await server.window['security.changePassword'](change));
    valueOf(await server.window['backup.restore']({ which: first, secret: null }));
    expect(kindOf(await server.open('write', secret.text))).toBe('wrong password');
    expect(kindOf(await server.open('write', nextPassword))).toBe('ok');
    expect(await studentsOf(server)).toEqual(['anna']);
  });

  test('is noticed as nothing older, though it is: the shell forgets what it has seen', async () => {
    const server = await wentOn();
    valueOf(await server.window['backup.restore']({ which: first, secret: null }));
    await server.stand({ seen: null });
    expect(notesOf(await server.open())).toEqual([]);
  });

  test.each([
    [
      'with a wrong password',
      first,
      { kind: 'password', text: 'falsch' } as const,
      'wrong password',
    ],
    ['that is missing', { ...first, file: backupOfToday(9) }, null, 'backup missing'],
    ['that was not chosen', 'chosen' as const, null, 'backup missing'],
  ])('%s leaves it open and untouched', async (_, which, given, kind) => {
    const server = await wentOn();
    expect(kindOf(await server.window['backup.restore']({ which, secret: given }))).toBe(kind);
    expect(await studentsOf(server)).toEqual(['anna', 'ben']);
    expect(server.news.map((news) => news.kind)).toEqual(['opened', 'restoring', 'restoring']);
    expect(server.news.at(-1)).toEqual({ kind: 'restoring', begun: false });
    await server.commit({ drop: 'student', id: 'ben' });
  });

  test('damaged leaves it open and untouched', async () => {
    const server = await wentOn();
    const path = join(server.own, first.file);
    const bytes = await readFile(path);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const answer = await server.window['backup.restore']({ which: first, secret: null });
    expect(kindOf(answer)).toBe('backup damaged');
    expect(await studentsOf(server)).toEqual(['anna', 'ben']);
  });
});

describe('a chosen file', () => {
  test('is restored at the first start into an empty home, and opens with its own password', async () => {
    const old = await wentOn();
    const gate = await vaultServer({ standing: {} });
    const backupFile = join(gate.home, 'mitgebracht.stf');
    await cp(join(old.own, first.file), backupFile);
    await gate.stand({ backupFile });
    const restore = (text: string) =>
      gate.window['backup.restore']({ which: 'chosen', secret: { kind: 'password', text } });
    expect(kindOf(await restore('falsch'))).toBe('wrong password');
    expect(existsSync(gate.folder)).toBe(false);
    expect(kindOf(await gate.window['backup.restore']({ which: 'chosen', secret: null }))).toBe(
      'wrong password',
    );
    valueOf(await restore(secret.text));
    expect(gate.news).toEqual([
      { kind: 'restored', folder: gate.folder, practice: false, done: true },
    ]);
    valueOf(await gate.open());
    expect(await studentsOf(gate)).toEqual(['anna']);
  });

  test('is restored with the recovery key of its time', async () => {
    const old = await wentOn();
    const gate = await vaultServer({ standing: { backupFile: join(old.own, first.file) } });
    const recovery = { kind: 'recovery', digits: old.recoveryKey } as const;
    valueOf(await gate.window['backup.restore']({ which: 'chosen', secret: recovery }));
    expect(kindOf(await gate.open())).toBe('ok');
  });

  test('takes the place of a vault that no longer opens, whose files are kept aside', async () => {
    const server = await wentOn();
    await server.close();
    const broken = readdirSync(server.folder).filter((name) => name.endsWith('.stf'));
    for (const name of broken) await writeFile(join(server.folder, name), 'zerstört');
    expect(kindOf(await server.open('restore'))).not.toBe('ok');
    valueOf(await server.window['backup.restore']({ which: first, secret }));
    valueOf(await server.open());
    expect(await studentsOf(server)).toEqual(['anna']);
    expect(quarantineOf(server.folder)).toEqual(expect.arrayContaining(broken));
  });

  test('that is no backup is told as damaged and makes no vault', async () => {
    const gate = await vaultServer();
    const backupFile = join(gate.home, 'brief.stf');
    await writeFile(backupFile, 'Liebe Frau Müller');
    await gate.stand({ backupFile });
    expect(kindOf(await gate.window['backup.restore']({ which: 'chosen', secret }))).toBe(
      'backup damaged',
    );
    expect(existsSync(gate.folder)).toBe(false);
  });

  test('whose place cannot be written tells why, and the shell hears of nothing', async () => {
    const old = await wentOn();
    const gate = await vaultServer({ standing: { backupFile: join(old.own, first.file) } });
    await writeFile(gate.folder, 'Hier steht eine Datei.');
    expect(kindOf(await gate.window['backup.restore']({ which: 'chosen', secret }))).not.toBe('ok');
    expect(gate.news).toEqual([]);
  });
});

test('a shell that asks whether all is done waits for a slow medium, too', async () => {
  const old = await wentOn();
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const read = async (path: string) => {
    if (path.endsWith('.stf')) await free;
    return diskFs.read(path);
  };
  const gate = await vaultServer({
    around: { fs: { ...diskFs, read } },
    standing: { backupFile: join(old.own, first.file) },
  });
  const done: string[] = [];
  const restoring = gate.window['backup.restore']({ which: 'chosen', secret });
  const looking = gate.window['backup.look']({ which: 'chosen', secret });
  void Promise.all([restoring, looking]).then(() => done.push('restored', 'looked into'));
  const settled = gate.ask('settle', null).then(() => done.push('settled'));
  await gate.close();
  expect(done).toEqual([]);
  letGo();
  await settled;
  expect(done).toEqual(['restored', 'looked into', 'settled']);
});

describe('practice and the own vault do not take each other’s place', () => {
  const practice = { kind: 'password', text: practicePassword } as const;

  /** Backups of a practice vault and of an own one, beside a program that has both. */
  const both = async () => {
    const server = await vaultServer();
    await server.openPractice();
    await server.close();
    const practiceBackup = join(`${server.home}/uebung-sicherungen`, backupOfToday(1));
    await server.create();
    await server.admit('anna');
    await server.backUp();
    return { ...server, practiceBackup, ownBackup: join(server.own, backupOfToday(1)) };
  };

  test('a backup of practice data restored while the own vault is open goes to the practice folder', async () => {
    const server = await both();
    await server.stand({ backupFile: server.practiceBackup });
    valueOf(await server.window['backup.restore']({ which: 'chosen', secret: practice }));
    expect(server.news.at(-1)).toEqual({
      kind: 'restored',
      ...{ folder: `${server.home}/uebung`, practice: true, done: true },
    });
    valueOf(await server.open());
    expect(await studentsOf(server)).toEqual(['anna']);
    expect(quarantineOf(server.folder)).toEqual([]);
  });

  test('a backup of practice data restored at the gate of the own vault goes there too', async () => {
    const server = await both();
    await server.close();
    await server.stand({ backupFile: server.practiceBackup });
    valueOf(await server.window['backup.restore']({ which: 'chosen', secret: practice }));
    valueOf(await server.open());
    expect(await studentsOf(server)).toEqual(['anna']);
  });

  test('a backup of the own vault restored while practising goes to the own folder', async () => {
    const server = await both();
    const { folder, home } = server;
    await server.close();
    const uebung = { ...standingIn(home), folder: `${home}/uebung`, practice: true };
    await server.stand({ ...uebung, backupFile: server.ownBackup });
    await server.openPractice();
    valueOf(await server.window['backup.restore']({ which: 'chosen', secret }));
    expect(server.news.at(-1)).toEqual({ kind: 'restored', folder, practice: false, done: true });
    await server.stand({ folder: `${home}/uebung` });
    valueOf(await server.open('write', practicePassword));
    expect((await studentsOf(server)).length).toBeGreaterThan(10);
  });
});

test('a restoration that fails after the vault was closed says so, and the vault is as it was', async () => {
  let full = false;
  const fs = {
    ...diskFs,
    createFile: (path: string) =>
      full && /tresor.s-/u.test(path)
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : diskFs.createFile(path),
  };
  const server = await wentOn({ around: { fs } });
  const { folder, window, news } = server;
  full = true;
  const answer = await window['backup.restore']({ which: first, secret: null });
  expect(kindOf(answer)).toBe('disk full');
  expect(news.at(-1)).toEqual({ kind: 'restored', folder, practice: false, done: false });
  full = false;
  expect(notesOf(await server.open())).toEqual([]);
  expect(await studentsOf(server)).toEqual(['anna', 'ben']);
});

test('the backup to be restored stays, though one more is made before and others of the day would go', async () => {
  const server = await wentOn();
  await server.backUp();
  expect(readdirSync(server.own)).toHaveLength(2);
  valueOf(await server.window['backup.restore']({ which: first, secret: null }));
  expect(readdirSync(server.own).toSorted()).toEqual([1, 2, 3].map(backupOfToday));
  valueOf(await server.open());
  expect(await studentsOf(server)).toEqual(['anna']);
});

describe('a lock while a backup is being restored', () => {
  /** A restoration whose disk holds on at the first file with a fitting name, until it is let go. */
  const heldAt = async (name: RegExp) => {
    let reached = (): void => undefined;
    let letGo = (): void => undefined;
    let armed = false;
    const there = new Promise<void>((resolve) => (reached = resolve));
    const free = new Promise<void>((resolve) => (letGo = resolve));
    const fs = {
      ...diskFs,
      createFile: async (path: string) => {
        if (armed && name.test(path)) {
          reached();
          await free;
        }
        return diskFs.createFile(path);
      },
    };
    const server = await wentOn({ around: { fs } });
    armed = true;
    const restoring = server.window['backup.restore']({ which: first, secret: null });
    await there;
    return { ...server, restoring, letGo: () => letGo() };
  };

  test('that comes while the state of now is backed up leaves that state, and says nothing of an end', async () => {
    const server = await heldAt(/sicherungen/u);
    const closed = server.close();
    server.letGo();
    expect(kindOf(await server.restoring)).toBe('not open');
    await closed;
    expect(server.news.at(-1)).toEqual({ kind: 'restoring', begun: true });
    valueOf(await server.open());
    expect(await studentsOf(server)).toEqual(['anna', 'ben']);
  });

  test('that comes when the mark is being written waits for the restored state', async () => {
    const server = await heldAt(/restore-/u);
    const closed = server.close();
    server.letGo();
    expect(kindOf(await server.restoring)).toBe('ok');
    await closed;
    valueOf(await server.open());
    expect(await studentsOf(server)).toEqual(['anna']);
  });
});
