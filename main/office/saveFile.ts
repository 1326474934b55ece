import { randomBytes } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { numbered } from './numbered.ts';
import { codeOf, failureWhileWriting, isHeld, type SaveFailure } from './saveFailure.ts';

/** What saving needs of the disk; tests hand in one that fails. */
export type SaveDisk = Pick<
  typeof disk,
  'open' | 'rename' | 'unlink' | 'realpath' | 'access' | 'readdir' | 'stat'
>;

/** A file that lies complete and flushed beside its place, under a name of its own. */
export type ReadyFile = {
  /** Puts it in its place in one step, instead of a file that stands there. */
  readonly place: () => Promise<Result<null, SaveFailure>>;
  /** Puts it in its place, or under a free name beside it when the place is held; gives the path. */
  readonly placeSomewhere: () => Promise<Result<string, SaveFailure>>;
  /** Puts it in its place, or under the next free name beside it where one stands there already; gives the path. */
  readonly placeFree: () => Promise<Result<string, SaveFailure>>;
  /** Takes it away; what stands in its place stays untouched. */
  readonly discard: () => Promise<void>;
};

/**
 * Writes bytes to a place the user chose. A file that stands there stays whole until the new one
 * lies complete beside it, flushed; then it is put in its place in one step.
 */
export const saveFile = async (
  path: string,
  bytes: Uint8Array,
  on: SaveDisk = disk,
): Promise<Result<null, SaveFailure>> => {
  const ready = await prepareFile(path, bytes, on);
  return ready.ok ? ready.value.place() : ready;
};

/** The first half of saving: what needs room and rights is done, and nothing stands in its place yet. */
export const prepareFile = async (
  path: string,
  bytes: Uint8Array,
  on: SaveDisk = disk,
): Promise<Result<ReadyFile, SaveFailure>> => {
  const target = await on.realpath(path).catch(() => path);
  await sweep(on, dirname(target));
  const fresh = join(dirname(target), `.staffelstab-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await refuseFolder(on, target);
    await writeFlushed(on, fresh, bytes);
  } catch (error) {
    await on.unlink(fresh).catch(() => undefined);
    return fail(failureWhileWriting(error));
  }
  return ok(readyFile(on, fresh, target));
};

const readyFile = (on: SaveDisk, fresh: string, target: string): ReadyFile => {
  const discard = async (): Promise<void> => {
    await on.unlink(fresh).catch(() => undefined);
  };
  const elsewhere = async (putting: Promise<string>): Promise<Result<string, SaveFailure>> => {
    try {
      return ok(await putting);
    } catch (error) {
      await discard();
      return fail(failureWhileWriting(error));
    }
  };
  return {
    place: async () => {
      try {
        await putInPlace(on, fresh, target);
        return ok(null);
      } catch (error) {
        await discard();
        return fail(await failureWhileReplacing(on, target, error));
      }
    },
    placeSomewhere: () => elsewhere(putSomewhere(on, fresh, target)),
    placeFree: () => elsewhere(putFree(on, fresh, target)),
    discard,
  };
};

const strayName = /^\.staffelstab-[0-9a-f]{16}\.tmp$/u;
const strayAfterMs = 10 * 60_000;

/** Takes away what a power cut left behind of an earlier save: it holds what a letter holds. */
const sweep = async (on: SaveDisk, folder: string): Promise<void> => {
  const names = await on.readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => strayName.test(one))) {
    const path = join(folder, name);
    const since = await on.stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (Date.now() - since > strayAfterMs) await on.unlink(path).catch(() => undefined);
  }
};

const refuseFolder = async (on: SaveDisk, target: string): Promise<void> => {
  const isFolder = await on.stat(target).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  if (isFolder) throw new Error('A folder bears the name.');
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

const mostNames = 500;

const putSomewhere = async (on: SaveDisk, from: string, to: string): Promise<string> => {
  try {
    await putInPlace(on, from, to);
    return to;
  } catch (error) {
    if (!isHeld(error)) throw error;
    const free = await reserveName(on, to, 2);
    await putInPlace(on, from, free);
    return free;
  }
};

/** What stands there stays: the name is taken by an empty file first, which the whole one then replaces. */
const putFree = async (on: SaveDisk, from: string, to: string): Promise<string> => {
  const free = await reserveName(on, to, 1);
  try {
    await putInPlace(on, from, free);
  } catch (error) {
    await on.unlink(free).catch(() => undefined);
    throw error;
  }
  return free;
};

/** Makes an empty file under the next free name, the first being the path itself: 'Brief (2).docx'. */
const reserveName = async (on: SaveDisk, path: string, first: 1 | 2): Promise<string> => {
  for (let number: number = first; ; number += 1) {
    const free = numbered(path, number);
    try {
      await (await on.open(free, 'wx', 0o600)).close();
      return free;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || number === mostNames) throw error;
    }
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
