import { dirname } from 'node:path';
import {
  type Disk,
  emptyDisk,
  errno,
  flushFile,
  type Inode,
  inodeAt,
  linkNew,
  makeFolder,
  renameAt,
  truncateTo,
  unlinkAt,
  writeAt,
} from './Disk.ts';

/** What happens to an operation of a library: it is done, the process ends before it, or in the middle of its write. */
export type Fate = 'done' | 'ends before' | 'ends within';

/** Decides the fate of each operation, counted from 0. */
export type FatePlan = (index: number, name: string) => Fate;

type Handle = { readonly inode: Inode; readonly path: string; at: number };

type World = {
  disk: Disk;
  plan: FatePlan;
  index: number;
  ended: boolean;
  onEnd: () => void;
  readonly handles: Map<number, Handle>;
};

const world: World = {
  disk: emptyDisk(),
  plan: () => 'done',
  index: -1,
  ended: false,
  onEnd: () => undefined,
  handles: new Map(),
};

/** Puts all file operations of the bundled libraries on this disk from now on. */
export const useDisk = (disk: Disk, plan: FatePlan, onEnd: () => void): void => {
  Object.assign(world, { disk, plan, onEnd, index: -1, ended: false });
  world.handles.clear();
};

const end = (): never => {
  world.ended = true;
  world.onEnd();
  throw new Error('the process ended');
};

const step = (name: string): 'done' | 'ends within' => {
  if (world.ended) throw new Error('the process ended');
  world.index += 1;
  const fate = world.plan(world.index, name);
  return fate === 'ends before' ? end() : fate;
};

const handleOf = (fd: number): Handle => {
  const handle = world.handles.get(fd);
  if (handle === undefined) throw errno('EBADF', String(fd));
  return handle;
};

let nextFd = 100;

/** The flags the libraries use: 'r' to read, 'w' to create or empty a file. */
const openNow = (path: string, flags: string): number => {
  step('open');
  const { disk } = world;
  const known = disk.names.get(path);
  if (flags === 'r' && known === undefined) throw errno('ENOENT', path);
  if (flags !== 'r' && flags !== 'w') throw errno('EINVAL', path);
  const inode = known ?? linkNew(disk, path);
  if (flags === 'w' && inode.bytes.length > 0) truncateTo(disk, inode, 0);
  nextFd += 1;
  world.handles.set(nextFd, { inode, path, at: 0 });
  return nextFd;
};

const writeNow = (fd: number, bytes: Uint8Array, at?: number): number => {
  const fate = step('write');
  const handle = handleOf(fd);
  const place = at ?? handle.at;
  const part = fate === 'ends within' ? bytes.subarray(0, bytes.length >> 1) : bytes;
  const taken = writeAt(world.disk, handle.inode, { at: place, bytes: part });
  handle.at = place + taken;
  return fate === 'ends within' ? end() : taken;
};

const syncNow = (fd: number): void => {
  step('fsync');
  flushFile(world.disk, handleOf(fd).inode);
};

const closeNow = (fd: number): void => {
  step('close');
  world.handles.delete(fd);
};

const renameNow = (from: string, to: string): void => {
  step('rename');
  renameAt(world.disk, from, to);
};

const unlinkNow = (path: string): void => {
  step('unlink');
  unlinkAt(world.disk, path);
};

const statNow = (path: string): { mode: number; uid: number; gid: number; size: number } => {
  step('stat');
  return { mode: 0o100600, uid: 0, gid: 0, size: inodeAt(world.disk, path).bytes.length };
};

const readNow = (path: string): Buffer => {
  step('read');
  return inodeAt(world.disk, path).bytes;
};

/** As Node does it: empties the file, then writes until the system has taken all of it. */
const writeFileNow = (path: string, data: string | Uint8Array): void => {
  const fd = openNow(path, 'w');
  const bytes = Buffer.from(data as string, 'utf8');
  let done = 0;
  while (done < bytes.length) done += writeNow(fd, bytes.subarray(done));
  closeNow(fd);
};

type Callback = (error: unknown, value?: unknown) => void;

/** Gives an operation the form Node's callback functions have: the last argument is called later. */
const later =
  (operation: (...args: never[]) => unknown) =>
  (...args: unknown[]): void => {
    const callback = args.findLast((arg) => typeof arg === 'function') as Callback;
    const given = args.slice(0, args.lastIndexOf(callback)) as never[];
    setImmediate(() => {
      try {
        callback(null, operation(...given));
      } catch (error) {
        callback(error);
      }
    });
  };

const promised =
  (operation: (...args: never[]) => unknown) =>
  (...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      setImmediate(() => {
        try {
          resolve(operation(...(args as never[])));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });

/** `fs.write` of a string, or of bytes with offset, length and place. */
const writeAny = (fd: number, data: string | Uint8Array, ...rest: readonly unknown[]): number => {
  if (typeof data === 'string') return writeNow(fd, Buffer.from(data, 'utf8'), rest[0] as number);
  const [offset = 0, length = data.length, at] = rest as [number?, number?, number?];
  return writeNow(fd, data.subarray(offset, offset + length), at);
};

const nothing = (): undefined => undefined;

const readText = (path: string, options?: unknown): string | Buffer =>
  options === undefined ? readNow(path) : readNow(path).toString('utf8');

const mkdirNow = (path: string): void => makeFolder(world.disk, path);

const realpathNow = (path: string): string => {
  if (!world.disk.names.has(path) && !world.disk.folders.has(dirname(path))) {
    throw errno('ENOENT', path);
  }
  if (!world.disk.names.has(path)) throw errno('ENOENT', path);
  return path;
};

export const open = later(openNow);
export const write = later(writeAny);
export const close = later(closeNow);
export const fsync = later(syncNow);
export const rename = later(renameNow);
export const unlink = later(unlinkNow);
export const stat = later(statNow);
export const realpath = later(realpathNow);
export const chmod = later(nothing);
export const chown = later(nothing);
export const mkdir = later(mkdirNow);
export const readFile = later(readText);
export const writeFile = later(writeFileNow);
export const createWriteStream = nothing;

const notSimulated = (): never => {
  throw new Error('Only the asynchronous functions are simulated.');
};

const synchronous = Object.fromEntries(
  ['open', 'write', 'close', 'fsync', 'rename', 'stat', 'realpath', 'chmod', 'chown', 'mkdir']
    .concat(['readFile', 'writeFile', 'exists', 'unlink'])
    .map((name) => [`${name}Sync`, notSimulated]),
);

export const readFileSync = notSimulated;
export const writeFileSync = notSimulated;
export const renameSync = notSimulated;

/** The promise functions, which `fs/promises` offers under the same names. */
export const promises = {
  readFile: promised(readText),
  writeFile: promised(writeFileNow),
  rename: promised(renameNow),
  unlink: promised(unlinkNow),
};

/** What stands in for `node:fs` in the bundle of the libraries. */
export const simulatedFs = {
  ...{ open, write, close, fsync, rename, unlink, stat, realpath, chmod, chown, mkdir },
  ...{ readFile, writeFile, createWriteStream, promises },
  ...synchronous,
};
