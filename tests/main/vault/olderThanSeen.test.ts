import { describe, expect, test } from 'vitest';
import type { Vault } from '../../../main/vault/Vault.ts';
import { create, note, reopen, surroundings, valueOf } from '../../support/vaultBuilder.ts';
import {
  copyOf,
  emptyDisk,
  type SimulatedDisk,
  simulatedFs,
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const on = (disk: SimulatedDisk) => surroundings({ folder, fs: simulatedFs(disk) });

const save = async (vault: Vault, ...ids: string[]): Promise<void> => {
  for (const id of ids) valueOf(await vault.append('Notiz', [note(id, id)]));
};

/** Whether a disk shows a vault older than this point. */
const isOlder = async (
  disk: SimulatedDisk,
  { seq, chain }: Pick<Vault['head'], 'seq' | 'chain'>,
): Promise<boolean> => {
  const vault = valueOf(await reopen(on(copyOf(disk)), { look: true, seen: { seq, chain } }));
  await vault.close();
  return vault.findings.olderThanSeen;
};

/** A vault after two notes, the same vault after two more, and what was seen of it at each point. */
const history = async (compactAfter = false) => {
  const disk = emptyDisk();
  const { vault } = await create(on(disk));
  const begun = vault.head;
  await save(vault, 'a', 'b');
  const [earlier, early] = [copyOf(disk), vault.head];
  await save(vault, 'c', 'd');
  if (compactAfter) valueOf(await vault.compact());
  const late = vault.head;
  await vault.close();
  return { earlier, later: copyOf(disk), begun, early, late };
};

describe('a vault that was seen before', () => {
  test.each([false, true])(
    'is not older when it has gone on (compacted: %s)',
    async (compacted) => {
      const { later, begun, early, late } = await history(compacted);
      for (const seen of [begun, early, late]) expect(await isOlder(later, seen)).toBe(false);
    },
  );

  test('is older when an earlier copy of the folder is put in its place', async () => {
    const { earlier, late } = await history();
    expect(await isOlder(earlier, late)).toBe(true);
  });

  test('is older when the end of its newest segment was cut at the border of a record', async () => {
    const { later, late } = await history();
    const segment = later.names.get(`${folder}/j-0000000001-01.stj`)!;
    let end = 512;
    for (let record = 0; record < 3; record += 1) end += 21 + segment.bytes.readUInt32BE(end);
    segment.bytes = segment.bytes.subarray(0, end);
    expect(await isOlder(later, late)).toBe(true);
  });

  test('is told when an earlier copy was put in its place and worked on', async () => {
    const { earlier, late } = await history();
    const other = valueOf(
      await reopen({ ...on(earlier), machine: { ...on(earlier).machine, bootId: 'tuesday' } }),
    );
    await save(other, 'x', 'y', 'z');
    await other.close();
    expect(other.head.seq).toBeGreaterThan(late.seq);
    expect(await isOlder(earlier, late)).toBe(true);
  });

  test('is not told as older when nobody has seen it', async () => {
    const { later } = await history();
    const vault = valueOf(await reopen(on(later)));
    expect(vault.findings.olderThanSeen).toBe(false);
    await vault.close();
  });
});

describe('the head of a vault', () => {
  test('names the last commit, its moment and the history up to it', async () => {
    const around = { ...on(emptyDisk()), now: () => new Date('2026-11-23T08:00:00Z') };
    const { vault } = await create(around);
    expect(vault.head).toEqual({
      seq: 0,
      generation: 1,
      at: '2026-11-23T08:00:00.000Z',
      chain: '0'.repeat(64),
    });
    await save(vault, 'a');
    const { chain } = vault.head;
    expect(chain).toMatch(/^[0-9a-f]{64}$/u);
    expect(chain).not.toBe('0'.repeat(64));
    await vault.compact();
    expect(vault.head).toMatchObject({ seq: 1, generation: 2, chain });
    await vault.close();
    expect(valueOf(await reopen(around, { look: true })).head).toEqual(vault.head);
  });
});
