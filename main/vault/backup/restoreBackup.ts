import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { attachmentFileName } from '../attachment/attachmentFile.ts';
import type { AttachmentName } from '../attachment/VaultAttachments.ts';
import { restoreMark, snapshotName } from '../format/fileNames.ts';
import { encodeSnapshot, holdsState } from '../format/snapshot.ts';
import { decodeHeader } from '../format/snapshotHeader.ts';
import { diskFailure } from '../fs/diskFailure.ts';
import { removeQuietly } from '../fs/removeQuietly.ts';
import { writeNewFile } from '../fs/writeAll.ts';
import type { Slot } from '../keys/slot.ts';
import { takeLock } from '../lock/lock.ts';
import type { OpenFailure } from '../store/failures.ts';
import { listPresent } from '../store/vaultFiles.ts';
import type { Surroundings } from '../Surroundings.ts';
import type { BackupFailure } from './Backup.ts';
import { attachmentsIn, parseState } from './contents.ts';
import { copyAttachments } from './copyAttachments.ts';
import { finishRestore } from './finishRestore.ts';
import { type BackupRequest, openBackup, type OpenedBackup } from './openBackup.ts';
import { type ProvenBytes, writeProven } from './writeProven.ts';

/** Which backup becomes the state of the vault in a folder, and what opens it. */
export type RestoreRequest = Surroundings & {
  readonly path: string;
  readonly secret: BackupRequest['secret'];
  /** Seals the restored state with these instead of those of the backup, whose passwords may be forgotten by now. */
  readonly slots?: readonly Slot[];
  /** A person has decided that the program that holds the lock is no longer running. */
  readonly takeOver?: boolean;
  /** Whether somebody wants it to end; it does so as long as nothing has taken the place of the older state. */
  readonly isStopped?: () => boolean;
};

/** What was restored; the vault opens with the secrets of the backup. */
export type Restored = {
  readonly vaultId: string;
  readonly generation: number;
  readonly seq: number;
  /** How many attachments were neither beside the backup nor in the folder. */
  readonly attachmentsMissing: number;
};

/** Why nothing was restored; the folder then opens as it did before. */
export type RestoreFailure =
  OpenFailure | { readonly kind: 'not written'; readonly reason: BackupFailure };

const newGeneration = async ({ fs, folder }: RestoreRequest): Promise<number> => {
  const { snapshots, segments } = await listPresent(fs, folder);
  const numbers = [...snapshots, ...segments].map(({ generation }) => generation);
  return Math.max(0, ...numbers) + 1;
};

type Fresh = ProvenBytes & { readonly fileId: string };

/** The state of a backup as the snapshot of a new generation, sealed anew under an id of its own. */
const encode = async (
  { header, dek, plain }: OpenedBackup,
  {
    generation,
    fileId,
    slots,
  }: Pick<Fresh, 'fileId'> & { generation: number; slots: readonly Slot[] },
): Promise<Fresh> => {
  const { vaultId, schema, writtenAt, seq, chain, state } = header;
  const facts = {
    ...{ vaultId, fileId, generation, schema, writtenAt, seq, chain },
    slots: [...slots],
    ...(state === undefined ? {} : { state }),
  };
  const isWhole = async (file: Uint8Array): Promise<boolean> => {
    const read = decodeHeader(file);
    return read.ok && (await holdsState({ read: read.value, file }, dek, [plain]));
  };
  return { fileId, bytes: await encodeSnapshot(facts, dek, [plain]), isWhole };
};

/** Says beforehand which generation is the restored one; from then on nothing older can be lost with it. */
const writeMark = async (
  { fs, folder }: RestoreRequest,
  generation: number,
  fileId: string,
): Promise<string> => {
  const path = join(folder, restoreMark(generation));
  // One of the same number was left by a restoration that never came to be.
  await removeQuietly(fs, path);
  await writeNewFile(fs, path, Buffer.from(fileId, 'utf8'));
  return path;
};

/** Takes away again what was copied for a restoration that did not come to be. */
const takeBack = async (
  { fs, folder }: RestoreRequest,
  attachments: readonly AttachmentName[],
  before: readonly string[],
): Promise<void> => {
  const files = attachments.map(({ fileId }) => attachmentFileName(fileId));
  for (const file of files) if (!before.includes(file)) await removeQuietly(fs, join(folder, file));
};

const restoreInto = async (
  request: RestoreRequest,
  backup: OpenedBackup,
): Promise<Result<Restored, RestoreFailure>> => {
  const attachments = attachmentsIn(parseState(backup.plain));
  const before = await request.fs.list(request.folder);
  const restored = await writeState(request, backup, attachments);
  if (!restored.ok) await takeBack(request, attachments, before);
  return restored;
};

const writeState = async (
  request: RestoreRequest,
  backup: OpenedBackup,
  attachments: readonly AttachmentName[],
): Promise<Result<Restored, RestoreFailure>> => {
  const { fs, folder, isStopped = () => false } = request;
  const { vaultId, seq } = backup.header;
  const from = { fs, vaultId, dek: backup.dek, from: dirname(request.path), to: folder, isStopped };
  const copied = await copyAttachments(from, attachments);
  if (!copied.ok) return fail({ kind: 'not written', reason: copied.failure });
  if (isStopped()) return fail({ kind: 'not written', reason: { kind: 'closed' } });
  const generation = await newGeneration(request);
  const fileId = Buffer.from(request.random(32)).toString('hex');
  const slots = request.slots ?? backup.header.slots;
  const fresh = await encode(backup, { generation, fileId, slots });
  const mark = await writeMark(request, generation, fileId);
  const written = await writeProven(fs, join(folder, snapshotName(generation)), fresh);
  if (!written.ok) {
    await removeQuietly(fs, mark);
    return fail({ kind: 'not written', reason: written.failure });
  }
  await finishRestore({ fs, folder, attachments }, generation);
  return ok({ vaultId, generation, seq, attachmentsMissing: copied.value.missing });
};

const restoreLocked = async (
  request: RestoreRequest,
  backup: OpenedBackup,
): Promise<Result<Restored, RestoreFailure>> => {
  const { fs, folder } = request;
  await fs.createFolder(folder);
  await fs.syncFolder(dirname(folder));
  const token = Buffer.from(request.random(16)).toString('hex');
  const locked = await takeLock({ ...request, token, takeOver: request.takeOver === true });
  if (!locked.ok) return locked;
  try {
    return await restoreInto(request, backup);
  } finally {
    await locked.value.release();
  }
};

/**
 * Makes a backup the newest generation of the vault in a folder, which may be missing or hold an older state, damaged or
 * not. Only after the new generation was read back and compared are the files of the older state put into quarantine;
 * nothing is deleted. A failure or crash before that leaves the folder opening as it did.
 */
export const restoreBackup = async (
  request: RestoreRequest,
): Promise<Result<Restored, RestoreFailure>> => {
  const { fs, path, secret, kdf } = request;
  const floor = kdf === undefined ? {} : { floor: kdf.floor };
  const opened = await openBackup({ fs, path, secret, ...floor });
  if (!opened.ok) return opened;
  try {
    return await restoreLocked(request, opened.value);
  } catch (error) {
    return fail({ kind: 'not written', reason: diskFailure(error) });
  } finally {
    opened.value.dek.fill(0);
  }
};
