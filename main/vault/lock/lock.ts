import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { parseFileName } from '../format/fileNames.ts';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { removeQuietly } from '../fs/removeQuietly.ts';
import { writeNewFile } from '../fs/writeAll.ts';
import type { Machine } from './Machine.ts';

/** How often the holder of a lock shows that it is alive. */
export const heartbeatMs = 30_000;

/** After this silence a lock may be taken over when a person says so. */
const silenceMs = 120_000;

/** A lock that cannot be read may just be being written; after this long it was cut by a crash. */
const unreadableMs = 5_000;

const lockSchema = z.object({
  pid: z.number(),
  host: z.string(),
  bootId: z.string(),
  since: z.string(),
  token: z.string(),
});

type LockText = z.infer<typeof lockSchema>;

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
export type LockRequest = {
  readonly fs: Fs;
  readonly folder: string;
  readonly machine: Machine;
  readonly now: () => Date;
  readonly token: string;
  readonly takeOver: boolean;
};

type Found = { readonly name: string; readonly number: number };

const numberOf = (name: string): number => Number(/^lock-(\d{6})$/u.exec(name)?.[1] ?? 0);

const findLocks = async ({ fs, folder }: LockRequest): Promise<readonly Found[]> =>
  (await fs.list(folder))
    .map((name) => ({ name, number: numberOf(name) }))
    .filter(({ number }) => number > 0);

const parseLock = (bytes: Uint8Array): LockText | undefined => {
  try {
    return lockSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

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
    const lock = parseLock(await request.fs.read(path));
    const seen = (await request.fs.facts(path)).touchedAt;
    const age = request.now().getTime() - seen;
    const silent = age > silenceMs;
    if (lock === undefined ? age > unreadableMs : isDead(lock, request)) return undefined;
    if (silent && request.takeOver) return undefined;
    const lastSeen = new Date(seen).toISOString();
    const since = lock?.since ?? lastSeen;
    return { kind: 'in use', host: lock?.host ?? '', since, lastSeen, mayTakeOver: silent };
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

/** Whether somebody else claimed the vault in the same moment. */
const findRival = async (
  path: string,
  before: readonly Found[],
  request: LockRequest,
): Promise<InUse | undefined> => {
  const known = new Set(before.map(({ name }) => name));
  const others = (await findLocks(request)).filter(
    ({ name }) => join(request.folder, name) !== path && !known.has(name),
  );
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
