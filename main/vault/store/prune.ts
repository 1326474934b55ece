import { join } from 'node:path';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { type Covered, judgeOlder } from './olderFiles.ts';
import type { VaultIdentity } from './replay.ts';
import { listVault, moveToQuarantine, readIfReadable } from './vaultFiles.ts';

/** A vault folder, its key, and the generations that were proven whole. */
export type PruneRequest = {
  readonly fs: Fs;
  readonly folder: string;
  readonly vault: VaultIdentity;
  readonly proven: readonly Covered[];
};

/**
 * Deletes the snapshots and segments that led to the last two generations that were proven whole; files that cannot be
 * read are put into quarantine, and those of another history stay. With fewer than two generations nothing goes. A
 * file that cannot be read or deleted now is tried again next time.
 */
export const prune = async ({ fs, folder, vault, proven }: PruneRequest): Promise<void> => {
  const before = [...proven].sort((one, other) => one.generation - other.generation).at(-2);
  const files = await listVault(fs, folder);
  if (before === undefined || files === undefined) return;
  const read = (name: string): Promise<Uint8Array | undefined> =>
    readIfReadable(fs, join(folder, name));
  try {
    const older = await judgeOlder({ files, before, vault, read });
    await moveToQuarantine(fs, folder, older.doubtful);
    for (const name of older.own) {
      await fs.unlink(join(folder, name));
      // A power cut must leave no gap: what stands before one could not be told from another history.
      await fs.syncFolder(folder);
    }
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
};
