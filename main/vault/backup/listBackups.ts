import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { schemaVersion } from '../../../domain/record/vaultData.ts';
import {
  decodeHeader,
  type HeaderProblem,
  type ReadHeader,
  type SnapshotHeader,
} from '../format/snapshotHeader.ts';
import { type DiskFailure, diskFailure, errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { readOrNothing } from '../store/vaultFiles.ts';
import type { BackupState, ListedBackup } from './Backup.ts';
import { type BackupName, parseBackupName } from './backupFileNames.ts';

const told = (header: SnapshotHeader): NonNullable<ListedBackup['header']> => {
  const { vaultId, fileId, writtenAt, seq, generation, schema, attachments } = header;
  return { vaultId, fileId, writtenAt, seq, generation, schema, attachments };
};

const stateOf = ({ header, later }: ReadHeader, vaultId: string | undefined): BackupState => {
  if (vaultId !== undefined && header.vaultId !== vaultId) return 'other vault';
  return later || header.schema > schemaVersion ? 'from the future' : 'whole';
};

/** What a file at a place is, from its bytes and without a key. */
const listed = (name: BackupName, bytes: Uint8Array, vaultId: string | undefined): ListedBackup => {
  const read = decodeHeader(bytes);
  const own = { ...name, bytes: bytes.length };
  if (!read.ok) return { ...own, state: read.failure satisfies HeaderProblem, header: undefined };
  const header = told(read.value.header);
  return { ...own, state: stateOf(read.value, vaultId), header };
};

const readAll = async (
  fs: Fs,
  place: string,
  vaultId: string | undefined,
): Promise<readonly ListedBackup[]> => {
  const names = (await fs.list(place)).map(parseBackupName).filter((name) => name !== undefined);
  const backups: ListedBackup[] = [];
  for (const name of names.sort((one, other) => other.number - one.number)) {
    backups.push(listed(name, await readOrNothing(fs, join(place, name.file)), vaultId));
  }
  return backups;
};

/**
 * What lies at a place of backups, newest first, from headers alone; damaged files are named as such.
 * A folder that is not there gives undefined, an empty one an empty list.
 */
export const listBackups = async (
  fs: Fs,
  place: string,
  vaultId?: string,
): Promise<Result<readonly ListedBackup[] | undefined, DiskFailure>> => {
  try {
    return ok(await readAll(fs, place, vaultId));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return ok(undefined);
    return fail(diskFailure(error));
  }
};
