import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { attachmentFileName } from '../attachment/attachmentFile.ts';
import { readAttachment } from '../attachment/attachments.ts';
import type { AttachmentName } from '../attachment/VaultAttachments.ts';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { moveToQuarantine } from '../store/vaultFiles.ts';
import type { BackupFailure } from './Backup.ts';
import { writeProven } from './writeProven.ts';

/** From which folder to which attachments are copied, and what opens them. */
export type AttachmentCopy = {
  readonly fs: Fs;
  readonly from: string;
  readonly to: string;
  readonly vaultId: string;
  readonly dek: Uint8Array;
  readonly isStopped?: () => boolean;
};

/** How many attachments could not be copied because they are missing or damaged where they come from. */
type Copied = { readonly missing: number };

/** Whether an attachment lies whole in a folder; a disk that does not even answer is a reason to stop. */
const isWholeAt = async (
  copy: AttachmentCopy,
  folder: string,
  name: AttachmentName,
): Promise<Result<boolean, BackupFailure>> => {
  const read = await readAttachment({ ...copy, folder }, name);
  if (read.ok) return ok(true);
  return read.failure.kind === 'not readable' ? fail(read.failure.disk) : ok(false);
};

/** Copies one attachment; what lies at its name and is not whole is put aside first. */
const copyOne = async (
  copy: AttachmentCopy,
  name: AttachmentName,
): Promise<Result<Copied, BackupFailure>> => {
  const { fs, from, to } = copy;
  const file = attachmentFileName(name.fileId);
  const there = await isWholeAt(copy, to, name);
  if (!there.ok) return there;
  if (there.value) return ok({ missing: 0 });
  const here = await isWholeAt(copy, from, name);
  if (!here.ok) return here;
  if (!here.value) return ok({ missing: 1 });
  const bytes = Buffer.from(await fs.read(join(from, file)));
  if ((await fs.list(to)).includes(file)) await moveToQuarantine(fs, to, [file]);
  const isWhole = (read: Uint8Array): boolean => bytes.equals(read);
  const written = await writeProven(fs, join(to, file), { bytes, isWhole });
  return written.ok ? ok({ missing: 0 }) : written;
};

/**
 * Copies encrypted attachments to another folder, each read back and compared; those that are there and whole stay.
 * One that is missing or damaged where it comes from is counted and keeps nothing from being backed up.
 */
export const copyAttachments = async (
  copy: AttachmentCopy,
  names: readonly AttachmentName[],
): Promise<Result<Copied, BackupFailure>> => {
  let missing = 0;
  for (const name of names) {
    if (copy.isStopped?.() === true) return fail({ kind: 'closed' });
    const copied = await copyOne(copy, name);
    if (!copied.ok) return copied;
    missing += copied.value.missing;
  }
  return ok({ missing });
};

/** How many attachments are missing from a folder or damaged there. */
export const countMissing = async (
  place: Omit<AttachmentCopy, 'from' | 'to'> & { readonly folder: string },
  names: readonly AttachmentName[],
): Promise<number> => {
  let missing = 0;
  for (const name of names) if (!(await readAttachment(place, name)).ok) missing += 1;
  return missing;
};

/** How many attachments have no file in a folder, whatever is in it; a folder that cannot be listed has none. */
export const countAbsent = async (
  fs: Fs,
  folder: string,
  names: readonly AttachmentName[],
): Promise<number> => {
  try {
    const there = new Set(await fs.list(folder));
    return names.filter(({ fileId }) => !there.has(attachmentFileName(fileId))).length;
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return names.length;
  }
};
