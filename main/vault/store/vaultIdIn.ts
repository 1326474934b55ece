import { join } from 'node:path';
import { decodeHeader } from '../format/snapshotHeader.ts';
import type { Fs } from '../fs/Fs.ts';
import { listVault, readOrNothing } from './vaultFiles.ts';

/** The id of the vault in a folder, told without a key by its newest readable header; undefined when there is none. */
export const vaultIdIn = async (fs: Fs, folder: string): Promise<string | undefined> => {
  const files = await listVault(fs, folder);
  for (const { name } of files?.snapshots ?? []) {
    const read = decodeHeader(await readOrNothing(fs, join(folder, name)));
    if (read.ok) return read.value.header.vaultId;
  }
  return undefined;
};
