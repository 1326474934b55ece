import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Machine } from '../../../../main/vault/lock/Machine.ts';
import { password, thisPc, valueOf } from '../../../support/vaultBuilder.ts';
import { emptyDisk, simulatedFs } from '../../../support/vaultSimulatedFs.ts';
import {
  at,
  kindOf,
  newVault,
  notesOf,
  vaultServer,
  warnings,
} from '../../../support/vaultServer.ts';

const otherPc: Machine = { ...thisPc, host: 'PC-2', bootId: 'tuesday', pid: 7 };

const journals = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.stj')).toSorted();

/** Every file of a vault with its bytes, so that two moments can be compared. */
const bytesIn = async (folder: string): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder)).toSorted())
    found[name] = (await readFile(join(folder, name))).toString('base64');
  return found;
};

/** Flips a byte in the middle of a file. */
const damage = async (path: string, where = 0.5): Promise<void> => {
  const bytes = await readFile(path);
  const offset = Math.floor(bytes.length * where);
  bytes[offset] = (bytes[offset] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
};

/** Where the zeros ahead of the records begin. */
const endOfRecords = (journal: Buffer): number => journal.findLastIndex((byte) => byte !== 0) + 1;

/** A vault with three persons, saved one by one, whose second commit is damaged in the journal. */
const damagedVault = async () => {
  const first = await newVault();
  await first.admit('anna');
  const { folder } = first;
  const sizes: number[] = [];
  for (const id of ['ben', 'cem']) {
    sizes.push(endOfRecords(await readFile(join(folder, (await journals(folder))[0] ?? ''))));
    await first.commit({ put: 'draft', record: draft(id) } as never);
  }
  await first.close();
  const path = join(folder, (await journals(folder))[0] ?? '');
  const bytes = await readFile(path);
  const offset = (sizes[0] ?? 0) + 40;
  bytes[offset] = (bytes[offset] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
  return first;
};

const draft = (id: string) => ({ id: `note/${id}`, studentId: 'anna', content: id, changedAt: at });

describe('a vault', () => {
  test('that is open does not open again beside itself, nor is one created or practised beside it', async () => {
    const { open, window, ask, records, admit } = await newVault();
    await admit('mia');
    expect(kindOf(await open())).toBe('vault in use');
    expect(kindOf(await open('look'))).toBe('vault in use');
    expect(kindOf(await window['vault.create']({ password, elsewhere: false }))).toBe(
      'vault in use',
    );
    expect(kindOf(await ask('openPractice', null))).toBe('vault in use');
    expect(Object.keys((await records()).student)).toEqual(['mia']);
  });

  test('asked for twice at once opens once', async () => {
    const { open, close } = await newVault();
    await close();
    expect((await Promise.all([open(), open()])).map(kindOf)).toEqual(['ok', 'vault in use']);
  });

  test('that is not there is missing', async () => {
    const { open } = await vaultServer();
    expect(kindOf(await open())).toBe('vault missing');
    expect(kindOf(await open('look'))).toBe('vault missing');
  });

  test('is created elsewhere only where a place was chosen', async () => {
    const server = await vaultServer();
    const elsewhere = { password, elsewhere: true };
    expect(kindOf(await server.window['vault.create'](elsewhere))).toBe('cancelled');
    expect(await readdir(server.home)).toEqual([]);
    const newFolder = join(server.home, 'stick', 'Staffelstab-Tresor');
    await server.stand({ newFolder });
    await mkdir(join(server.home, 'stick'));
    valueOf(await server.window['vault.create'](elsewhere));
    expect(server.news.at(-1)).toMatchObject({ kind: 'opened', folder: newFolder });
    expect(existsSync(server.folder)).toBe(false);
  });

  test('is not created with a password that is too short, and leaves no folder behind', async () => {
    const { window, home } = await vaultServer();
    const answer = await window['vault.create']({ password: 'kurz', elsewhere: false });
    expect(kindOf(answer)).toBe('password too short');
    expect(await readdir(home)).toEqual([]);
  });

  test('is told to the shell with its rules before the window gets its first record', async () => {
    const { news, close, open } = await newVault();
    const head = valueOf(await close());
    valueOf(await open());
    expect(news).toMatchObject([
      { kind: 'opened', access: 'write', practice: false },
      { kind: 'opened', access: 'write', practice: false, head },
    ]);
    expect(news.at(-1)).toHaveProperty('settings.lockAfterMinutes');
  });
});

describe('looking', () => {
  test('shows everything, saves nothing and leaves every byte as it was', async () => {
    const first = await newVault();
    await first.admit('mia');
    await first.close();
    const before = await bytesIn(first.folder);
    expect(valueOf(await first.open('look'))).toEqual({
      access: 'look',
      byRecovery: false,
      notes: [],
    });
    expect(first.news.at(-1)).toMatchObject({ access: 'look', remains: false, head: null });
    expect(Object.keys((await first.records()).student)).toEqual(['mia']);
    const drop = { action: 'x', changes: [{ drop: 'student', id: 'mia' } as const] };
    expect(kindOf(await first.window['records.commit'](drop))).toBe('only looking');
    expect(kindOf(await first.window['backup.now']({}))).toBe('only looking');
    const next = { current: password, next: 'Ein ganz neues Kennwort' };
    expect(kindOf(await first.window['security.changePassword'](next))).toBe('only looking');
    expect(kindOf(await first.window['security.renewRecoveryKey']({ password }))).toBe(
      'only looking',
    );
    expect(valueOf(await first.close())).toBe(null);
    expect(await bytesIn(first.folder)).toEqual(before);
    expect(existsSync(first.own)).toBe(false);
  });

  test('beside another PC shows what that PC has saved, and does not disturb it', async () => {
    const first = await newVault();
    await first.admit('mia');
    const second = await vaultServer({ home: first.home, around: { machine: otherPc } });
    const refused = await second.open();
    expect(refused).toMatchObject({ failure: { kind: 'vault in use' } });
    expect(JSON.stringify(refused)).toContain('PC-1');
    valueOf(await second.open('look'));
    expect(Object.keys((await second.records()).student)).toEqual(['mia']);
    await first.commit({ put: 'draft', record: { ...draft('x'), studentId: 'mia' } });
    valueOf(await second.close());
    await first.commit({ drop: 'draft', id: 'note/x' });
  });
});

describe('a vault another PC has left open', () => {
  /** The first PC sleeps with its vault open; an hour later the second one finds its lock silent. */
  const abandoned = async () => {
    let hours = 0;
    const now = () => new Date(Date.now() + hours * 3_600_000);
    const first = await newVault({ around: { now } });
    await first.admit('mia');
    hours = 1;
    const second = await vaultServer({ home: first.home, around: { machine: otherPc, now } });
    return { first, second };
  };

  test('opens only when somebody says that it may be taken over', async () => {
    const { second } = await abandoned();
    expect(kindOf(await second.open())).toBe('vault abandoned');
    valueOf(await second.open('take over'));
    expect(Object.keys((await second.records()).student)).toEqual(['mia']);
  });

  test('and was taken over takes no more words of the first, which is told why', async () => {
    const { first, second } = await abandoned();
    valueOf(await second.open('take over'));
    const changes = [{ drop: 'student', id: 'mia' } as const];
    expect(await first.window['records.commit']({ action: 'x', changes })).toMatchObject({
      failure: { kind: 'taken over' },
    });
    expect(warnings(first.told)).toEqual(['taken over']);
    expect(Object.keys((await second.records()).student)).toEqual(['mia']);
    await first.close();
    await second.commit(...changes);
  });

  test('and is used again by the first before anybody takes it over stays the first’s', async () => {
    const { first, second } = await abandoned();
    await first.commit({ put: 'draft', record: { ...draft('x'), studentId: 'mia' } });
    expect(kindOf(await second.open('take over'))).toBe('vault in use');
  });

  test('is not taken over while it shows signs of life', async () => {
    const first = await newVault();
    const second = await vaultServer({ home: first.home, around: { machine: otherPc } });
    expect(kindOf(await second.open('take over'))).toBe('vault in use');
  });
});

describe('a damaged vault', () => {
  test('does not open for work, can be looked at, and goes on from what is left when somebody says so', async () => {
    const { open, close, records, folder, news } = await damagedVault();
    const before = await bytesIn(folder);
    expect(await open()).toMatchObject({ failure: { kind: 'vault damaged' } });
    expect(await bytesIn(folder)).toEqual(before);

    expect(notesOf(await open('look'))).toContain('incomplete');
    expect(news.at(-1)).toMatchObject({ kind: 'opened', remains: true });
    expect(Object.keys((await records()).student)).toEqual(['anna']);
    await close();
    expect(await bytesIn(folder)).toEqual(before);

    const opened = await open('restore');
    expect(notesOf(opened)).toContain('incomplete');
    expect(valueOf(opened).access).toBe('write');
    expect(news.at(-1)).toMatchObject({ kind: 'opened', remains: false });
    expect(Object.keys((await records()).student)).toEqual(['anna']);
    expect((await records()).draft).toEqual({});
    await close();

    expect(notesOf(await open())).not.toContain('incomplete');
    expect(Object.keys((await records()).student)).toEqual(['anna']);
  });

  test('of which nothing is left is lost, and stays as it is', async () => {
    const { folder, open, close, admit } = await newVault();
    await admit('mia');
    await close();
    for (const name of await readdir(folder)) await damage(join(folder, name), 0.05);
    const before = await bytesIn(folder);
    expect(kindOf(await open('restore'))).toBe('vault lost');
    expect(kindOf(await open('look'))).toBe('vault lost');
    expect(await bytesIn(folder)).toEqual(before);
  });
});

describe('an older copy of a vault', () => {
  const putBack = async () => {
    const server = await newVault();
    await server.admit('mia');
    await server.close();
    const copy = `${server.folder}-kopie`;
    await cp(server.folder, copy, { recursive: true });
    valueOf(await server.open());
    await server.commit({ put: 'draft', record: { ...draft('x'), studentId: 'mia' } });
    const seen = valueOf(await server.close());
    await rm(server.folder, { recursive: true });
    await cp(copy, server.folder, { recursive: true });
    return { server, seen };
  };

  test('put in the place of a newer one is noticed', async () => {
    const { server, seen } = await putBack();
    await server.stand({ seen });
    expect(notesOf(await server.open())).toEqual(['older than seen']);
  });

  test('is not noticed where the newer one was never seen, nor is the newer one itself', async () => {
    const { server } = await putBack();
    expect(notesOf(await server.open())).toEqual([]);
    const seen = valueOf(await server.close());
    await server.stand({ seen });
    expect(notesOf(await server.open())).toEqual([]);
  });
});

test('on a full disk the last words are still saved with a warning, and the next save fails', async () => {
  const disk = emptyDisk();
  const room = { capacity: Infinity };
  const used = () => [...disk.names.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  const fs = simulatedFs(disk, ({ name }) =>
    name === 'write' && used() >= room.capacity ? { code: 'ENOSPC' } : undefined,
  );
  const { told, admit, window, records } = await newVault({
    home: '/home',
    around: { fs, reserveSize: 8_192 },
  });
  room.capacity = used();
  await admit('mia');
  expect(told.map(({ event }) => event)).toEqual(['committed', 'warning']);
  expect(warnings(told)).toEqual(['space is short']);
  room.capacity = used();
  const changes = [{ drop: 'student', id: 'mia' } as const];
  expect(kindOf(await window['records.commit']({ action: 'x', changes }))).toBe('disk full');
  expect(Object.keys((await records()).student)).toEqual(['mia']);
});

test('a vault whose first records find no room is not there afterwards, and can be created once there is', async () => {
  const disk = emptyDisk();
  let full = true;
  const fs = simulatedFs(disk, ({ name, path }) =>
    full && name === 'write' && path.endsWith('.stj') ? { code: 'ENOSPC' } : undefined,
  );
  const { window } = await vaultServer({ home: '/home', around: { fs } });
  const create = () => window['vault.create']({ password, elsewhere: false });
  expect(kindOf(await create())).toBe('disk full');
  expect([...disk.names.keys()]).toEqual([]);
  full = false;
  expect(kindOf(await create())).toBe('ok');
});
