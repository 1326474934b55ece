import { dirname } from 'node:path';
import type { Fs, NewFile } from '../../main/vault/fs/Fs.ts';

/** One operation of the engine on the disk, counted from 0. */
export type Operation = {
  readonly index: number;
  readonly name: keyof Fs | keyof NewFile;
  readonly path: string;
};

/** What goes wrong with an operation: an errno, fewer bytes taken than given, or the end of the process. */
export type Fault = { readonly code: string } | 'short' | 'crash';

type SimulatedFile = {
  bytes: Buffer;
  durable: Buffer;
  /** What was written since the last flush lies from here on. */
  unsyncedFrom: number;
  links: number;
  touchedAt: number;
};

/** A disk in memory that knows which bytes and names would survive a power cut. */
export type SimulatedDisk = {
  readonly folders: Set<string>;
  readonly names: Map<string, SimulatedFile>;
  readonly durableNames: Map<string, SimulatedFile>;
};

export const emptyDisk = (): SimulatedDisk => ({
  folders: new Set(['/', '/home']),
  names: new Map(),
  durableNames: new Map(),
});

/** A disk as it is found after a restart: what lies there is durable. */
const diskOf = (
  folders: Iterable<string>,
  files: Iterable<readonly [string, Buffer]>,
): SimulatedDisk => {
  const names = new Map(
    [...files].map(([path, bytes]) => [
      path,
      { bytes, durable: bytes, unsyncedFrom: bytes.length, links: 1, touchedAt: 0 },
    ]),
  );
  return { folders: new Set(folders), names, durableNames: new Map(names) };
};

const overwritten = (bytes: Buffer, at: number, written: Uint8Array): Buffer => {
  const grown = Buffer.alloc(Math.max(bytes.length, at + written.length));
  bytes.copy(grown);
  grown.set(written, at);
  return grown;
};

type Survival = (file: SimulatedFile) => Buffer;

const everything: Survival = ({ bytes }) => bytes;
const syncedOnly: Survival = ({ durable }) => durable;

/** The middle of what a power cut finds on its way to the medium. */
const middleOf = ({ bytes, unsyncedFrom }: SimulatedFile): number =>
  unsyncedFrom + Math.floor((bytes.length - unsyncedFrom) / 2);
const half: Survival = (file) =>
  overwritten(file.durable, 0, file.bytes.subarray(0, middleOf(file)));
const zeros: Survival = ({ bytes, unsyncedFrom }) => Buffer.from(bytes).fill(0, unsyncedFrom);
const endOnly: Survival = (file) =>
  Buffer.from(file.bytes).fill(0, file.unsyncedFrom, middleOf(file));

const survivals = { everything, syncedOnly, half, zeros, endOnly };

/** The disks a crash may leave behind: unsynced bytes whole, lost, cut, zeroed or torn; names kept or lost. */
export const survivors = (disk: SimulatedDisk): { how: string; disk: SimulatedDisk }[] =>
  Object.entries(survivals).flatMap(([how, survival]) =>
    (['names', 'durableNames'] as const).map((kept) => ({
      how: `${how}, ${kept}`,
      disk: diskOf(
        disk.folders,
        [...disk[kept]].map(([path, file]) => [path, Buffer.from(survival(file))] as const),
      ),
    })),
  );

/** The same disk after a program was killed, which loses nothing the system has taken. */
export const copyOf = (disk: SimulatedDisk): SimulatedDisk =>
  diskOf(
    disk.folders,
    [...disk.names].map(([path, file]) => [path, Buffer.from(file.bytes)] as const),
  );

const errno = (code: string, path: string): Error =>
  Object.assign(new Error(`${code} ${path}`), { code });

/** A disk in memory behind the engine's seam; `fault` decides for each operation whether it goes wrong. */
export const simulatedFs = (
  disk: SimulatedDisk,
  fault: (operation: Operation) => Fault | undefined = () => undefined,
): Fs & { count: () => number } => {
  let index = -1;
  let crashed = false;

  const step = (name: Operation['name'], path: string): 'short' | undefined => {
    if (crashed) throw new Error('crash');
    index += 1;
    const found = fault({ index, name, path });
    if (found === 'crash') {
      crashed = true;
      throw new Error('crash');
    }
    if (typeof found === 'object') throw errno(found.code, path);
    return found;
  };

  const fileAt = (path: string): SimulatedFile => {
    const file = disk.names.get(path);
    if (file === undefined) throw errno('ENOENT', path);
    return file;
  };

  const factsOf = ({ bytes, links, touchedAt }: SimulatedFile) => ({
    size: bytes.length,
    links,
    touchedAt,
  });

  const later = <T>(action: () => T): Promise<T> =>
    new Promise((resolve) => {
      resolve(action());
    });

  const put = (file: SimulatedFile, at: number, bytes: Uint8Array): void => {
    file.unsyncedFrom = Math.min(file.unsyncedFrom, at);
    file.bytes = overwritten(file.bytes, at, bytes);
  };

  const newFile = (path: string, file: SimulatedFile): NewFile => ({
    write: (bytes, at) =>
      later(() => {
        let taken = bytes.length;
        try {
          if (step('write', path) === 'short') taken = Math.ceil(bytes.length / 3);
        } catch (error) {
          // What fails in the middle has already written something.
          if (index >= 0 && bytes.length > 1) put(file, at, bytes.subarray(0, bytes.length >> 1));
          throw error;
        }
        put(file, at, bytes.subarray(0, taken));
        return taken;
      }),
    sync: () =>
      later(() => {
        step('sync', path);
        file.durable = file.bytes;
        file.unsyncedFrom = file.bytes.length;
      }),
    facts: () => later(() => (step('facts', path), factsOf(file))),
    close: () => later(() => void step('close', path)),
  });

  return {
    count: () => index + 1,
    createFile: (path) =>
      later(() => {
        step('createFile', path);
        if (!disk.folders.has(dirname(path))) throw errno('ENOENT', path);
        if (disk.names.has(path)) throw errno('EEXIST', path);
        const empty = Buffer.alloc(0);
        const file = { bytes: empty, durable: empty, unsyncedFrom: 0, links: 1, touchedAt: 0 };
        disk.names.set(path, file);
        return newFile(path, file);
      }),
    createFolder: (path) =>
      later(() => {
        step('createFolder', path);
        disk.folders.add(path);
      }),
    read: (path) => later(() => (step('read', path), Buffer.from(fileAt(path).bytes))),
    list: (folder) =>
      later(() => {
        step('list', folder);
        if (!disk.folders.has(folder)) throw errno('ENOENT', folder);
        return [...disk.names.keys()]
          .filter((path) => dirname(path) === folder)
          .map((path) => path.slice(folder.length + 1));
      }),
    facts: (path) => later(() => (step('facts', path), factsOf(fileAt(path)))),
    unlink: (path) =>
      later(() => {
        step('unlink', path);
        fileAt(path).links = 0;
        disk.names.delete(path);
      }),
    move: (from, to) =>
      later(() => {
        step('move', from);
        const file = fileAt(from);
        disk.names.delete(from);
        disk.names.set(to, file);
      }),
    syncFolder: (folder) =>
      later(() => {
        step('syncFolder', folder);
        const inside = (path: string): boolean => dirname(path) === folder;
        for (const path of disk.durableNames.keys()) {
          if (inside(path) && !disk.names.has(path)) disk.durableNames.delete(path);
        }
        for (const [path, file] of disk.names) if (inside(path)) disk.durableNames.set(path, file);
      }),
    touch: (path, at) =>
      later(() => {
        step('touch', path);
        fileAt(path).touchedAt = at;
      }),
  };
};
