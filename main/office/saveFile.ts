import { randomBytes } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/contract/result.ts';

/** Why a file could not be saved; the window's sentence for each stands in domain/words/failureWords.ts. */
type SaveFailure = 'locked' | 'full' | 'read only' | 'gone' | 'unknown';

/** What saving needs of the disk; tests hand in one that fails. */
export type SaveDisk = Pick<typeof disk, 'open' | 'rename' | 'unlink' | 'realpath' | 'access'>;

/**
 * Writes bytes to a place the user chose. A file that stands there stays whole until the new one
 * lies complete beside it, flushed; then it is put in its place in one step.
 */
export const saveFile = async (
  path: string,
  bytes: Uint8Array,
  on: SaveDisk = disk,
): Promise<Result<null, SaveFailure>> => {
  const target = await on.realpath(path).catch(() => path);
  const fresh = join(dirname(target), `.staffelstab-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeFlushed(on, fresh, bytes);
  } catch (error) {
    await on.unlink(fresh).catch(() => undefined);
    return fail(failureWhileWriting(error));
  }
  try {
    await putInPlace(on, fresh, target);
  } catch (error) {
    await on.unlink(fresh).catch(() => undefined);
    return fail(await failureWhileReplacing(on, target, error));
  }
  return ok(null);
};

const writeFlushed = async (on: SaveDisk, path: string, bytes: Uint8Array): Promise<void> => {
  const file = await on.open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw Object.assign(new Error('Short write.'), { code: 'ENOSPC' });
  } finally {
    await file.close();
  }
};

const pausesMs = [0, 100, 400];

/** A virus scanner may hold the file for a moment on Windows: two more tries. */
const putInPlace = async (on: SaveDisk, from: string, to: string): Promise<void> => {
  let last: unknown;
  for (const pause of pausesMs) {
    await new Promise((done) => setTimeout(done, pause));
    try {
      await on.rename(from, to);
      return;
    } catch (error) {
      last = error;
      if (!isHeld(error)) break;
    }
  }
  throw last;
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const isHeld = (error: unknown): boolean => ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error));

const failureWhileWriting = (error: unknown): SaveFailure => {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read only';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'EIO':
    case 'ESTALE':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
      return 'gone';
    default:
      return 'unknown';
  }
};

/** A file held by another program and a file nobody may change give the same code: ask which it is. */
const failureWhileReplacing = async (
  on: SaveDisk,
  target: string,
  error: unknown,
): Promise<SaveFailure> => {
  if (!isHeld(error)) return failureWhileWriting(error);
  const writable = await on.access(target, disk.constants.W_OK).then(
    () => true,
    (reason: unknown) => codeOf(reason) !== 'EACCES' && codeOf(reason) !== 'EPERM',
  );
  return writable ? 'locked' : 'read only';
};
