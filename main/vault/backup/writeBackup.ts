import { join } from 'node:path';
import { localDay } from '../../../domain/calendar/localDay.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { AttachmentName } from '../attachment/VaultAttachments.ts';
import { encodeSnapshot, holdsState, snapshotStep } from '../format/snapshot.ts';
import { decodeHeader } from '../format/snapshotHeader.ts';
import { stateBytes } from '../format/stateBytes.ts';
import { emptyHash, stateHashKey, toggleRecord } from '../format/stateHash.ts';
import { diskFailure } from '../fs/diskFailure.ts';
import type { Backup, BackupFailure, BackupSource } from './Backup.ts';
import { backupName, nextBackupNumber } from './backupFileNames.ts';
import { attachmentsFixed, countFixed } from './contents.ts';
import { copyAttachments } from './copyAttachments.ts';
import { makePlace } from './makePlace.ts';
import { type ProvenBytes, writeProven } from './writeProven.ts';

/** More attachments than a header has room for are not listed; then no reader deletes any. */
const mostListed = 1_600;

/** The first halves of the ids of attachments, as a header lists them. */
export const listedAttachments = (names: readonly AttachmentName[]): { attachments?: string[] } =>
  names.length > mostListed
    ? {}
    : { attachments: names.map(({ fileId }) => fileId.slice(0, 32)).sort() };

const encode = async (source: BackupSource, at: string): Promise<ProvenBytes> => {
  const { vaultId, dek, generation, schema, covers } = source;
  const hash = emptyHash(stateHashKey(dek, vaultId));
  const pieces = await stateBytes(source.state, snapshotStep, (collection, json) =>
    toggleRecord(hash, collection, json),
  );
  const stateHash = hash.sum.toString('hex');
  // Only now: what waits to be hashed needs the key.
  hash.key.fill(0);
  const facts = {
    ...{ vaultId, generation, schema, writtenAt: at, slots: [...source.slots] },
    fileId: Buffer.from(source.random(32)).toString('hex'),
    seq: covers.seq,
    chain: covers.chain.toString('hex'),
    state: stateHash,
    ...listedAttachments(attachmentsFixed(source.state)),
  };
  const isWhole = async (file: Uint8Array): Promise<boolean> => {
    const read = decodeHeader(file);
    return read.ok && (await holdsState({ read: read.value, file }, dek, pieces));
  };
  return { bytes: await encodeSnapshot(facts, dek, pieces), isWhole };
};

const writeInto = async (
  source: BackupSource,
  place: string,
): Promise<Result<Backup, BackupFailure>> => {
  const { fs, state } = source;
  const names = await makePlace(fs, place);
  const copy = { ...source, from: source.folder, to: place };
  const copied = await copyAttachments(copy, attachmentsFixed(state));
  if (!copied.ok) return copied;
  const now = source.now();
  const file = backupName(nextBackupNumber(names), localDay(now));
  const proven = await encode(source, now.toISOString());
  if (source.isStopped?.() === true) return fail({ kind: 'closed' });
  const written = await writeProven(fs, join(place, file), proven);
  if (!written.ok) return written;
  return ok({
    ...{ file, at: now.toISOString(), seq: source.covers.seq, bytes: proven.bytes.length },
    students: countFixed(state, 'student'),
    notes: countFixed(state, 'note'),
    attachmentsMissing: copied.value.missing,
  });
};

/**
 * Writes a fixed state to a place as one self-contained snapshot with the attachments it names beside it.
 * It is read back from the disk, decrypted and compared with the state before it counts; what fails is removed.
 */
export const writeBackup = async (
  source: BackupSource,
  place: string,
): Promise<Result<Backup, BackupFailure>> => {
  try {
    return await writeInto(source, place);
  } catch (error) {
    return fail(diskFailure(error));
  }
};
