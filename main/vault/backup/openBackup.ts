import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { schemaVersion } from '../../../domain/record/vaultData.ts';
import { decodeBody } from '../format/snapshot.ts';
import { decodeHeader, type SnapshotHeader } from '../format/snapshotHeader.ts';
import { diskFailure, errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { kdfFloor, type KdfParameters } from '../keys/kdf.ts';
import type { OpenFailure } from '../store/failures.ts';
import { type Secret, unlock } from '../store/unlock.ts';
import { readOrNothing } from '../store/vaultFiles.ts';

/** A file that may be a backup, and what opens it: what a person typed, or the key of the open vault. */
export type BackupRequest = {
  readonly fs: Fs;
  readonly path: string;
  readonly secret: Secret | { readonly kind: 'key'; readonly dek: Uint8Array };
  /** The weakest derivation that is accepted; only tests give one. */
  readonly floor?: KdfParameters;
};

/** A backup that was decrypted and proven whole. */
export type OpenedBackup = {
  readonly header: SnapshotHeader;
  readonly dek: Buffer;
  /** The state as JSON, with the spaces that hide its size. */
  readonly plain: Buffer;
  readonly bytes: number;
};

const open = async (request: BackupRequest): Promise<Result<OpenedBackup, OpenFailure>> => {
  const { fs, path, secret } = request;
  const damaged = { kind: 'damaged' as const, files: [basename(path)], restorable: undefined };
  const file = await readOrNothing(fs, path);
  const read = decodeHeader(file);
  if (!read.ok) return fail(read.failure === 'from the future' ? { kind: read.failure } : damaged);
  const { header, later } = read.value;
  if (later || header.schema > schemaVersion) return fail({ kind: 'from the future' });
  const key =
    secret.kind === 'key'
      ? ok(Buffer.from(secret.dek))
      : await unlock(header, secret, request.floor ?? kdfFloor);
  if (!key.ok) return key;
  if (key.value === undefined) return fail(damaged);
  const plain = decodeBody(read.value, key.value, file);
  if (plain === undefined) return fail(damaged);
  return ok({ header, dek: key.value, plain, bytes: file.length });
};

/** Opens a backup with a password or recovery key; nothing of it is given before all of it is proven. */
export const openBackup = async (
  request: BackupRequest,
): Promise<Result<OpenedBackup, OpenFailure>> => {
  try {
    return await open(request);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return fail({ kind: 'missing' });
    return fail({ kind: 'not readable', disk: diskFailure(error) });
  }
};
