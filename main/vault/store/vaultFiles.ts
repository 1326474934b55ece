import { join } from 'node:path';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import {
  isConflictCopy,
  parseFileName,
  quarantineFolder,
  restoredGeneration,
  snapshotName,
  type VaultFile,
} from '../format/fileNames.ts';
import { decodeHeader } from '../format/snapshotHeader.ts';

/** The files of a vault folder, snapshots from the newest, segments in the order of the history. */
export type VaultFiles = {
  readonly snapshots: readonly Extract<VaultFile, { kind: 'snapshot' }>[];
  readonly segments: readonly Extract<VaultFile, { kind: 'segment' }>[];
  /** Copies a sync program has put beside them. */
  readonly conflictCopies: readonly string[];
  /** Generations that were restored from a backup, while that is not finished. */
  readonly restored: readonly number[];
};

/** Lists a vault folder; a folder that is not there lists as undefined, never as empty. */
export const listVault = async (fs: Fs, folder: string): Promise<VaultFiles | undefined> => {
  const names = await listFolder(fs, folder);
  if (names === undefined) return undefined;
  const files = names.map(parseFileName).filter((file) => file !== undefined);
  return {
    conflictCopies: names.filter(isConflictCopy).sort(),
    restored: names.map(restoredGeneration).filter((mark) => mark !== undefined),
    snapshots: files
      .filter((file) => file.kind === 'snapshot')
      .sort((one, other) => other.generation - one.generation),
    segments: files
      .filter((file) => file.kind === 'segment')
      .sort((one, other) => one.generation - other.generation || one.number - other.number),
  };
};

/**
 * Lists a vault folder in which this process is at work. One that says it is not there is no empty one: a medium that is
 * away for a moment answers so, and that rejects like any other failure of the disk.
 */
export const listPresent = async (fs: Fs, folder: string): Promise<VaultFiles> => {
  const files = await listVault(fs, folder);
  if (files === undefined) throw Object.assign(new Error('The folder is gone'), { code: 'ENOENT' });
  return files;
};

const listFolder = async (fs: Fs, folder: string): Promise<readonly string[] | undefined> => {
  try {
    return await fs.list(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** The names of files that were put into quarantine; a quarantine that cannot be read is no reason not to open. */
export const listQuarantine = async (fs: Fs, folder: string): Promise<readonly string[]> => {
  try {
    return [...(await fs.list(join(folder, quarantineFolder)))].sort();
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return [];
  }
};

/** Reads a file; undefined when a bad sector is in the way, which must never pass for an empty file. */
export const readIfReadable = async (fs: Fs, path: string): Promise<Uint8Array | undefined> => {
  try {
    return await fs.read(path);
  } catch (error) {
    if (errnoOf(error) === 'EIO') return undefined;
    throw error;
  }
};

/** Reads a file of which an unreadable one counts as damaged anyway: a bad sector reads as no bytes. */
export const readOrNothing = async (fs: Fs, path: string): Promise<Uint8Array> =>
  (await readIfReadable(fs, path)) ?? new Uint8Array();

/**
 * Whether a folder holds nothing but the first snapshot, cut short: a creation that was interrupted.
 * Nobody was ever told that such a vault exists, and no note was ever in it.
 */
export const isUnfinishedCreation = async (
  fs: Fs,
  folder: string,
  files: VaultFiles,
): Promise<boolean> => {
  const [only, ...more] = files.snapshots;
  if (only?.generation !== 1 || more.length > 0 || files.segments.length > 0) return false;
  const header = decodeHeader(await fs.read(join(folder, snapshotName(1))));
  return !header.ok && header.failure === 'cut';
};

/** Puts damaged files out of the way, under names that are still free; nothing is deleted. */
export const moveToQuarantine = async (
  fs: Fs,
  folder: string,
  names: readonly string[],
): Promise<void> => {
  if (names.length === 0) return;
  const quarantine = join(folder, quarantineFolder);
  await fs.createFolder(quarantine);
  const taken = new Set(await fs.list(quarantine));
  for (const name of names) {
    let free = name;
    for (let copy = 2; taken.has(free); copy += 1) free = `${name}.${copy}`;
    await fs.move(join(folder, name), join(quarantine, free));
  }
  await fs.syncFolder(quarantine);
  await fs.syncFolder(folder);
};
