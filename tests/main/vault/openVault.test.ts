import { argon2id } from 'hash-wasm';
import { describe, expect, test, vi } from 'vitest';
import { createVault } from '../../../main/vault/createVault.ts';
import { decodeHeader, encodeHeader } from '../../../main/vault/format/snapshotHeader.ts';
import { kdfDefault, kdfFloor } from '../../../main/vault/keys/kdf.ts';
import {
  create,
  dropNote,
  note,
  password,
  reopen,
  surroundings,
  textsOf,
  valueOf,
} from '../../support/vaultBuilder.ts';
import { emptyDisk, type SimulatedDisk, simulatedFs } from '../../support/vaultSimulatedFs.ts';

/** The derivation as it is, with its runs counted. */
vi.mock('hash-wasm', async (actual) => {
  const library = await actual<typeof import('hash-wasm')>();
  return { ...library, argon2id: vi.fn(library.argon2id) };
});

const folder = '/home/tresor';
const first = `${folder}/s-0000000001.stf`;
const on = (disk: SimulatedDisk) => surroundings({ folder, fs: simulatedFs(disk) });

/** The files that hold something; the reserve for a full disk holds nothing. */
const filesOf = (disk: SimulatedDisk): string[] =>
  [...disk.names.keys()]
    .map((path) => path.slice(folder.length + 1))
    .filter((name) => name !== 'reserve')
    .sort();

describe('a vault', () => {
  test('gives back after reopening what was saved, before and after a compaction', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    valueOf(await vault.append('Notizen gespeichert', [note('a', 'eins'), note('b', 'zwei')]));
    valueOf(await vault.append('Notiz gelöscht', [dropNote('a')]));
    await vault.close();
    const again = valueOf(await reopen(on(disk)));
    expect(textsOf(again)).toEqual({ b: 'zwei' });
    valueOf(await again.compact());
    valueOf(await again.append('Notiz gespeichert', [note('c', 'drei')]));
    await again.close();
    const third = valueOf(await reopen(on(disk)));
    expect(textsOf(third)).toEqual({ b: 'zwei', c: 'drei' });
    expect(third.head).toMatchObject({ seq: 3, generation: 2 });
    await third.close();
  });

  test('numbers commits without gaps and stamps them with the time of the save', async () => {
    const around = { ...on(emptyDisk()), now: () => new Date('2026-11-23T08:00:00Z') };
    const { vault } = await create(around);
    const changes = [note('a', 'eins')];
    const at = '2026-11-23T08:00:00.000Z';
    expect(await vault.append('Notiz gespeichert', changes)).toEqual({
      ok: true,
      value: { seq: 1, at, action: 'Notiz gespeichert', changes },
    });
    await vault.compact();
    expect(valueOf(await vault.append('Notiz gespeichert', changes)).seq).toBe(2);
    await vault.close();
  });

  test('keeps commits that arrive together in their order', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    const numbers = Array.from({ length: 30 }, (_, at) => at);
    const saved = await Promise.all([
      ...numbers.slice(0, 15).map((at) => vault.append('Notiz', [note('a', String(at))])),
      vault.compact(),
      ...numbers.slice(15).map((at) => vault.append('Notiz', [note('a', String(at))])),
    ]);
    expect(saved.every(({ ok }) => ok)).toBe(true);
    await vault.close();
    const again = valueOf(await reopen(on(disk)));
    expect(textsOf(again)).toEqual({ a: '29' });
    expect(again.head.seq).toBe(30);
    await again.close();
  });

  test('is not changed by what the caller does with a record after saving it', async () => {
    const { vault } = await create(on(emptyDisk()));
    const change = note('a', 'eins') as unknown as { record: { text: string } };
    await vault.append('Notiz', [change as never]);
    change.record.text = 'anders';
    expect(textsOf(vault)).toEqual({ a: 'eins' });
    await vault.close();
  });

  test('takes no commit after it was closed', async () => {
    const { vault } = await create(on(emptyDisk()));
    await vault.close();
    const refused = await vault.append('Notiz', [note('a', 'eins')]);
    expect(refused).toEqual({ ok: false, failure: { kind: 'closed' } });
    expect(await vault.compact()).toEqual({ ok: false, failure: { kind: 'closed' } });
    await vault.close();
  });

  test('holds no readable word on the disk', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    await vault.append('Notiz gespeichert', [note('a', 'Kanarienvogel')]);
    await vault.compact();
    await vault.append('Notiz gespeichert', [note('b', 'Kanarienvogel')]);
    await vault.close();
    const all = Buffer.concat([...disk.names.values()].map(({ bytes }) => bytes));
    for (const word of ['Kanarienvogel', 'Notiz gespeichert', password]) {
      expect(all.includes(word), word).toBe(false);
    }
  });
});

describe('creating a vault', () => {
  test('in a folder that holds one is refused and changes nothing', async () => {
    const disk = emptyDisk();
    await (await create(on(disk))).vault.close();
    const before = disk.names.get(first)?.bytes;
    const refused = await createVault({ ...on(disk), password });
    expect(refused).toEqual({ ok: false, failure: { kind: 'exists' } });
    expect(disk.names.get(first)?.bytes).toBe(before);
    expect(filesOf(disk)).toEqual(['s-0000000001.stf']);
  });

  test('with fewer than twelve characters is refused before anything is written', async () => {
    const disk = emptyDisk();
    const refused = await createVault({ ...on(disk), password: 'elf Zeichen' });
    expect(refused).toEqual({ ok: false, failure: { kind: 'password too short' } });
    expect(filesOf(disk)).toEqual([]);
  });

  test('that was cut by a crash may be done again', async () => {
    const disk = emptyDisk();
    await (await create(on(disk))).vault.close();
    const file = disk.names.get(first)!;
    file.bytes = file.bytes.subarray(0, 100);
    expect(await reopen(on(disk))).toEqual({ ok: false, failure: { kind: 'missing' } });
    const { vault } = await create(on(disk));
    await vault.close();
    expect(filesOf(disk)).toEqual(['quarantine/s-0000000001.stf', 's-0000000001.stf']);
  });
});

describe('opening', () => {
  test('a folder that is not there or empty tells "missing" and creates nothing', async () => {
    const disk = emptyDisk();
    expect(await reopen(on(disk))).toEqual({ ok: false, failure: { kind: 'missing' } });
    disk.folders.add(folder);
    expect(await reopen(on(disk))).toEqual({ ok: false, failure: { kind: 'missing' } });
    expect(filesOf(disk)).toEqual([]);
  });

  test.each([
    ['another word', 'Zwölf Zebras zahlen'],
    ['a space at the end', `${password} `],
    ['other case', password.toLowerCase()],
    ['nothing', ''],
  ])('with %s tells "wrong secret", not damage, and frees the lock', async (_, text) => {
    const disk = emptyDisk();
    await (await create(on(disk))).vault.close();
    const refused = await reopen(on(disk), { secret: { kind: 'password', text } });
    expect(refused).toEqual({ ok: false, failure: { kind: 'wrong secret' } });
    expect(filesOf(disk)).toEqual(['s-0000000001.stf']);
  });

  test('works with the recovery key and names a mistyped group', async () => {
    const disk = emptyDisk();
    const { vault, recoveryKey } = await create(on(disk));
    await vault.close();
    const right = { kind: 'recovery', digits: recoveryKey } as const;
    await valueOf(await reopen(on(disk), { secret: right })).close();
    const wrong = { kind: 'recovery', digits: `000001${recoveryKey.slice(6)}` } as const;
    expect(await reopen(on(disk), { secret: wrong })).toEqual({
      ok: false,
      failure: { kind: 'recovery key mistyped', problem: { kind: 'group', group: 1 } },
    });
  });

  test('refuses a vault of a later format and of later records, and leaves it alone', async () => {
    const disk = emptyDisk();
    await (await create(on(disk))).vault.close();
    const file = disk.names.get(first)!;
    const whole = file.bytes;
    const read = valueOf(decodeHeader(whole));
    const body = whole.subarray(read.bound.length);
    const laterRecords = encodeHeader({ ...read.header, schema: 99 });
    file.bytes = Buffer.concat([laterRecords, body]);
    const refused = { ok: false, failure: { kind: 'from the future' } };
    expect(await reopen(on(disk))).toEqual(refused);
    expect(await createVault({ ...on(disk), password })).toMatchObject({ ok: false });
  });

  test('refuses a derivation that is too weak or a bomb before deriving', async () => {
    const disk = emptyDisk();
    await (await create(on(disk))).vault.close();
    const asShipped = { ...on(disk), kdf: { created: kdfDefault, floor: kdfFloor } };
    vi.mocked(argon2id).mockClear();
    expect(await reopen(asShipped)).toEqual({ ok: false, failure: { kind: 'unsafe parameters' } });
    expect(argon2id).not.toHaveBeenCalled();
    await valueOf(await reopen(on(disk))).close();
    expect(argon2id).toHaveBeenCalledOnce();
  });
});

describe('secrets', () => {
  test('a changed password replaces the old one in both generations', async () => {
    const disk = emptyDisk();
    const { vault, recoveryKey } = await create(on(disk));
    valueOf(await vault.changePassword('Neun Nashörner niesen'));
    expect(await vault.ownerOf('Neun Nashörner niesen')).toBe('user');
    expect(await vault.ownerOf(password)).toBe(undefined);
    expect(await vault.verifyRecoveryKey(recoveryKey)).toBe(true);
    await vault.close();
    expect(filesOf(disk)).toEqual(['s-0000000002.stf', 's-0000000003.stf']);
    for (const name of ['s-0000000003.stf', 's-0000000002.stf']) {
      expect(await reopen(on(disk))).toEqual({ ok: false, failure: { kind: 'wrong secret' } });
      disk.names.delete(`${folder}/${name}`);
    }
  });

  test('a new recovery key replaces the old one', async () => {
    const disk = emptyDisk();
    const { vault, recoveryKey } = await create(on(disk));
    const renewed = vault.newRecoveryKey();
    expect(await vault.verifyRecoveryKey(renewed)).toBe(false);
    valueOf(await vault.keepRecoveryKey(renewed));
    expect(await vault.verifyRecoveryKey(recoveryKey)).toBe(false);
    await vault.close();
    const opened = await reopen(on(disk), { secret: { kind: 'recovery', digits: renewed } });
    await valueOf(opened).close();
  });

  test('a password that could not be written down is not taken', async () => {
    let full = false;
    const disk = emptyDisk();
    const fs = simulatedFs(disk, ({ name }) =>
      full && name === 'write' ? { code: 'ENOSPC' } : undefined,
    );
    const { vault } = await create(surroundings({ folder, fs }));
    full = true;
    expect(await vault.changePassword('Neun Nashörner niesen')).toMatchObject({ ok: false });
    expect(await vault.ownerOf(password)).toBe('user');
    await vault.close();
    full = false;
    await valueOf(await reopen(on(disk))).close();
  });
});

describe('compaction', () => {
  test('keeps exactly two generations and the segments after the older one', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    for (const id of ['a', 'b', 'c']) {
      await vault.append('Notiz', [note(id, id)]);
      await vault.compact();
    }
    await vault.append('Notiz', [note('d', 'd')]);
    await vault.close();
    expect(filesOf(disk)).toEqual([
      'j-0000000003-01.stj',
      'j-0000000004-01.stj',
      's-0000000003.stf',
      's-0000000004.stf',
    ]);
  });

  test('is due after 2,000 commits, counted over restarts', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    for (let at = 0; at < 1_500; at += 1) await vault.append('Notiz', [note('a', 'eins')]);
    expect(await vault.compactIfDue()).toEqual({ ok: true, value: 'not due' });
    await vault.close();
    const again = valueOf(await reopen(on(disk)));
    for (let at = 0; at < 500; at += 1) await again.append('Notiz', [note('a', 'eins')]);
    expect(await again.compactIfDue()).toEqual({ ok: true, value: 'compacted' });
    expect(await again.compactIfDue()).toEqual({ ok: true, value: 'not due' });
    await again.close();
  });

  test('is due after 4 MiB', async () => {
    const { vault } = await create(on(emptyDisk()));
    await vault.append('Einfuhr', [note('a', 'x'.repeat(4 * 1024 * 1024))]);
    expect(await vault.compactIfDue()).toEqual({ ok: true, value: 'compacted' });
    await vault.close();
  });
});
