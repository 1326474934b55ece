import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { schemaVersion } from '../../../domain/record/vaultData.ts';
import { decodeBody } from '../format/snapshot.ts';
import { decodeHeader } from '../format/snapshotHeader.ts';
import { type DiskFailure, diskFailure } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { giveWay } from '../giveWay.ts';
import { readOrNothing } from '../store/vaultFiles.ts';
import type { CheckedBackup } from './Backup.ts';
import type { BackupFile } from './copyBackup.ts';
import { attachmentsIn, countOf, parseState } from './contents.ts';
import { countMissing } from './copyAttachments.ts';
import { listBackups } from './listBackups.ts';
import type { CheckRequest } from './VaultBackups.ts';

/** The disk, and the vault whose backups are checked. */
export type CheckKey = { readonly fs: Fs; readonly vaultId: string; readonly dek: Uint8Array };

/** Decrypts one backup in full, counts what is in it and proves the attachments beside it. */
const checkBackup = async (key: CheckKey, { place, file }: BackupFile): Promise<CheckedBackup> => {
  const bytes = await readOrNothing(key.fs, join(place, file));
  const read = decodeHeader(bytes);
  if (!read.ok) {
    const kind = read.failure === 'from the future' ? read.failure : 'damaged';
    return { file, outcome: { kind } };
  }
  const { header, later } = read.value;
  if (later || header.schema > schemaVersion) return { file, outcome: { kind: 'from the future' } };
  const own = header.vaultId === key.vaultId;
  const plain = own ? decodeBody(read.value, key.dek, bytes) : undefined;
  if (plain === undefined) return { file, outcome: { kind: 'damaged' } };
  const state = parseState(plain);
  const students = countOf(state, 'student');
  const notes = countOf(state, 'note');
  const attachmentsMissing = await countMissing({ ...key, folder: place }, attachmentsIn(state));
  return { file, outcome: { kind: 'whole', students, notes, attachmentsMissing } };
};

const checkFiles = async (
  key: CheckKey,
  files: readonly BackupFile[],
  { onProgress, isCancelled }: CheckRequest,
): Promise<readonly CheckedBackup[]> => {
  const checked: CheckedBackup[] = [];
  for (const file of files) {
    if (isCancelled?.() === true) break;
    checked.push(await checkBackup(key, file));
    onProgress?.(checked.length, files.length);
    await giveWay();
  }
  return checked;
};

/** Checks every backup of a vault at a place in full, newest first; those of other vaults are left out. */
export const checkBackups = async (
  key: CheckKey,
  place: string,
  request: CheckRequest = {},
): Promise<Result<readonly CheckedBackup[], DiskFailure>> => {
  const listed = await listBackups(key.fs, place, key.vaultId);
  if (!listed.ok) return listed;
  const own = (listed.value ?? []).filter(({ state }) => state !== 'other vault');
  try {
    const files = own.map(({ file }) => ({ place, file }));
    return ok(await checkFiles(key, files, request));
  } catch (error) {
    return fail(diskFailure(error));
  }
};
