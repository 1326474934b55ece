import type { FileFacts, Fs, NewFile } from '../../../main/vault/fs/Fs.ts';
import {
  type Disk,
  errno,
  failFlush,
  flushFile,
  flushFolder,
  type Inode,
  inodeAt,
  linkNew,
  listFolder,
  makeFolder,
  renameAt,
  unlinkAt,
  writeAt,
} from './Disk.ts';

/** One operation of the engine on the disk, counted from 0. */
export type Operation = {
  readonly index: number;
  readonly name: keyof Fs | keyof NewFile;
  readonly path: string;
};

/** What goes wrong with an operation: an errno, fewer bytes taken than given, or the end of the process. */
export type Fault = { readonly code: string } | 'short' | 'crash';

/** Decides for each operation, before it is done, whether it goes wrong; may look at the disk meanwhile. */
export type FaultPlan = (operation: Operation) => Fault | undefined | Promise<Fault | undefined>;

/** The message of the error that stands for the sudden end of a process. */
const crashMessage = 'crash';

/** Whether an error is the simulated end of the process; everything else that is thrown is a bug. */
export const isCrash = (error: unknown): boolean =>
  error instanceof Error && error.message === crashMessage;

const factsOf = ({ bytes, links, touchedAt }: Inode): FileFacts => ({
  size: bytes.length,
  links,
  touchedAt,
});

type Step = (name: Operation['name'], path: string) => Promise<'short' | undefined>;

/** Asks the plan; an error of the harness itself must not look like one of the disk, which the engine would handle. */
const askPlan = async (plan: FaultPlan, operation: Operation): Promise<Fault | undefined> => {
  try {
    return await plan(operation);
  } catch (error) {
    throw new Error(`harness: ${String(error)}`, { cause: error });
  }
};

const stepper = (plan: FaultPlan): Step & { count: () => number } => {
  let index = -1;
  let crashed = false;
  const step: Step = async (name, path) => {
    index += 1;
    const found = crashed ? 'crash' : await askPlan(plan, { index, name, path });
    // While the plan was looking at the disk, the process may have ended elsewhere.
    if (found === 'crash' || crashed) {
      crashed = true;
      throw new Error(crashMessage);
    }
    if (typeof found === 'object') throw errno(found.code, path);
    return found;
  };
  return Object.assign(step, { count: () => index + 1 });
};

const openFile = (disk: Disk, step: Step, file: { path: string; inode: Inode }): NewFile => {
  const { path, inode } = file;
  return {
    write: async (bytes, at) => {
      const writePart = (length: number): number =>
        writeAt(disk, inode, { at, bytes: bytes.subarray(0, length) });
      try {
        const short = (await step('write', path)) === 'short';
        return writePart(short ? Math.ceil(bytes.length / 3) : bytes.length);
      } catch (error) {
        // What fails in the middle has already written something.
        if (!isNoSpace(error) && bytes.length > 1) writePart(bytes.length >> 1);
        throw error;
      }
    },
    sync: async () => {
      try {
        await step('sync', path);
      } catch (error) {
        if (!isCrash(error)) failFlush(disk, inode);
        throw error;
      }
      flushFile(disk, inode);
    },
    facts: async () => {
      await step('facts', path);
      return factsOf(inode);
    },
    close: async () => {
      await step('close', path);
    },
  };
};

const isNoSpace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC';

/** The engine's seam over a simulated disk, with a plan of what goes wrong. */
export const engineFs = (
  disk: Disk,
  plan: FaultPlan = () => undefined,
): Fs & { readonly count: () => number } => {
  const step = stepper(plan);
  const folderOps: Pick<Fs, 'createFolder' | 'list' | 'syncFolder'> = {
    createFolder: async (path) => {
      await step('createFolder', path);
      makeFolder(disk, path);
    },
    list: async (folder) => {
      await step('list', folder);
      return listFolder(disk, folder);
    },
    syncFolder: async (folder) => {
      await step('syncFolder', folder);
      flushFolder(disk, folder);
    },
  };
  return {
    ...folderOps,
    count: step.count,
    createFile: async (path) => {
      await step('createFile', path);
      if (disk.names.has(path)) throw errno('EEXIST', path);
      return openFile(disk, step, { path, inode: linkNew(disk, path) });
    },
    read: async (path) => {
      await step('read', path);
      return Buffer.from(inodeAt(disk, path).bytes);
    },
    facts: async (path) => {
      await step('facts', path);
      return factsOf(inodeAt(disk, path));
    },
    unlink: async (path) => {
      await step('unlink', path);
      unlinkAt(disk, path);
    },
    move: async (from, to) => {
      await step('move', from);
      renameAt(disk, from, to);
    },
    touch: async (path, at) => {
      await step('touch', path);
      inodeAt(disk, path).touchedAt = at;
    },
  };
};
