import { beforeAll, describe, expect, test } from 'vitest';
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
  type SimulatedDisk,
  simulatedFs,
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const afterRestart: Machine = { ...thisPc, bootId: 'tuesday' };
const headLength = 512;

const firstSnapshot = `${folder}/s-0000000001.stf`;
const snapshot = `${folder}/s-0000000002.stf`;
const oldSegment = `${folder}/j-0000000001-01.stj`;
const segment = `${folder}/j-0000000002-01.stj`;

type Sample = { disk: SimulatedDisk; digits: string };

/** A vault with two generations: notes a and b in the first, c, d and e in the journal of the second. */
const twoGenerations = async (end: 'closed' | 'killed'): Promise<Sample> => {
  const disk = emptyDisk();
  const { vault, recoveryKey } = await create(surroundings({ folder, fs: simulatedFs(disk) }));
  for (const id of ['a', 'b']) await vault.append('Notiz gespeichert', [note(id, `Text ${id}`)]);
  valueOf(await vault.compact());
  for (const id of ['c', 'd', 'e']) {
    await vault.append('Notiz gespeichert', [note(id, `Text ${id}`)]);
  }
  const killed = copyOf(disk);
  await vault.close();
  return { disk: end === 'closed' ? copyOf(disk) : killed, digits: recoveryKey };
};

const idsIn = async (disk: SimulatedDisk, digits: string, restore = false) => {
  const around = surroundings({ folder, machine: afterRestart, fs: simulatedFs(disk) });
  const opened = await reopen(around, { secret: { kind: 'recovery', digits }, restore });
  if (!opened.ok) return opened.failure.kind;
  const ids = Object.keys(textsOf(opened.value)).join('');
  await opened.value.close();
  return ids;
};

const bytesOf = (disk: SimulatedDisk, path: string): Buffer => disk.names.get(path)!.bytes;

const withBytes = (disk: SimulatedDisk, path: string, bytes: Buffer): SimulatedDisk => {
  const changed = copyOf(disk);
  changed.names.get(path)!.bytes = bytes;
  return changed;
};

const without = (disk: SimulatedDisk, ...paths: string[]): SimulatedDisk => {
  const changed = copyOf(disk);
  for (const path of paths) changed.names.delete(path);
  return changed;
};

const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
  return changed;
};

/** Every outcome of changing one file in every possible place, with how often it came. */
const outcomes = async (
  { disk, digits }: Sample,
  path: string,
  change: 'flip' | 'truncate',
): Promise<Record<string, number>> => {
  const bytes = bytesOf(disk, path);
  const counted: Record<string, number> = {};
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = change === 'flip' ? flipped(bytes, at) : bytes.subarray(0, at);
    const outcome = await idsIn(withBytes(disk, path, changed), digits);
    counted[outcome] = (counted[outcome] ?? 0) + 1;
  }
  return counted;
};

const recordsOf = (file: Buffer): Buffer[] => {
  const records: Buffer[] = [];
  for (let at = headLength; at + 4 < file.length && file.readUInt32BE(at) > 0;) {
    const next = at + 21 + file.readUInt32BE(at);
    records.push(file.subarray(at, next));
    at = next;
  }
  return records;
};

/** How many zeros lie ahead of the records. */
const roomIn = (file: Buffer): number =>
  recordsOf(file).reduce((left, { length }) => left - length, file.length - headLength);

let killed: Sample;
let closed: Sample;
let other: Sample;

beforeAll(async () => {
  killed = await twoGenerations('killed');
  closed = await twoGenerations('closed');
  other = await twoGenerations('killed');
});

describe('one flipped bit', () => {
  test('in any byte of the newest snapshot is bridged by the older one, and nothing is missing', async () => {
    const size = bytesOf(closed.disk, snapshot).length;
    expect(await outcomes(closed, snapshot, 'flip')).toEqual({ abcde: size });
  }, 60_000);

  test('in any byte of the only snapshot is told as damage', async () => {
    const sample = { ...killed, disk: without(killed.disk, snapshot) };
    const size = bytesOf(killed.disk, firstSnapshot).length;
    expect(await outcomes(sample, firstSnapshot, 'flip')).toEqual({ damaged: size });
  }, 60_000);

  test('in any byte of a segment that was closed is told as damage or harmless', async () => {
    const counted = await outcomes(closed, segment, 'flip');
    const closeLength = 21 + 16;
    const file = bytesOf(closed.disk, segment);
    const harmless = closeLength + roomIn(file);
    expect(counted).toEqual({ abcde: harmless, damaged: file.length - harmless });
  }, 60_000);

  test('in a segment that a kill left open touches at most its very last record', async () => {
    const counted = await outcomes(killed, segment, 'flip');
    const file = bytesOf(killed.disk, segment);
    const last = recordsOf(file).at(-1)!.length;
    const room = roomIn(file);
    expect(counted).toEqual({ abcd: last, abcde: room, damaged: file.length - last - room });
  }, 60_000);

  test('in a segment that the newest snapshot covers changes nothing', async () => {
    const size = bytesOf(closed.disk, oldSegment).length;
    expect(await outcomes(closed, oldSegment, 'flip')).toEqual({ abcde: size });
  }, 60_000);
});

describe('a truncation', () => {
  test('at any byte of the newest snapshot is bridged by the older one', async () => {
    const size = bytesOf(closed.disk, snapshot).length;
    expect(await outcomes(closed, snapshot, 'truncate')).toEqual({ abcde: size });
  }, 60_000);

  test('at any byte of the last segment gives a state that once was', async () => {
    const counted = await outcomes(killed, segment, 'truncate');
    expect(Object.keys(counted).sort()).toEqual(['ab', 'abc', 'abcd', 'abcde']);
    expect(counted.abcde).toBe(roomIn(bytesOf(killed.disk, segment)));
  }, 60_000);

  test('of a segment that another one follows is told as damage where it reaches a commit', async () => {
    const sample = { ...killed, disk: without(killed.disk, snapshot) };
    const counted = await outcomes(sample, oldSegment, 'truncate');
    const file = bytesOf(killed.disk, oldSegment);
    const [checkpoint, close] = recordsOf(file).slice(-2);
    const harmless = checkpoint!.length + close!.length + roomIn(file);
    expect(counted).toEqual({ damaged: file.length - harmless, abcde: harmless });
  }, 60_000);
});

describe('records', () => {
  const rebuilt = (change: (records: Buffer[]) => (Buffer | undefined)[]): SimulatedDisk => {
    const file = bytesOf(killed.disk, segment);
    const records = change(recordsOf(file)).filter((record) => record !== undefined);
    return withBytes(
      killed.disk,
      segment,
      Buffer.concat([file.subarray(0, headLength), ...records]),
    );
  };

  test.each<[string, (records: Buffer[]) => (Buffer | undefined)[]]>([
    ['swapped', ([one, two, three]) => [two, one, three]],
    ['dropped', ([one, , three]) => [one, three]],
    ['dropped at the start', ([, two, three]) => [two, three]],
    ['repeated', ([one, two, three]) => [one, one, two, three]],
    ['repeated at the end', ([one, two, three]) => [one, two, three, three]],
    ['replaced by an earlier one', ([one, two, three]) => [one, two, two, three]],
  ])('that are %s are told as damage', async (_, change) => {
    expect(await idsIn(rebuilt(change), killed.digits)).toBe('damaged');
  });

  test('of another vault are never taken', async () => {
    const [, foreign] = recordsOf(bytesOf(other.disk, segment));
    const disk = rebuilt(([one, , three]) => [one, foreign, three]);
    expect(await idsIn(disk, killed.digits)).toBe('damaged');
  });

  test('of the last write that got their length but not their bytes are left out', async () => {
    const disk = rebuilt(([one, two, three]) => [one, two, Buffer.alloc(three!.length)]);
    expect(await idsIn(disk, killed.digits)).toBe('abcd');
  });
});

describe('files', () => {
  test('of another vault are told as damage', async () => {
    const disk = withBytes(killed.disk, segment, bytesOf(other.disk, segment));
    expect(await idsIn(disk, killed.digits)).toBe('damaged');
  });

  test('with the name of another are told as damage', async () => {
    const disk = withBytes(killed.disk, segment, bytesOf(killed.disk, oldSegment));
    expect(await idsIn(disk, killed.digits)).toBe('damaged');
  });

  test('of the journal that are missing before a later one are told as damage', async () => {
    const disk = without(killed.disk, snapshot, oldSegment);
    expect(await idsIn(disk, killed.digits)).toBe('damaged');
  });

  test('of the journal without any snapshot are damage and not an empty vault', async () => {
    const disk = without(killed.disk, snapshot, firstSnapshot);
    expect(await idsIn(disk, killed.digits)).toBe('damaged');
  });

  test('of the newest generation that are missing are bridged by the older one', async () => {
    expect(await idsIn(without(killed.disk, snapshot), killed.digits)).toBe('abcde');
  });

  test('with a conflict name of a sync program are left alone', async () => {
    const disk = copyOf(killed.disk);
    const copy = { ...disk.names.get(segment)!, bytes: Buffer.from('conflict') };
    disk.names.set(`${folder}/j-0000000002-01 (PC-2).stj`, copy);
    expect(await idsIn(disk, killed.digits)).toBe('abcde');
  });
});

describe('two histories in one folder', () => {
  const first = `${folder}/j-0000000001-01.stj`;
  const second = `${folder}/j-0000000002-01.stj`;

  /** One program saves a, b and c; another, on a copy of the folder made after a, saves x; a sync program mixes them. */
  const mixed = async (): Promise<Sample> => {
    const disk = emptyDisk();
    const { vault, recoveryKey } = await create(surroundings({ folder, fs: simulatedFs(disk) }));
    await vault.append('Notiz gespeichert', [note('a', 'Text a')]);
    const copied = copyOf(disk);
    // Without room for a generation of its own it follows the segment that was left open.
    const fs = simulatedFs(copied, ({ name, path }) =>
      name === 'write' && path.includes('/s-') ? { code: 'ENOSPC' } : undefined,
    );
    const elsewhere = surroundings({ folder, machine: afterRestart, fs });
    const other = valueOf(await reopen(elsewhere));
    await other.append('Notiz gespeichert', [note('x', 'Text x')]);
    for (const id of ['b', 'c']) await vault.append('Notiz gespeichert', [note(id, `Text ${id}`)]);
    const folderOfBoth = copyOf(disk);
    folderOfBoth.names.set(second, copyOf(copied).names.get(second)!);
    return { disk: folderOfBoth, digits: recoveryKey };
  };

  test('are told as damage', async () => {
    const { disk, digits } = await mixed();
    expect(await idsIn(disk, digits)).toBe('damaged');
  });

  test('are told as damage also when the one that lost is unreadable where they part', async () => {
    const { disk, digits } = await mixed();
    const bytes = bytesOf(disk, first);
    const part = headLength + recordsOf(bytes)[0]!.length;
    for (const at of [part + 2, part + 14, part + 100]) {
      expect(await idsIn(withBytes(disk, first, flipped(bytes, at)), digits)).toBe('damaged');
    }
  });
});

describe('a damaged vault', () => {
  const damagedAtD = (): SimulatedDisk => {
    const bytes = bytesOf(killed.disk, segment);
    return withBytes(killed.disk, segment, flipped(bytes, headLength + 300));
  };

  test('tells the files and what can be brought back, and is not written to', async () => {
    const disk = damagedAtD();
    const before = [...disk.names].map(([path, { bytes }]) => [path, bytes.toString('hex')]);
    const around = surroundings({ folder, machine: afterRestart, fs: simulatedFs(disk) });
    expect(await reopen(around)).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', files: ['j-0000000002-01.stj'], restorable: { seq: 3 } },
    });
    const now = [...disk.names].map(([path, { bytes }]) => [path, bytes.toString('hex')]);
    const isLock = ([path]: (string | undefined)[]): boolean => path!.includes('lock-');
    expect(now.filter((entry) => !isLock(entry))).toEqual(before.filter((entry) => !isLock(entry)));
  });

  test('restores the proven part on request, keeps the damaged file aside, and works on', async () => {
    const disk = damagedAtD();
    const damaged = bytesOf(disk, segment).toString('hex');
    const around = surroundings({ folder, machine: afterRestart, fs: simulatedFs(disk) });
    const vault = valueOf(await reopen(around, { restore: true }));
    expect(vault.findings).toMatchObject({ incomplete: true, damaged: ['j-0000000002-01.stj'] });
    expect(Object.keys(textsOf(vault))).toEqual(['a', 'b', 'c']);
    valueOf(await vault.append('Notiz gespeichert', [note('f', 'neu')]));
    await vault.close();
    const kept = disk.names.get(`${folder}/quarantine/j-0000000002-01.stj`)!;
    expect(kept.bytes.toString('hex')).toBe(damaged);
    expect(await idsIn(disk, killed.digits)).toBe('abcf');
  });

  test('with a bridged snapshot gets a new generation at the next compaction', async () => {
    const disk = withBytes(closed.disk, snapshot, flipped(bytesOf(closed.disk, snapshot), 3000));
    const around = surroundings({ folder, machine: afterRestart, fs: simulatedFs(disk) });
    const vault = valueOf(await reopen(around));
    expect(vault.findings).toMatchObject({ incomplete: false, damaged: ['s-0000000002.stf'] });
    expect(await vault.compactIfDue()).toEqual({ ok: true, value: 'compacted' });
    expect(await vault.compactIfDue()).toEqual({ ok: true, value: 'not due' });
    await vault.close();
    expect([...disk.names.keys()].filter((path) => path.includes('s-00')).sort()).toEqual([
      `${folder}/quarantine/s-0000000002.stf`,
      firstSnapshot,
      `${folder}/s-0000000003.stf`,
    ]);
    const again = valueOf(await reopen(surroundings({ folder, fs: simulatedFs(disk) })));
    expect(again.findings.damaged).toEqual([]);
    expect(Object.keys(textsOf(again)).join('')).toBe('abcde');
    await again.close();
  });
});
