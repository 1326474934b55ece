import { join } from 'node:path';
import { diskFailure, type DiskFailure, errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { removeQuietly } from '../fs/removeQuietly.ts';
import { writeNewFile } from '../fs/writeAll.ts';
import type { Random } from '../keys/slot.ts';

/** Name of the file that holds space for the last words on a full disk. */
export const reserveName = 'reserve';

/** Size of the reserve: many notes, and too little to be missed. */
export const reserveSize = 1024 * 1024;

/** Where a reserve lies and how large it is; 0 for none. */
export type ReservePlace = {
  readonly fs: Fs;
  readonly folder: string;
  readonly random: Random;
  readonly size: number;
};

/** Whether a save failed because there is no space, which giving up the reserve can mend. */
export const lacksSpace = ({ code }: Pick<DiskFailure, 'code'>): boolean =>
  code === 'ENOSPC' || code === 'EDQUOT';

const sizeOf = async (fs: Fs, path: string): Promise<number | undefined> => {
  try {
    return (await fs.facts(path)).size;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/**
 * Makes the reserve when it is not there in full; its bytes are random, so that no disk can store them in less space.
 * Returns whether the disk is too full for it. A reserve that cannot be made for another reason is done without.
 */
export const makeReserve = async (place: ReservePlace): Promise<boolean> => {
  const { fs, folder, random, size } = place;
  const path = join(folder, reserveName);
  try {
    const found = await sizeOf(fs, path);
    if (found === size || size === 0) return false;
    if (found !== undefined) await fs.unlink(path);
    await writeNewFile(fs, path, random(size));
    return false;
  } catch (error) {
    const failure = diskFailure(error);
    await removeQuietly(fs, path);
    return lacksSpace(failure);
  }
};

/** Gives the reserve up for something that has to be saved; false when there is none. */
export const giveUpReserve = async (fs: Fs, folder: string): Promise<boolean> => {
  try {
    await fs.unlink(join(folder, reserveName));
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
  try {
    // Some file systems hand the space out only after this.
    await fs.syncFolder(folder);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
  return true;
};
