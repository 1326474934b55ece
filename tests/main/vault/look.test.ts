import { describe, expect, test } from 'vitest';
import { diskFs } from '../../../main/vault/fs/diskFs.ts';
import type { Fs } from '../../../main/vault/fs/Fs.ts';
import {
  create,
  freshFolder,
  note,
  reopen,
  surroundings,
  textsOf,
  valueOf,
} from '../../support/vaultBuilder.ts';
import { bytesByPath, recordingFs } from '../../support/vaultOperations.ts';
import {
  copyOf,
  emptyDisk,
  type SimulatedDisk,
  simulatedFs,
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const on = (disk: SimulatedDisk) => surroundings({ folder, fs: simulatedFs(disk) });

/** A vault with a compaction and a journal after it. */
const sample = async (): Promise<SimulatedDisk> => {
  const disk = emptyDisk();
  const { vault } = await create(on(disk));
  await vault.append('Notiz', [note('a', 'eins')]);
  await vault.compact();
  await vault.append('Notiz', [note('b', 'zwei')]);
  await vault.append('Notiz', [note('c', 'drei')]);
  await vault.close();
  return copyOf(disk);
};

describe('looking at a vault', () => {
  test('shows what is in it and performs no operation that writes', async () => {
    const disk = await sample();
    const before = bytesByPath(disk);
    const { fs, writes } = recordingFs(disk);
    const vault = valueOf(await reopen(surroundings({ folder, fs }), { look: true }));
    expect(vault.access).toBe('look');
    expect(textsOf(vault)).toEqual({ a: 'eins', b: 'zwei', c: 'drei' });
    expect(vault.head).toMatchObject({ seq: 3, generation: 2 });
    await vault.close();
    expect(writes).toEqual([]);
    expect(bytesByPath(disk)).toEqual(before);
  });

  test('refuses every change and still tells a right password from a wrong one', async () => {
    const disk = await sample();
    const before = bytesByPath(disk);
    const { fs, writes } = recordingFs(disk);
    const vault = valueOf(await reopen(surroundings({ folder, fs }), { look: true }));
    const refused = { ok: false, failure: { kind: 'looking' } };
    expect(await vault.append('Notiz', [note('d', 'vier')])).toEqual(refused);
    expect(await vault.compact()).toEqual(refused);
    expect(await vault.changePassword('Neun Nashörner niesen')).toEqual(refused);
    expect(await vault.keepRecoveryKey(vault.newRecoveryKey())).toEqual(refused);
    expect(await vault.ownerOf('Neun Nashörner niesen')).toBe(undefined);
    expect(textsOf(vault)).toEqual({ a: 'eins', b: 'zwei', c: 'drei' });
    await vault.close();
    expect(writes).toEqual([]);
    expect(bytesByPath(disk)).toEqual(before);
  });

  test('goes on beside a program that has the vault open, and does not disturb it', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    await vault.append('Notiz', [note('a', 'eins')]);
    expect(await reopen(on(disk))).toMatchObject({ failure: { kind: 'in use', host: 'PC-1' } });
    const looking = valueOf(await reopen(on(disk), { look: true }));
    expect(textsOf(looking)).toEqual({ a: 'eins' });
    valueOf(await vault.append('Notiz', [note('b', 'zwei')]));
    await looking.close();
    valueOf(await vault.append('Notiz', [note('c', 'drei')]));
    await vault.close();
    const again = valueOf(await reopen(on(disk)));
    expect(textsOf(again)).toEqual({ a: 'eins', b: 'zwei', c: 'drei' });
    await again.close();
  });

  test('reads anew when the writer compacts and takes the files away', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    await vault.append('Notiz', [note('a', 'eins')]);
    const plain = simulatedFs(disk);
    let compactions = 0;
    const read = async (path: string): Promise<Uint8Array> => {
      if (compactions < 2 && path.includes('/s-')) {
        compactions += 1;
        for (const id of ['b', 'c', 'd']) {
          await vault.append('Notiz', [note(id, id)]);
          await vault.compact();
        }
      }
      return plain.read(path);
    };
    const fs: Fs = { ...plain, read };
    const looking = valueOf(await reopen(surroundings({ folder, fs }), { look: true }));
    expect(textsOf(looking)).toEqual({ a: 'eins', b: 'b', c: 'c', d: 'd' });
    expect(looking.findings).toMatchObject({ incomplete: false, damaged: [] });
    await looking.close();
    await vault.close();
  });

  test('again and again beside a writer that saves and compacts always shows a state that was', async () => {
    const around = surroundings({ folder: await freshFolder(), fs: diskFs });
    const { vault } = await create(around);
    let working = true;
    const work = async (): Promise<void> => {
      for (let at = 0; at < 120; at += 1) {
        valueOf(await vault.append('Notiz', [note('a', String(at)), note('b', String(at))]));
        if (at % 6 === 0) valueOf(await vault.compact());
      }
      working = false;
    };
    const worked = work();
    let looks = 0;
    while (working) {
      const looking = valueOf(await reopen(around, { look: true }));
      const { a, b } = textsOf(looking);
      expect(a).toBe(b);
      expect(looking.findings.incomplete).toBe(false);
      await looking.close();
      looks += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await worked;
    expect(looks).toBeGreaterThan(3);
    await vault.close();
  });

  test('shows of a damaged vault what is proven, and says that something is missing', async () => {
    const disk = await sample();
    const segment = disk.names.get(`${folder}/j-0000000002-01.stj`)!;
    segment.bytes.fill(0, 512 + 300, 512 + 320);
    const before = bytesByPath(disk);
    expect(await reopen(on(copyOf(disk)))).toMatchObject({ failure: { kind: 'damaged' } });
    const { fs, writes } = recordingFs(disk);
    const vault = valueOf(await reopen(surroundings({ folder, fs }), { look: true }));
    expect(textsOf(vault)).toEqual({ a: 'eins', b: 'zwei' });
    expect(vault.findings).toMatchObject({ incomplete: true, damaged: ['j-0000000002-01.stj'] });
    await vault.close();
    expect(writes).toEqual([]);
    expect(bytesByPath(disk)).toEqual(before);
  });

  test('of a folder without a vault tells "missing"', async () => {
    expect(await reopen(on(emptyDisk()), { look: true })).toEqual({
      ok: false,
      failure: { kind: 'missing' },
    });
  });

  test('with another password tells "wrong secret"', async () => {
    const secret = { kind: 'password', text: 'Zwölf Zebras zahlen' } as const;
    expect(await reopen(on(await sample()), { look: true, secret })).toEqual({
      ok: false,
      failure: { kind: 'wrong secret' },
    });
  });
});

describe('the quarantine', () => {
  test('is named by every later opening and never emptied', async () => {
    const disk = await sample();
    const damaged = disk.names.get(`${folder}/s-0000000002.stf`)!;
    damaged.bytes.fill(0, 3_000, 3_010);
    const vault = valueOf(await reopen(on(disk)));
    expect(vault.findings).toMatchObject({ quarantine: [], damaged: ['s-0000000002.stf'] });
    for (const id of ['d', 'e', 'f']) {
      await vault.append('Notiz', [note(id, id)]);
      valueOf(await vault.compact());
    }
    await vault.close();
    const again = valueOf(await reopen(on(disk)));
    expect(again.findings).toMatchObject({ quarantine: ['s-0000000002.stf'], damaged: [] });
    await again.close();
  });
});
