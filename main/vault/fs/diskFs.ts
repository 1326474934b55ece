import {
  close,
  fstatSync,
  fsync,
  fsyncSync,
  openSync,
  readlinkSync,
  readSync,
  type Stats,
  write,
  writeSync,
} from 'node:fs';
import { mkdir, open, readdir, readFile, rename, stat, unlink, utimes } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { FileFacts, Fs, NewFile } from './Fs.ts';

/** Up to this size a blocking call is quicker than a trip to the thread pool, flush included. */
const smallWrite = 65_536;

const writeLater = promisify(write);
const syncLater = promisify(fsync);
const closeLater = promisify(close);

const factsOf = (found: Stats): FileFacts => ({
  size: found.size,
  links: found.nlink,
  touchedAt: found.mtimeMs,
});

const probe = new Uint8Array(2);

/**
 * Whether an open file ends exactly at a byte and still has its name, asked without asking for its times: Linux writes
 * down a finer time of change with the next write to a file whose times were looked at, which makes a flush half as slow again.
 * `self` is the link Linux keeps to an open file; it says so when the name was taken away. False also where there is none.
 */
const standsAt = (fd: number, end: number, self: string): boolean => {
  try {
    return (
      end > 0 &&
      readSync(fd, probe, 0, 2, end - 1) === 1 &&
      !readlinkSync(self).endsWith(' (deleted)')
    );
  } catch {
    return false;
  }
};

const newFile = (fd: number): NewFile => {
  const self = `/proc/self/fd/${fd}`;
  let unsynced = 0;
  let end = 0;
  const write = async (bytes: Uint8Array, at: number): Promise<number> => {
    const taken =
      bytes.length <= smallWrite
        ? writeSync(fd, bytes, 0, bytes.length, at)
        : (await writeLater(fd, bytes, 0, bytes.length, at)).bytesWritten;
    unsynced += taken;
    end = Math.max(end, at + taken);
    return taken;
  };
  const sync = async (): Promise<void> => {
    if (unsynced <= smallWrite) fsyncSync(fd);
    else await syncLater(fd);
    unsynced = 0;
  };
  const facts: NewFile['facts'] = () =>
    Promise.resolve(standsAt(fd, end, self) ? { size: end, links: 1 } : factsOf(fstatSync(fd)));
  return { write, sync, facts, close: () => closeLater(fd) };
};

const syncFolder = async (folder: string): Promise<void> => {
  // Windows opens no folders; NTFS journals names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** The real disk. */
export const diskFs: Fs = {
  createFile: (path) => Promise.resolve(path).then((free) => newFile(openSync(free, 'wx+', 0o600))),
  createFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  read: readFile,
  list: (folder) => readdir(folder),
  facts: async (path) => factsOf(await stat(path)),
  unlink,
  move: rename,
  syncFolder,
  touch: (path, at) => utimes(path, at / 1000, at / 1000),
};
