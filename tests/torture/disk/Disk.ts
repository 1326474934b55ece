import { dirname } from 'node:path';

/** One file behind its names: what a program reads, and what would be left without power. */
export type Inode = {
  bytes: Buffer;
  durable: Buffer;
  links: number;
  touchedAt: number;
  /** Bytes a failed flush has given up: programs still read them, the medium never gets them. */
  lost: readonly { readonly from: number; readonly to: number }[];
};

/** Something the system has taken and the medium does not hold yet. */
export type Pending =
  | { readonly kind: 'write'; readonly inode: Inode; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly inode: Inode; readonly size: number }
  | { readonly kind: 'link'; readonly path: string; readonly inode: Inode }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly inode: Inode }
  | { readonly kind: 'folder'; readonly path: string };

/** Rules of the medium. */
export type DiskRules = {
  /** Bytes that fit; a write that no longer fits is taken in part, as real disks do it. */
  capacity: number;
  /**
   * Whether a flush of any file also makes all earlier names durable, as journaling file systems happen to do.
   * POSIX promises it for no file system, so the harness assumes it only where it says so.
   */
  namesFollowFlush: boolean;
};

/** A disk in memory that knows for every byte and name whether it would survive a power cut. */
export type Disk = {
  readonly folders: Set<string>;
  readonly names: Map<string, Inode>;
  readonly durableFolders: Set<string>;
  readonly durableNames: Map<string, Inode>;
  pending: Pending[];
  readonly rules: DiskRules;
};

/** The folder in which every vault and every file of a peer lies on a simulated disk. */
export const home = '/home';

/** A disk with nothing on it but a home folder. */
export const emptyDisk = (rules: Partial<DiskRules> = {}): Disk => ({
  folders: new Set(['/', home]),
  names: new Map(),
  durableFolders: new Set(['/', home]),
  durableNames: new Map(),
  pending: [],
  rules: { capacity: Infinity, namesFollowFlush: false, ...rules },
});

/** A disk as it is found after a start: what lies there is durable. */
export const diskOf = (
  folders: Iterable<string>,
  files: Iterable<readonly [path: string, bytes: Buffer]>,
): Disk => {
  const disk = emptyDisk();
  for (const folder of folders) {
    disk.folders.add(folder);
    disk.durableFolders.add(folder);
  }
  for (const [path, bytes] of files) {
    if (!disk.folders.has(dirname(path))) continue;
    const inode: Inode = { bytes, durable: bytes, links: 1, touchedAt: 0, lost: [] };
    disk.names.set(path, inode);
    disk.durableNames.set(path, inode);
  }
  return disk;
};

/** The same disk after a program was killed, which loses nothing the system has taken. */
export const copyOf = (disk: Disk): Disk =>
  diskOf(
    disk.folders,
    [...disk.names].map(([path, { bytes }]) => [path, bytes] as const),
  );

/** The same disk, copied, without one file. */
export const withoutFile = (disk: Disk, gone: string): Disk =>
  diskOf(
    disk.folders,
    [...disk.names].filter(([path]) => path !== gone).map(([path, { bytes }]) => [path, bytes]),
  );

/** A rejected file operation as Node gives it. */
export const errno = (code: string, path: string): Error =>
  Object.assign(new Error(`${code} ${path}`), { code });

/** Bytes with others written over them at a place; a gap before it reads as zeros. */
export const overwritten = (bytes: Buffer, at: number, written: Buffer): Buffer => {
  if (at === bytes.length) return Buffer.concat([bytes, written]);
  const grown = Buffer.alloc(Math.max(bytes.length, at + written.length));
  bytes.copy(grown);
  written.copy(grown, at);
  return grown;
};

const applyName = (names: Map<string, Inode>, pending: Pending): void => {
  if (pending.kind === 'link') names.set(pending.path, pending.inode);
  if (pending.kind === 'unlink') names.delete(pending.path);
  if (pending.kind === 'rename') {
    names.delete(pending.from);
    names.set(pending.to, pending.inode);
  }
};

/** Lets one pending thing reach a set of names and folders; bytes are looked after by their inode. */
export const settleName = (
  { names, folders }: { readonly names: Map<string, Inode>; readonly folders: Set<string> },
  pending: Pending,
): void => {
  if (pending.kind === 'folder') folders.add(pending.path);
  else applyName(names, pending);
};

const isName = (pending: Pending): boolean =>
  pending.kind !== 'write' && pending.kind !== 'truncate';

const settle = (disk: Disk, reached: (pending: Pending) => boolean): void => {
  const target = { names: disk.durableNames, folders: disk.durableFolders };
  for (const pending of disk.pending) if (reached(pending)) settleName(target, pending);
  disk.pending = disk.pending.filter((pending) => !reached(pending));
};

const dropWrites = (disk: Disk, inode: Inode): void => {
  disk.pending = disk.pending.filter(
    (pending) => isName(pending) || !('inode' in pending) || pending.inode !== inode,
  );
};

/**
 * What a failed fsync does: the system forgets that the bytes were never written, so the next flush reports success
 * without them (Linux did so for decades, and does it still for the bytes themselves).
 */
export const failFlush = (disk: Disk, inode: Inode): void => {
  const given = disk.pending.flatMap((pending) =>
    pending.kind === 'write' && pending.inode === inode
      ? [{ from: pending.at, to: pending.at + pending.bytes.length }]
      : [],
  );
  inode.lost = [...inode.lost, ...given];
  dropWrites(disk, inode);
};

/** What fsync of a file does. */
export const flushFile = (disk: Disk, inode: Inode): void => {
  inode.durable = inode.lost.length === 0 ? inode.bytes : Buffer.from(inode.bytes);
  for (const { from, to } of inode.lost) inode.durable.fill(0, from, to);
  dropWrites(disk, inode);
  if (disk.rules.namesFollowFlush) settle(disk, isName);
};

const touches = (pending: Pending, folder: string): boolean => {
  if (pending.kind === 'rename') {
    return dirname(pending.from) === folder || dirname(pending.to) === folder;
  }
  return 'path' in pending && dirname(pending.path) === folder;
};

/** What fsync of a folder does. */
export const flushFolder = (disk: Disk, folder: string): void => {
  settle(disk, (pending) => isName(pending) && touches(pending, folder));
};

const usedBytes = (disk: Disk): number => {
  let sum = 0;
  for (const { bytes } of disk.names.values()) sum += bytes.length;
  return sum;
};

/** Writes bytes at a place of a file and returns how many the disk took; a disk without any room rejects. */
export const writeAt = (
  disk: Disk,
  inode: Inode,
  given: { at: number; bytes: Uint8Array },
): number => {
  const { at, bytes } = given;
  const growth = Math.max(0, at + bytes.length - inode.bytes.length);
  const room = disk.rules.capacity === Infinity ? Infinity : disk.rules.capacity - usedBytes(disk);
  const taken = growth <= room ? bytes.length : bytes.length - (growth - Math.max(0, room));
  if (taken <= 0 && bytes.length > 0) throw errno('ENOSPC', '');
  const written = Buffer.from(bytes.subarray(0, taken));
  inode.bytes = overwritten(inode.bytes, at, written);
  disk.pending.push({ kind: 'write', inode, at, bytes: written });
  return taken;
};

/** Cuts or lengthens a file. */
export const truncateTo = (disk: Disk, inode: Inode, size: number): void => {
  const cut = Buffer.alloc(size);
  inode.bytes.copy(cut);
  inode.bytes = cut;
  disk.pending.push({ kind: 'truncate', inode, size });
};

/** Creates an empty file; the caller has looked whether the name is free. */
export const linkNew = (disk: Disk, path: string): Inode => {
  if (!disk.folders.has(dirname(path))) throw errno('ENOENT', path);
  const inode: Inode = {
    bytes: Buffer.alloc(0),
    durable: Buffer.alloc(0),
    links: 1,
    touchedAt: 0,
    lost: [],
  };
  disk.names.set(path, inode);
  disk.pending.push({ kind: 'link', path, inode });
  return inode;
};

/** The file behind a name. */
export const inodeAt = (disk: Disk, path: string): Inode => {
  const inode = disk.names.get(path);
  if (inode === undefined) throw errno('ENOENT', path);
  return inode;
};

/** Takes a name away. */
export const unlinkAt = (disk: Disk, path: string): void => {
  inodeAt(disk, path).links = 0;
  disk.names.delete(path);
  disk.pending.push({ kind: 'unlink', path });
};

/** Gives a file another name, over any file that has it. */
export const renameAt = (disk: Disk, from: string, to: string): void => {
  const inode = inodeAt(disk, from);
  if (!disk.folders.has(dirname(to))) throw errno('ENOENT', to);
  const replaced = disk.names.get(to);
  if (replaced !== undefined && replaced !== inode) replaced.links = 0;
  disk.names.delete(from);
  disk.names.set(to, inode);
  disk.pending.push({ kind: 'rename', from, to, inode });
};

/** Makes a folder. */
export const makeFolder = (disk: Disk, path: string): void => {
  if (disk.folders.has(path)) return;
  disk.folders.add(path);
  disk.pending.push({ kind: 'folder', path });
};

/** The names of the files in a folder. */
export const listFolder = (disk: Disk, folder: string): string[] => {
  if (!disk.folders.has(folder)) throw errno('ENOENT', folder);
  const inside = (path: string): boolean => dirname(path) === folder;
  const folders = [...disk.folders].filter((path) => path !== folder && inside(path));
  // In no order a program could rely on: the newest first.
  return [...[...disk.names.keys()].filter(inside), ...folders]
    .reverse()
    .map((path) => path.slice(folder === '/' ? 1 : folder.length + 1));
};
