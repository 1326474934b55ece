import { join } from 'node:path';
import { removeQuietly } from './fs/removeQuietly.ts';
import { reserveName } from './store/reserve.ts';
import { listVault } from './store/vaultFiles.ts';
import type { Surroundings } from './Surroundings.ts';

/**
 * Removes the files of a vault this process has just created and closed, and whose first records found no room.
 * Nobody has been shown its recovery key yet; left behind, it would stand in the way of the next try.
 */
export const takeBackCreation = async ({
  fs,
  folder,
}: Pick<Surroundings, 'fs' | 'folder'>): Promise<void> => {
  const files = await listVault(fs, folder);
  if (files?.snapshots.length !== 1 || files.snapshots[0]?.generation !== 1) return;
  // The snapshot last: as long as it is there, the rest still belongs to something.
  const names = [...files.segments, ...files.snapshots].map(({ name }) => name);
  for (const name of [reserveName, ...names]) await removeQuietly(fs, join(folder, name));
};
