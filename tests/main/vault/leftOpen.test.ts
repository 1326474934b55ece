import { expect, test } from 'vitest';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import {
  create,
  note,
  reopen,
  surroundings,
  textsOf,
  thisPc,
  valueOf,
} from '../../support/vaultBuilder.ts';
import {
  copyOf,
  emptyDisk,
  type Fault,
  type Operation,
  type SimulatedDisk,
  simulatedFs,
  survivors,
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
let starts = 0;
const nextStart = (): Machine => ({ ...thisPc, bootId: `start ${(starts += 1)}` });

const on = (disk: SimulatedDisk, faults?: (operation: Operation) => Fault | undefined) =>
  surroundings({ folder, machine: nextStart(), fs: simulatedFs(disk, faults) });

/** A vault with the notes a and b, whose program was killed before b was flushed. */
const killedBeforeFlush = async (): Promise<SimulatedDisk> => {
  const disk = emptyDisk();
  let killing = false;
  const { vault } = await create(
    on(disk, ({ name }) => (killing && name === 'sync' ? 'crash' : undefined)),
  );
  valueOf(await vault.append('Notiz gespeichert', [note('a', 'eins')]));
  killing = true;
  await expect(vault.append('Notiz gespeichert', [note('b', 'zwei')])).rejects.toThrow('crash');
  return disk;
};

test('a note saved after a kill outlives a power cut that takes what the kill left unflushed', async () => {
  const disk = await killedBeforeFlush();
  const vault = valueOf(await reopen(on(disk)));
  expect(textsOf(vault)).toEqual({ a: 'eins', b: 'zwei' });
  valueOf(await vault.append('Notiz gespeichert', [note('c', 'drei')]));
  for (const survivor of survivors(disk)) {
    const found = valueOf(await reopen(on(survivor.disk)));
    expect(textsOf(found), survivor.how).toEqual({ a: 'eins', b: 'zwei', c: 'drei' });
    await found.close();
  }
});

test('a vault that was closed in order is opened without a new generation', async () => {
  const disk = emptyDisk();
  const { vault } = await create(on(disk));
  valueOf(await vault.append('Notiz gespeichert', [note('a', 'eins')]));
  await vault.close();
  const again = valueOf(await reopen(on(disk)));
  expect(again.head.generation).toBe(1);
  await again.close();
});

test('a segment the disk cannot read is told as damage and never passed over as an empty one', async () => {
  const disk = emptyDisk();
  const { vault } = await create(on(disk));
  valueOf(await vault.append('Notiz gespeichert', [note('a', 'eins')]));
  await vault.close();
  const unreadable = on(copyOf(disk), ({ name, path }) =>
    name === 'read' && path.endsWith('.stj') ? { code: 'EIO' } : undefined,
  );
  expect(await reopen(unreadable)).toMatchObject({
    failure: { kind: 'damaged', files: ['j-0000000001-01.stj'] },
  });
  expect(textsOf(valueOf(await reopen(on(disk))))).toEqual({ a: 'eins' });
});
