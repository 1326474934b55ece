import { createHash } from 'node:crypto';
import type { Random } from '../random.ts';
import { type Disk, diskOf, type Inode, overwritten, type Pending, settleName } from './Disk.ts';

/** A disk as a power cut may leave it, and in words how it came about. */
export type CrashState = { readonly how: string; readonly disk: Disk };

type Survival = 'kept' | 'lost' | { readonly torn: Tear };

type Tear = (bytes: Buffer) => Buffer;

/** The bytes of every file that some pending writes have reached. */
const bytesAfter = (disk: Disk, survives: (at: number) => Survival): Map<Inode, Buffer> => {
  const reached = new Map<Inode, Buffer>();
  for (const [at, pending] of disk.pending.entries()) {
    const survival = survives(at);
    if (survival === 'lost') continue;
    if (pending.kind === 'write') {
      const written = survival === 'kept' ? pending.bytes : survival.torn(pending.bytes);
      const before = reached.get(pending.inode) ?? pending.inode.durable;
      reached.set(pending.inode, overwritten(before, pending.at, written));
    }
    if (pending.kind === 'truncate') {
      const cut = Buffer.alloc(pending.size);
      (reached.get(pending.inode) ?? pending.inode.durable).copy(cut);
      reached.set(pending.inode, cut);
    }
  }
  return reached;
};

/** The disk on which exactly the given pending things have arrived. */
const arrived = (disk: Disk, survives: (at: number) => Survival): Disk => {
  const target = {
    names: new Map(disk.durableNames),
    folders: new Set(disk.durableFolders),
  };
  for (const [at, pending] of disk.pending.entries()) {
    if (survives(at) !== 'lost') settleName(target, pending);
  }
  const bytes = bytesAfter(disk, survives);
  return diskOf(
    target.folders,
    // No bytes are copied: every change of a file gives it new ones.
    [...target.names].map(([path, inode]) => [path, bytes.get(inode) ?? inode.durable]),
  );
};

const sectors = [512, 4096] as const;

/** The ways in which one write may arrive in part. */
const tears = (random: Random): readonly (readonly [string, Tear])[] => {
  const cut = (size: number): number => random.below(size + 1);
  return [
    ['cut anywhere', (bytes) => bytes.subarray(0, cut(bytes.length))],
    ...sectors.map((sector): readonly [string, Tear] => [
      `cut at ${sector}`,
      (bytes) => bytes.subarray(0, cut(Math.floor(bytes.length / sector)) * sector),
    ]),
    ['all zeros', (bytes) => Buffer.alloc(bytes.length)],
    ['only its end', (bytes) => Buffer.from(bytes).fill(0, 0, cut(bytes.length))],
    ['zeros at its end', (bytes) => Buffer.from(bytes).fill(0, cut(bytes.length))],
    ['stale bytes', (bytes) => random.bytes(Math.min(bytes.length, 4096))],
    [
      'one sector missing',
      (bytes) => {
        const from = cut(Math.floor(bytes.length / 512)) * 512;
        return Buffer.from(bytes).fill(0, from, Math.min(from + 512, bytes.length));
      },
    ],
  ];
};

const isWrite = (pending: Pending | undefined): boolean => pending?.kind === 'write';

/** The plain outcomes: all that is pending arrives, nothing does, or exactly one thing does or does not. */
export const plainStates = (disk: Disk): readonly CrashState[] => {
  const all: CrashState = { how: 'everything arrived', disk: arrived(disk, () => 'kept') };
  if (disk.pending.length === 0) return [all];
  const none: CrashState = { how: 'nothing arrived', disk: arrived(disk, () => 'lost') };
  if (disk.pending.length === 1) return [all, none];
  const single = [...disk.pending.keys()].flatMap((one): CrashState[] => [
    {
      how: `only pending ${one} arrived`,
      disk: arrived(disk, (at) => (at === one ? 'kept' : 'lost')),
    },
    {
      how: `all but pending ${one} arrived`,
      disk: arrived(disk, (at) => (at === one ? 'lost' : 'kept')),
    },
  ]);
  return [all, none, ...single];
};

/** What a journaling file system leaves that keeps everything in order: a first part of what is pending. */
export const orderedStates = (disk: Disk): readonly CrashState[] =>
  Array.from({ length: disk.pending.length + 1 }, (_, kept) => ({
    how: `the first ${kept} pending arrived`,
    disk: arrived(disk, (at) => (at < kept ? 'kept' : 'lost')),
  }));

/** One outcome by chance: any part of what is pending, in any order, writes torn in any way. */
export const randomState = (disk: Disk, random: Random): CrashState => {
  const fates = disk.pending.map((pending): Survival => {
    const fate = random.below(4);
    if (fate === 0) return 'lost';
    if (fate === 1 || !isWrite(pending)) return 'kept';
    return { torn: random.pick(tears(random))[1] };
  });
  const how = fates.map((fate) => (typeof fate === 'string' ? fate : 'torn')).join(' ');
  return { how: `by chance: ${how}`, disk: arrived(disk, (at) => fates[at] ?? 'kept') };
};

const hashes = new WeakMap<Buffer, string>();

const hashOf = (bytes: Buffer): string => {
  const known = hashes.get(bytes);
  if (known !== undefined) return known;
  const hash = createHash('sha1').update(bytes).digest('base64');
  hashes.set(bytes, hash);
  return hash;
};

/** A short name of what lies on a disk, to count states that differ. */
export const nameOfState = (disk: Disk): string => {
  const hash = createHash('sha1');
  for (const path of [...disk.names.keys()].sort()) {
    const bytes = disk.names.get(path)?.bytes;
    hash.update(path).update(bytes === undefined ? '' : hashOf(bytes));
  }
  return hash.digest('base64');
};
