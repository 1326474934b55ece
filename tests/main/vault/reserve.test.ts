import { describe, expect, test } from 'vitest';
import { reserveSize } from '../../../main/vault/store/reserve.ts';
import {
  create,
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
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const reserve = `${folder}/reserve`;
const size = 8_192;

const used = (disk: SimulatedDisk): number =>
  [...disk.names.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Surroundings on a disk that takes no more bytes once it holds its capacity. */
const on = (disk: SimulatedDisk, room: { capacity: number } = { capacity: Infinity }) =>
  surroundings({
    folder,
    reserveSize: size,
    fs: simulatedFs(disk, ({ name }) =>
      name === 'write' && used(disk) >= room.capacity ? { code: 'ENOSPC' } : undefined,
    ),
  });

describe('the reserve', () => {
  test('lies in a new vault, is one MiB as the product ships, and no one could store it in less', async () => {
    const disk = emptyDisk();
    await (await create({ ...on(disk), reserveSize })).vault.close();
    expect(reserveSize).toBe(1024 * 1024);
    const { bytes } = disk.names.get(reserve)!;
    expect(bytes).toHaveLength(reserveSize);
    expect(new Set(bytes).size).toBe(256);
  });

  test('lets a save succeed on a full disk, once, and says that space is short', async () => {
    const disk = emptyDisk();
    const room = { capacity: Infinity };
    const { vault } = await create(on(disk, room));
    valueOf(await vault.append('Notiz', [note('a', 'eins')]));
    expect(vault.spaceIsShort).toBe(false);
    room.capacity = used(disk);
    valueOf(await vault.append('Notiz', [note('b', 'zwei')]));
    expect(vault.spaceIsShort).toBe(true);
    expect(disk.names.has(reserve)).toBe(false);
    room.capacity = used(disk);
    expect(await vault.append('Notiz', [note('c', 'drei')])).toMatchObject({
      failure: { kind: 'disk full' },
    });
    expect(textsOf(vault)).toEqual({ a: 'eins', b: 'zwei' });
    const found = valueOf(await reopen(on(copyOf(disk)), { look: true }));
    expect(textsOf(found)).toEqual({ a: 'eins', b: 'zwei' });
    expect(found.head).toEqual(vault.head);
    await vault.close();
  });

  test('is made again by the next compaction that succeeds', async () => {
    const disk = emptyDisk();
    const room = { capacity: Infinity };
    const { vault } = await create(on(disk, room));
    room.capacity = used(disk);
    valueOf(await vault.append('Notiz', [note('a', 'eins')]));
    room.capacity = used(disk);
    expect(await vault.compact()).toMatchObject({ failure: { kind: 'disk full' } });
    expect(vault.spaceIsShort).toBe(true);
    room.capacity = Infinity;
    valueOf(await vault.compact());
    expect(vault.spaceIsShort).toBe(false);
    expect(disk.names.get(reserve)!.bytes).toHaveLength(size);
    await vault.close();
  });

  test('is made again when a vault without one, or with a part of one, is opened', async () => {
    const disk = emptyDisk();
    await (await create(on(disk))).vault.close();
    const file = disk.names.get(reserve)!;
    file.bytes = file.bytes.subarray(0, 100);
    await valueOf(await reopen(on(disk))).close();
    expect(disk.names.get(reserve)!.bytes).toHaveLength(size);
    disk.names.delete(reserve);
    await valueOf(await reopen(on(disk))).close();
    expect(disk.names.get(reserve)!.bytes).toHaveLength(size);
  });

  test('that finds no space leaves nothing behind, and the vault opens with the notice', async () => {
    const disk = emptyDisk();
    await (await create(on(disk))).vault.close();
    disk.names.delete(reserve);
    const room = { capacity: used(disk) + 1 };
    const vault = valueOf(await reopen(on(disk, room)));
    expect(vault.spaceIsShort).toBe(true);
    expect(disk.names.has(reserve)).toBe(false);
    await vault.close();
  });

  test('is not given up for a failure that space does not mend', async () => {
    const disk = emptyDisk();
    let failing = false;
    const fs = simulatedFs(disk, ({ name }) =>
      failing && name === 'write' ? { code: 'EIO' } : undefined,
    );
    const { vault } = await create({ ...on(disk), fs });
    failing = true;
    expect(await vault.append('Notiz', [note('a', 'eins')])).toMatchObject({ ok: false });
    expect(disk.names.has(reserve)).toBe(true);
    expect(vault.spaceIsShort).toBe(false);
    failing = false;
    await vault.close();
  });

  test('that was given up leaves at any crash what was acknowledged, and a whole history', async () => {
    for (let crashAt = 0; crashAt < 14; crashAt += 1) {
      const disk = emptyDisk();
      const room = { capacity: Infinity };
      let left = Infinity;
      const fs = simulatedFs(disk, ({ name }) => {
        if ((left -= 1) < 0) return 'crash';
        return name === 'write' && used(disk) >= room.capacity ? { code: 'ENOSPC' } : undefined;
      });
      const { vault } = await create({ ...on(disk), fs });
      valueOf(await vault.append('Notiz', [note('a', 'eins')]));
      room.capacity = used(disk);
      left = crashAt;
      const saved = await vault.append('Notiz', [note('b', 'zwei')]).catch(() => undefined);
      const machine = { ...on(disk).machine, bootId: 'tuesday' };
      const found = valueOf(await reopen({ ...on(copyOf(disk)), machine }));
      expect(found.findings.incomplete).toBe(false);
      const texts = textsOf(found);
      if (saved?.ok === true) expect(texts).toEqual({ a: 'eins', b: 'zwei' });
      else expect([{ a: 'eins' }, { a: 'eins', b: 'zwei' }]).toContainEqual(texts);
      await found.close();
    }
  });
});
