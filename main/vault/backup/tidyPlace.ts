import { join } from 'node:path';
import { attachmentOfName } from '../attachment/attachmentFile.ts';
import { diskFailure } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import type { ListedBackup } from './Backup.ts';
import { listBackups } from './listBackups.ts';
import type { Removed } from './VaultBackups.ts';

/** Which attachments the backups at a place refer to; undefined when one of them does not tell. */
const referredTo = (backups: readonly ListedBackup[]): ReadonlySet<string> | undefined => {
  const named = new Set<string>();
  for (const { state, header } of backups) {
    // A damaged backup cannot be restored, so it needs no attachments.
    if (state === 'cut' || state === 'damaged') continue;
    if (header?.attachments === undefined) return undefined;
    for (const half of header.attachments) named.add(half);
  }
  return named;
};

const dropAttachments = async (fs: Fs, place: string, removed: string[]): Promise<void> => {
  const left = await listBackups(fs, place);
  const named = left.ok && left.value !== undefined ? referredTo(left.value) : undefined;
  if (named === undefined) return;
  for (const name of await fs.list(place)) {
    const half = attachmentOfName(name);
    if (half === undefined || named.has(half)) continue;
    await fs.unlink(join(place, name));
    removed.push(name);
  }
};

/** Deletes backups at a place, and after them the attachments that no remaining backup refers to. */
export const tidyPlace = async (
  fs: Fs,
  place: string,
  backups: readonly Pick<ListedBackup, 'file'>[],
): Promise<Removed> => {
  const files: string[] = [];
  try {
    for (const { file } of backups) {
      await fs.unlink(join(place, file));
      files.push(file);
    }
    await dropAttachments(fs, place, files);
    if (files.length > 0) await fs.syncFolder(place);
    return { place, files, failure: undefined };
  } catch (error) {
    return { place, files, failure: diskFailure(error) };
  }
};
