import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { parseFileName } from '../format/fileNames.ts';
import { errnoOf } from '../fs/diskFailure.ts';
import { removeQuietly } from '../fs/removeQuietly.ts';
import { writeNewFile } from '../fs/writeAll.ts';
import type { Surroundings } from '../Surroundings.ts';
import { type LockText, parseLock } from './lockText.ts';
import { readLock } from './readLock.ts';

/** How often the holder of a lock shows that it is alive. */
export const heartbeatMs = 30_000;

/** After this silence a lock may be taken over when a person says so. */
const silenceMs = 120_000;

/** Another program has the vault open. */
export type InUse = {
  readonly kind: 'in use';
  readonly host: string;
  readonly since: string;
  /** The last sign of life. */
  readonly lastSeen: string;
  /** Whether the other has been silent for long enough that a person may decide to take over. */
  readonly mayTakeOver: boolean;
};

/** Still ours, somebody else's, or not to be told while the medium is away. */
type Beat = 'held' | 'lost' | 'unknown';

/** A lock this process holds. */
export type Lock = {
  /** Shows a sign of life; tells whether the lock is still held, or that the disk does not say. */
  beat(): Promise<Beat>;
  release(): Promise<void>;
};

/** Where to lock, for whom, and whether a silent holder is to be put aside. */
export type LockRequest = Pick<Surroundings, 'fs' | 'folder' | 'machine' | 'now' | 'wait'> & {
  readonly token: string;
  readonly takeOver: boolean;
};

type Found = { readonly name: string; readonly number: number; readonly watched: boolean };

const numberOf = (name: string): number => Number(/^lock-(\d{6})$/u.exec(name)?.[1] ?? 0);

const findLocks = async ({ fs, folder }: LockRequest): Promise<readonly Found[]> =>
  (await fs.list(folder))
    .map((name) => ({ name, number: numberOf(name), watched: false }))
    .filter(({ number }) => number > 0);

/** A holder is surely dead when its computer was started anew since, or its process is gone from this computer. */
const isDead = (lock: LockText, { machine }: LockRequest): boolean => {
  if (lock.host !== machine.host) return false;
  if (lock.bootId !== machine.bootId) return true;
  return lock.pid !== machine.pid && !machine.isRunning(lock.pid);
};

/** Who holds a lock, or undefined when it is left over and stands in nobody's way. */
const holderOf = async (found: Found, request: LockRequest): Promise<InUse | undefined> => {
  const path = join(request.folder, found.name);
  try {
    const lock = await readLock({ path, watched: found.watched }, request);
    if (lock === undefined || isDead(lock, request)) return undefined;
    const seen = (await request.fs.facts(path)).touchedAt;
    const silent = request.now().getTime() - seen > silenceMs;
    if (silent && request.takeOver) return undefined;
    const { host, since } = lock;
    return {
      kind: 'in use',
      host,
      since,
      lastSeen: new Date(seen).toISOString(),
      mayTakeOver: silent,
    };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const firstHolder = async (
  locks: readonly Found[],
  request: LockRequest,
): Promise<InUse | undefined> => {
  for (const found of locks) {
    const holder = await holderOf(found, request);
    if (holder !== undefined) return holder;
  }
  return undefined;
};

/** Whether the vault itself is where it was: a medium that was pulled out takes the lock with it. */
const vaultIsThere = async ({ fs, folder }: LockRequest): Promise<boolean> => {
  try {
    return (await fs.list(folder)).some((name) => parseFileName(name)?.kind === 'snapshot');
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
};

const holdLock = (path: string, request: LockRequest): Lock => ({
  beat: async () => {
    const { fs, token, now } = request;
    try {
      if (parseLock(await fs.read(path))?.token !== token) return 'lost';
      await fs.touch(path, now().getTime());
      return 'held';
    } catch (error) {
      const code = errnoOf(error);
      if (code === undefined) throw error;
      // A disk that is away for a moment is no reason to give up; a lock that is gone is.
      return code === 'ENOENT' && (await vaultIsThere(request)) ? 'lost' : 'unknown';
    }
  },
  // A lock that cannot be removed is recognised as left over by the next opener.
  release: () => removeQuietly(request.fs, path),
});

const claim = async (request: LockRequest, number: number): Promise<string | undefined> => {
  const { fs, folder, machine, token } = request;
  const path = join(folder, `lock-${String(number).padStart(6, '0')}`);
  const { pid, host, bootId } = machine;
  const text = JSON.stringify({ pid, host, bootId, since: request.now().toISOString(), token });
  try {
    await writeNewFile(fs, path, Buffer.from(text, 'utf8'));
    await fs.touch(path, request.now().getTime());
    return path;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return undefined;
    await removeQuietly(fs, path);
    throw error;
  }
};

/**
 * Whether somebody else has the vault or claims it in the same moment.
 * Everybody writes his own lock to the end before he looks here at all others, those that passed for left over before included: a
 * program may have stopped in the middle of its lock and gone on since. So of two the one that looks later sees the other.
 */
const findRival = async (
  path: string,
  before: readonly Found[],
  request: LockRequest,
): Promise<InUse | undefined> => {
  const known = new Set(before.map(({ name }) => name));
  const others = (await findLocks(request))
    .filter(({ name }) => join(request.folder, name) !== path)
    .map((found) => ({ ...found, watched: known.has(found.name) }));
  return firstHolder(others, request);
};

/**
 * Takes the lock of a vault folder for this process.
 * A left-over lock is never replaced: the next higher number is created exclusively, so of two programs that find it
 * only one gets the vault.
 */
export const takeLock = async (request: LockRequest): Promise<Result<Lock, InUse>> => {
  const before = await findLocks(request);
  const holder = await firstHolder(before, request);
  if (holder !== undefined) return fail(holder);
  const path = await claim(request, Math.max(0, ...before.map(({ number }) => number)) + 1);
  if (path === undefined) return takeLock(request);
  try {
    const rival = await findRival(path, before, request);
    if (rival === undefined) {
      for (const { name } of before) await removeQuietly(request.fs, join(request.folder, name));
      return ok(holdLock(path, request));
    }
    await removeQuietly(request.fs, path);
    return fail(rival);
  } catch (error) {
    // A lock nobody knows of would keep this very program out as long as it lives.
    await removeQuietly(request.fs, path);
    throw error;
  }
};
