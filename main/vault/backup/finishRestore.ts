import { join } from 'node:path';
import { attachmentOfName } from '../attachment/attachmentFile.ts';
import type { AttachmentName } from '../attachment/VaultAttachments.ts';
import { restoredGeneration, restoreMark, snapshotName } from '../format/fileNames.ts';
import { decodeHeader } from '../format/snapshotHeader.ts';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { removeQuietly } from '../fs/removeQuietly.ts';
import { listPresent, moveToQuarantine } from '../store/vaultFiles.ts';

/** A vault folder and the attachments that the state in it names. */
export type RestoredFolder = {
  readonly fs: Fs;
  readonly folder: string;
  readonly attachments: readonly AttachmentName[];
};

/** Whether the generation a mark speaks of came to be: it names the id of its snapshot. */
const cameToBe = async (
  { fs, folder }: RestoredFolder,
  names: readonly string[],
  generation: number,
): Promise<boolean> => {
  const snapshot = snapshotName(generation);
  if (!names.includes(snapshot)) return false;
  const mark = Buffer.from(await fs.read(join(folder, restoreMark(generation)))).toString('utf8');
  const read = decodeHeader(await fs.read(join(folder, snapshot)));
  return read.ok && read.value.header.fileId === mark;
};

const putAside = async (
  { fs, folder, attachments }: RestoredFolder,
  names: readonly string[],
  generation: number,
): Promise<void> => {
  const files = await listPresent(fs, folder);
  const named = new Set(attachments.map(({ fileId }) => fileId.slice(0, 32)));
  const older = [...files.segments, ...files.snapshots].filter(
    (file) => file.generation < generation,
  );
  const foreign = names.filter((name) => {
    const half = attachmentOfName(name);
    return half !== undefined && !named.has(half);
  });
  await moveToQuarantine(fs, folder, [...older.map(({ name }) => name), ...foreign]);
};

const finish = async (place: RestoredFolder, base: number): Promise<void> => {
  const { fs, folder } = place;
  const names = await fs.list(folder);
  for (const name of names) {
    const generation = restoredGeneration(name);
    if (generation === undefined) continue;
    const stands = generation <= base && (await cameToBe(place, names, generation));
    if (stands) await putAside(place, await fs.list(folder), generation);
    await removeQuietly(fs, join(folder, name));
  }
};

/**
 * Puts the files of the state before a restoration into quarantine, and takes the mark of the restoration away.
 * `base` is the generation the present state was built on. Called by the restoration itself, and by the next opening
 * when that was cut; a disk that refuses is asked again then.
 */
export const finishRestore = async (place: RestoredFolder, base: number): Promise<void> => {
  try {
    await finish(place, base);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
};
