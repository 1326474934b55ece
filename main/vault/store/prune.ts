import { join } from 'node:path';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { listVault } from './vaultFiles.ts';

/**
 * Deletes snapshots and segments older than the last two generations that were proven whole.
 * With fewer than two, nothing goes. A file that cannot be deleted now is deleted next time.
 */
export const prune = async (fs: Fs, folder: string, proven: readonly number[]): Promise<void> => {
  const oldest = [...proven].sort((one, other) => one - other).at(-2);
  const files = await listVault(fs, folder);
  if (oldest === undefined || files === undefined) return;
  const old = [...files.snapshots, ...files.segments].filter(
    ({ generation }) => generation < oldest,
  );
  try {
    for (const { name } of old) await fs.unlink(join(folder, name));
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
};
