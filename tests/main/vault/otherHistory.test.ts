import { describe, expect, test } from 'vitest';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import type { Vault } from '../../../main/vault/Vault.ts';
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

const save = async (vault: Vault, ...ids: string[]): Promise<void> => {
  for (const id of ids) valueOf(await vault.append('Notiz gespeichert', [note(id, `Text ${id}`)]));
};

/** Saves every note in a generation of its own. */
const saveAndCompact = async (vault: Vault, ...ids: string[]): Promise<void> => {
  for (const id of ids) {
    await save(vault, id);
    valueOf(await vault.compact());
  }
};

const vaultNames = (disk: SimulatedDisk): readonly string[] =>
  [...disk.names.keys()]
    .map((path) => path.slice(folder.length + 1))
    .filter((name) => /^[sj]-/u.test(name))
    .sort();

const quarantined = (disk: SimulatedDisk): readonly string[] =>
  [...disk.names.keys()].flatMap((path) => path.split('/quarantine/')[1] ?? []).sort();

const toldIn = async (disk: SimulatedDisk): Promise<readonly string[]> => {
  const vault = valueOf(await reopen(on(copyOf(disk)), { look: true }));
  await vault.close();
  return vault.findings.otherHistory;
};

/** A closed vault with the note a. */
const closed = async (): Promise<SimulatedDisk> => {
  const disk = emptyDisk();
  const { vault } = await create(on(disk));
  await save(vault, 'a');
  await vault.close();
  return copyOf(disk);
};

/** What one PC makes of the folder. */
const workedOn = async (
  disk: SimulatedDisk,
  work: (vault: Vault) => Promise<void>,
): Promise<SimulatedDisk> => {
  const own = copyOf(disk);
  const vault = valueOf(await reopen(on(own)));
  await work(vault);
  await vault.close();
  return own;
};

/** The folder of one PC with what another has written beside it under names that were free. */
const merged = (one: SimulatedDisk, other: SimulatedDisk, before: SimulatedDisk): SimulatedDisk => {
  const both = copyOf(one);
  for (const [path, file] of copyOf(other).names) {
    if (/\.st[fj]$/u.test(path) && !before.names.has(path) && !both.names.has(path))
      both.names.set(path, file);
  }
  return both;
};

const foreignSegment = 'j-0000000001-02.stj';

/** This PC has compacted three times; the other one has saved x and y in the generation both began with. */
const twoPcs = async (): Promise<SimulatedDisk> => {
  const before = await closed();
  const one = await workedOn(before, (vault) => saveAndCompact(vault, 'b', 'c', 'd'));
  return merged(one, await workedOn(before, (vault) => save(vault, 'x', 'y')), before);
};

describe('what another PC has saved in an older generation', () => {
  test('is told by name as long as it lies there, however often this PC compacts', async () => {
    const disk = await twoPcs();
    const bytes = disk.names.get(`${folder}/${foreignSegment}`)!.bytes;
    for (const id of ['e', 'f', 'g']) {
      const vault = valueOf(await reopen(on(disk)));
      expect(vault.findings.otherHistory).toEqual([foreignSegment]);
      expect(textsOf(vault)).not.toHaveProperty('x');
      await saveAndCompact(vault, id, `${id}2`);
      await vault.close();
    }
    expect(disk.names.get(`${folder}/${foreignSegment}`)!.bytes).toEqual(bytes);
    expect(vaultNames(disk).filter((name) => name.startsWith('j-'))).toHaveLength(2);
  });

  test('is told to somebody who only looks, too', async () => {
    expect(await toldIn(await twoPcs())).toEqual([foreignSegment]);
  });

  test('is told and stays when only snapshots of it are left', async () => {
    const before = await closed();
    const one = await workedOn(before, (vault) => saveAndCompact(vault, 'b', 'c', 'd', 'e'));
    const other = await workedOn(before, async (vault) => {
      await save(vault, 'x');
      valueOf(await vault.compact());
      valueOf(await vault.compact());
    });
    const disk = merged(one, other, before);
    disk.names.delete(`${folder}/j-0000000001-02.stj`);
    const snapshots = ['s-0000000002.stf', 's-0000000003.stf'];
    expect(await toldIn(disk)).toEqual(snapshots);
    const later = await workedOn(disk, (vault) => saveAndCompact(vault, 'f', 'g', 'h'));
    expect(vaultNames(later)).toEqual(expect.arrayContaining(snapshots));
  });

  test('stays when it arrives while the vault is open, and is told at the next opening', async () => {
    const before = await closed();
    const other = await workedOn(before, (vault) => save(vault, 'x', 'y'));
    const disk = await workedOn(before, async (vault) => {
      await saveAndCompact(vault, 'b', 'c');
      valueOf(await vault.compact());
    });
    const vault = valueOf(await reopen(on(disk)));
    disk.names.set(`${folder}/${foreignSegment}`, other.names.get(`${folder}/${foreignSegment}`)!);
    await saveAndCompact(vault, 'd', 'e', 'f');
    await vault.close();
    expect(await toldIn(disk)).toEqual([foreignSegment]);
  });
});

describe('an older file of the own history is not taken for another one', () => {
  test('when a kill left its segment open and a power cut takes its last record', async () => {
    const disk = emptyDisk();
    let killing = false;
    const { vault } = await create(
      on(disk, ({ name }) => (killing && name === 'sync' ? 'crash' : undefined)),
    );
    await save(vault, 'a');
    killing = true;
    await expect(vault.append('Notiz gespeichert', [note('b', 'zwei')])).rejects.toThrow('crash');
    const next = valueOf(await reopen(on(disk)));
    await saveAndCompact(next, 'c');
    for (const { how, disk: survivor } of survivors(disk)) {
      expect(await toldIn(survivor), how).toEqual([]);
      const gone = await workedOn(survivor, (again) => saveAndCompact(again, 'd', 'e'));
      expect(vaultNames(gone), how).not.toContain('j-0000000001-01.stj');
    }
  });

  test.each(['write', 'sync'] as const)('when a save failed at its %s', async (failing) => {
    const disk = emptyDisk();
    let fails = false;
    const { vault } = await create(
      on(disk, ({ name }) => (fails && name === failing ? { code: 'EIO' } : undefined)),
    );
    await save(vault, 'a');
    fails = true;
    expect((await vault.append('Notiz gespeichert', [note('b', 'zwei')])).ok).toBe(false);
    fails = false;
    await saveAndCompact(vault, 'c');
    await save(vault, 'd');
    await vault.close();
    expect(vaultNames(disk)).toContain('j-0000000001-01.stj');
    expect(await toldIn(disk)).toEqual([]);
    const later = await workedOn(disk, (again) => saveAndCompact(again, 'e', 'f'));
    expect(vaultNames(later)).not.toContain('j-0000000001-01.stj');
  });

  test('when a power cut ends the deletion of older files anywhere', async () => {
    const disk = await workedOn(await closed(), async (vault) => {
      await saveAndCompact(vault, 'b');
      await save(vault, 'c');
    });
    for (let last = 0; last < 40; last += 1) {
      const cut = copyOf(disk);
      let deletions = 0;
      const faults = ({ name }: Operation): Fault | undefined => {
        if (name === 'unlink' || deletions > 0) deletions += 1;
        return deletions > last ? 'crash' : undefined;
      };
      const vault = valueOf(await reopen(on(cut, faults)));
      await vault.append('Notiz gespeichert', [note('d', 'vier')]).catch(() => undefined);
      await vault.compact().catch(() => undefined);
      for (const { how, disk: survivor } of survivors(cut)) {
        expect(await toldIn(survivor), `${last}, ${how}`).toEqual([]);
      }
    }
  });

  test('when a sync program holds it, which keeps nobody from opening', async () => {
    const disk = await workedOn(await closed(), (vault) => saveAndCompact(vault, 'b'));
    const older = `${folder}/j-0000000001-02.stj`;
    expect(disk.names.has(older)).toBe(true);
    let held = true;
    const vault = valueOf(
      await reopen(
        on(disk, ({ path }) => (held && path === older ? { code: 'EBUSY' } : undefined)),
      ),
    );
    expect(vault.findings.otherHistory).toEqual([]);
    await saveAndCompact(vault, 'c', 'd');
    held = false;
    expect(await toldIn(disk)).toEqual([]);
    await saveAndCompact(vault, 'e');
    await vault.close();
    expect(vaultNames(disk)).not.toContain('j-0000000001-02.stj');
    expect(quarantined(disk)).toEqual([]);
  });
});

describe('an older file that cannot be read', () => {
  test('is put aside by a compaction instead of being deleted', async () => {
    const disk = await workedOn(await closed(), (vault) => saveAndCompact(vault, 'b'));
    const { bytes } = disk.names.get(`${folder}/j-0000000001-01.stj`)!;
    bytes[600]! ^= 1;
    bytes[700]! ^= 1;
    expect(await toldIn(disk)).toEqual([]);
    const later = await workedOn(disk, (vault) => saveAndCompact(vault, 'c', 'd'));
    expect(quarantined(later)).toContain('j-0000000001-01.stj');
  });
});

test('segments behind a damaged one are put aside when a vault is restored without them', async () => {
  const first = await closed();
  const disk = await workedOn(first, (vault) => save(vault, 'b'));
  disk.names.get(`${folder}/j-0000000001-01.stj`)!.bytes[600]! ^= 1;
  const vault = valueOf(await reopen(on(disk), { restore: true }));
  await save(vault, 'c');
  await vault.close();
  expect(quarantined(disk)).toEqual(['j-0000000001-01.stj', 'j-0000000001-02.stj']);
  expect(await toldIn(disk)).toEqual([]);
});
