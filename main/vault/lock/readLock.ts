import type { Surroundings } from '../Surroundings.ts';
import { type LockText, parseLock } from './lockText.ts';

/** A lock that cannot be read may just be being written; after this long it was cut by a crash. */
const unreadableMs = 5_000;

/** How long a lock that cannot be read is left alone until the next look. */
const lookAgainMs = 100;

/** Which lock, and whether it was already given the time to become whole. */
type LockFile = { readonly path: string; readonly watched: boolean };

/**
 * What stands in a lock; undefined for one that was cut by a crash and is nobody's.
 * A kill leaves the same as a program that is just writing. So a fresh one is neither believed nor put aside but looked at
 * again: who asks waits for some seconds and is not told that a dead program has the vault. The time of the file only
 * shortens this, as it comes from a clock that may be wrong.
 */
export const readLock = async (
  { path, watched }: LockFile,
  { fs, now, wait }: Pick<Surroundings, 'fs' | 'now' | 'wait'>,
): Promise<LockText | undefined> => {
  for (let waited = 0; ; waited += lookAgainMs) {
    const lock = parseLock(await fs.read(path));
    if (lock !== undefined || watched || waited >= unreadableMs) return lock;
    const { touchedAt } = await fs.facts(path);
    if (now().getTime() - touchedAt > unreadableMs) return undefined;
    await wait(lookAgainMs);
  }
};
