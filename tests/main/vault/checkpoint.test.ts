import { describe, expect, test } from 'vitest';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { fixState } from '../../../main/vault/format/stateBytes.ts';
import { applyHashed, emptyHash, hashOfState } from '../../../main/vault/format/stateHash.ts';
import type { Vault } from '../../../main/vault/Vault.ts';
import {
  create,
  dropNote,
  note,
  reopen,
  surroundings,
  textsOf,
  valueOf,
} from '../../support/vaultBuilder.ts';
import {
  copyOf,
  emptyDisk,
  type SimulatedDisk,
  simulatedFs,
  survivors,
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const on = (disk: SimulatedDisk) => surroundings({ folder, fs: simulatedFs(disk) });
const key = Buffer.alloc(32, 7);

/** The types of the records of a segment, in their order. */
const typesIn = (disk: SimulatedDisk, name: string): readonly number[] => {
  const file = disk.names.get(`${folder}/${name}`)!.bytes;
  const types: number[] = [];
  for (
    let at = 512;
    at + 21 < file.length && file.readUInt32BE(at) > 0;
    at += 21 + file.readUInt32BE(at)
  ) {
    types.push(file.readUInt8(at + 12));
  }
  return types;
};

/** Changes a record in memory behind the engine's back, as a bug or a bad memory cell would. */
const corrupt = ({ data }: Vault, id: string): void => {
  (data.note[id] as unknown as { text: string }).text = 'verfälscht';
};

describe('the hash of a state', () => {
  test('kept up with changes is that of the whole state', () => {
    const data = emptyVaultData();
    const hash = emptyHash(key);
    applyHashed(data, hash, [note('a', 'eins'), note('b', 'zwei'), note('a', 'neu')]);
    applyHashed(data, hash, [dropNote('b'), dropNote('nie da'), note('c', 'drei')]);
    expect(hash.sum).toEqual(hashOfState(key, fixState(data)).sum);
    expect(Object.keys(data.note)).toEqual(['a', 'c']);
  });

  test('does not depend on the order in which records came', () => {
    const [one, other] = [emptyHash(key), emptyHash(key)];
    applyHashed(emptyVaultData(), one, [note('a', 'eins'), note('b', 'zwei')]);
    applyHashed(emptyVaultData(), other, [note('b', 'zwei'), note('a', 'eins')]);
    expect(one.sum).toEqual(other.sum);
  });

  test('tells states apart, and without its key nothing about them', () => {
    const hashOf = (text: string, own: Buffer): string => {
      const hash = emptyHash(own);
      applyHashed(emptyVaultData(), hash, [note('a', text)]);
      return hash.sum.toString('hex');
    };
    expect(hashOf('eins', key)).not.toBe(hashOf('zwei', key));
    expect(hashOf('eins', key)).not.toBe(hashOf('eins', Buffer.alloc(32, 8)));
  });
});

describe('a checkpoint', () => {
  test('is written after every hundred commits and before the close record', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    for (let at = 0; at < 201; at += 1) await vault.append('Notiz', [note('a', String(at))]);
    await vault.close();
    const hundred = Array.from({ length: 100 }, () => 1);
    expect(typesIn(disk, 'j-0000000001-01.stj')).toEqual([...hundred, 3, ...hundred, 3, 1, 3, 2]);
    const again = valueOf(await reopen(on(disk)));
    expect(textsOf(again)).toEqual({ a: '200' });
    await again.close();
  });

  test('cut by a crash or refused by the disk at any operation costs no acknowledged commit', async () => {
    const faults = ['crash', { code: 'ENOSPC' }, { code: 'EIO' }] as const;
    for (let run = 0; run < 14 * faults.length; run += 1) {
      const fault = faults[run % faults.length];
      let left = Infinity;
      const disk = emptyDisk();
      const fs = simulatedFs(disk, () => ((left -= 1) === -1 ? fault : undefined));
      const { vault } = await create({ ...on(disk), fs });
      for (let at = 0; at < 100; at += 1) await vault.append('Notiz', [note('a', String(at))]);
      left = Math.floor(run / faults.length);
      let last = 99;
      for (const at of [100, 101, 102]) {
        const saved = await vault.append('Notiz', [note('a', String(at))]).catch(() => undefined);
        // Whoever crashed does nothing more.
        if (saved === undefined) break;
        if (saved.ok) last = at;
      }
      const found = survivors(disk);
      for (const survivor of fault === 'crash' ? found : found.slice(0, 1)) {
        const machine = { ...on(disk).machine, bootId: survivor.how };
        const opened = await reopen({ ...on(survivor.disk), machine });
        expect(opened, `${JSON.stringify(fault)} in run ${run}, ${survivor.how}`).toMatchObject({
          ok: true,
        });
        const again = valueOf(opened);
        expect(again.findings.incomplete, survivor.how).toBe(false);
        expect(Number(textsOf(again)['a'])).toBeGreaterThanOrEqual(last);
        await again.close();
      }
    }
  }, 60_000);

  test('that finds another state than the program had is damage, with the name of the file', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    await vault.append('Notiz', [note('a', 'eins'), note('b', 'zwei')]);
    corrupt(vault, 'a');
    await vault.append('Notiz', [note('a', 'neu')]);
    await vault.close();
    expect(await reopen(on(copyOf(disk)))).toMatchObject({
      failure: { kind: 'damaged', files: ['j-0000000001-01.stj'], restorable: { seq: 2 } },
    });
    const looking = valueOf(await reopen(on(copyOf(disk)), { look: true }));
    expect(looking.findings.incomplete).toBe(true);
    await looking.close();
  });

  test('that found another state does not stand in the way of going on from what is proven', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    await vault.append('Notiz', [note('a', 'eins'), note('b', 'zwei')]);
    corrupt(vault, 'a');
    await vault.append('Notiz', [note('a', 'neu')]);
    await vault.close();
    const restored = valueOf(await reopen(on(disk), { restore: true }));
    valueOf(await restored.append('Notiz', [note('c', 'drei')]));
    await restored.close();
    const again = valueOf(await reopen(on(disk)));
    expect(textsOf(again)).toEqual({ a: 'neu', b: 'zwei', c: 'drei' });
    expect(again.findings).toMatchObject({ damaged: [], quarantine: ['j-0000000001-01.stj'] });
    await again.close();
  });
});

describe('a new generation', () => {
  test('is never written from a state that is not that of its commits', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    await vault.append('Notiz', [note('a', 'eins')]);
    corrupt(vault, 'a');
    await expect(vault.compact()).rejects.toThrow('not that of its commits');
    expect([...disk.names.keys()]).not.toContain(`${folder}/s-0000000002.stf`);
  });
});
