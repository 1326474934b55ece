import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { decodeBody } from '../format/snapshot.ts';
import { decodeHeader, type SnapshotHeader } from '../format/snapshotHeader.ts';
import { diskFailure } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import type { Backup, BackupFailure, BackupSource } from './Backup.ts';
import { backupName, nextBackupNumber, parseBackupName } from './backupFileNames.ts';
import { attachmentsIn, countOf, parseState, type RawState } from './contents.ts';
import { copyAttachments } from './copyAttachments.ts';
import { makePlace } from './makePlace.ts';
import { writeProven } from './writeProven.ts';

/** A backup file at a place. */
export type BackupFile = { readonly place: string; readonly file: string };

type Original = {
  readonly bytes: Buffer;
  readonly header: SnapshotHeader;
  readonly state: RawState;
};

/** Reads and decrypts the backup to be copied; undefined when it is not whole or of another vault. */
const readOriginal = async (
  { fs, vaultId, dek }: BackupSource,
  { place, file }: BackupFile,
): Promise<Original | undefined> => {
  const bytes = Buffer.from(await fs.read(join(place, file)));
  const read = decodeHeader(bytes);
  if (!read.ok || read.value.header.vaultId !== vaultId) return undefined;
  const plain = decodeBody(read.value, dek, bytes);
  if (plain === undefined) return undefined;
  return { bytes, header: read.value.header, state: parseState(plain) };
};

/** The name under which the same bytes lie among these files already, if any. */
const findSame = async (
  fs: Fs,
  place: string,
  { bytes, files }: { readonly bytes: Buffer; readonly files: readonly string[] },
): Promise<string | undefined> => {
  for (const file of files) {
    if (parseBackupName(file) === undefined) continue;
    const path = join(place, file);
    if ((await fs.facts(path)).size !== bytes.length) continue;
    if (bytes.equals(await fs.read(path))) return file;
  }
  return undefined;
};

const writeCopy = async (
  { fs, dek }: BackupSource,
  { bytes }: Original,
  path: string,
): Promise<Result<undefined, BackupFailure>> => {
  const isWhole = (back: Uint8Array): boolean => {
    const read = decodeHeader(back);
    return bytes.equals(back) && read.ok && decodeBody(read.value, dek, back) !== undefined;
  };
  return writeProven(fs, path, { bytes, isWhole });
};

const copyInto = async (
  source: BackupSource,
  from: BackupFile,
  place: string,
): Promise<Result<Backup, BackupFailure>> => {
  const { fs } = source;
  const original = await readOriginal(source, from);
  const day = parseBackupName(from.file)?.day;
  if (original === undefined || day === undefined) return fail({ kind: 'not whole' });
  const { header, state, bytes } = original;
  const names = attachmentsIn(state);
  const files = await makePlace(fs, place);
  const copied = await copyAttachments({ ...source, from: from.place, to: place }, names);
  if (!copied.ok) return copied;
  if (source.isStopped?.() === true) return fail({ kind: 'closed' });
  const same = await findSame(fs, place, { bytes, files });
  const file = same ?? backupName(nextBackupNumber(files), day);
  if (same === undefined) {
    const written = await writeCopy(source, original, join(place, file));
    if (!written.ok) return written;
  }
  return ok({
    ...{ file, at: header.writtenAt, seq: header.seq, bytes: bytes.length },
    students: countOf(state, 'student'),
    notes: countOf(state, 'note'),
    attachmentsMissing: copied.value.missing,
  });
};

/**
 * Copies a backup, byte for byte, to another place under the next number there, and reads, decrypts and compares the
 * copy. Each place counts for itself, because one may have been away while the other went on.
 */
export const copyBackup = async (
  source: BackupSource,
  from: BackupFile,
  place: string,
): Promise<Result<Backup, BackupFailure>> => {
  try {
    return await copyInto(source, from, place);
  } catch (error) {
    return fail(diskFailure(error));
  }
};
