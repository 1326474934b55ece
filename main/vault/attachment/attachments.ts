import { createHash, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { diskFailure, errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { writeNewFile } from '../fs/writeAll.ts';
import { removeQuietly } from '../fs/removeQuietly.ts';
import { mayWrite, type Session } from '../session.ts';
import { moveToQuarantine } from '../store/vaultFiles.ts';
import {
  attachmentFileName,
  type AttachmentKey,
  attachmentOfName,
  decodeAttachment,
  encodeAttachment,
} from './attachmentFile.ts';
import { filesNamed } from './filesNamed.ts';
import type { AttachmentFailure, AttachmentName, VaultAttachments } from './VaultAttachments.ts';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Reads the file of an attachment from a folder, and gives its bytes only when they are the ones named. */
export const readAttachment = async (
  {
    fs,
    folder,
    ...key
  }: Omit<AttachmentKey, 'fileId'> & { readonly fs: Fs; readonly folder: string },
  { fileId, sha256: expected }: AttachmentName,
): Promise<Result<Buffer, AttachmentFailure>> => {
  try {
    const file = await fs.read(join(folder, attachmentFileName(fileId)));
    const plain = decodeAttachment({ ...key, fileId }, file);
    if (!plain.ok) return fail({ kind: 'damaged' });
    const same = timingSafeEqual(sha256(plain.value), Buffer.from(expected, 'hex'));
    return same ? plain : fail({ kind: 'damaged' });
  } catch (error) {
    const code = errnoOf(error);
    if (code === 'ENOENT') return fail({ kind: 'missing' });
    if (code === 'EIO') return fail({ kind: 'damaged' });
    return fail({ kind: 'not readable', disk: diskFailure(error) });
  }
};

const write = async (
  { surroundings: { fs, folder, random }, vaultId, dek }: Session,
  bytes: Uint8Array,
): Promise<AttachmentName & { readonly size: number }> => {
  const key = { vaultId, dek, fileId: Buffer.from(random(32)).toString('hex') };
  const path = join(folder, attachmentFileName(key.fileId));
  try {
    await writeNewFile(fs, path, await encodeAttachment(key, bytes));
    const back = decodeAttachment(key, await fs.read(path));
    if (back.ok && back.value.equals(bytes)) {
      const hash = sha256(bytes).toString('hex');
      return { fileId: key.fileId, sha256: hash, size: bytes.length };
    }
    throw Object.assign(new Error('The attachment reads back differently'), { code: 'EIO' });
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') await removeQuietly(fs, path);
    throw error;
  }
};

const add =
  (session: Session): VaultAttachments['add'] =>
  async (bytes) => {
    const allowed = await mayWrite(session);
    if (!allowed.ok) return allowed;
    try {
      return ok(await write(session, bytes));
    } catch (error) {
      return fail(diskFailure(error));
    }
  };

/** The ids of all files the records of a session name. */
const namedBy = ({ db }: Session): ReadonlySet<string> =>
  new Set(
    filesNamed((collection) => Object.values(db.data[collection])).map(({ fileId }) => fileId),
  );

/** The files of attachments that neither a record nor `alsoKept` names. */
const orphans = async (
  session: Session,
  alsoKept: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const { fs, folder } = session.surroundings;
  const kept = new Set([...namedBy(session), ...alsoKept].map((id) => id.slice(0, 32)));
  return (await fs.list(folder)).filter((name) => {
    const half = attachmentOfName(name);
    return half !== undefined && !kept.has(half);
  });
};

const dropOrphans =
  (session: Session, incomplete: boolean): VaultAttachments['dropOrphans'] =>
  async (alsoKept = new Set()) => {
    const { fs, folder } = session.surroundings;
    if (!(await mayWrite(session)).ok) return 0;
    let dropped = 0;
    try {
      const names = await orphans(session, alsoKept);
      if (incomplete) await moveToQuarantine(fs, folder, names);
      for (const name of names) {
        if (!incomplete) await fs.unlink(join(folder, name));
        dropped += 1;
      }
    } catch (error) {
      // What cannot go now is found again next time.
      if (errnoOf(error) === undefined) throw error;
    }
    return dropped;
  };

/**
 * The attachments of an open vault.
 * Where acknowledged changes were lost, the record that names a file may be among them: then orphans are only put aside.
 */
export const makeAttachments = (session: Session, incomplete: boolean): VaultAttachments => ({
  add: add(session),
  read: (name) =>
    readAttachment({ ...session.surroundings, vaultId: session.vaultId, dek: session.dek }, name),
  dropOrphans: dropOrphans(session, incomplete),
});
