import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { diskFailure } from './fs/diskFailure.ts';
import { kdfFloor } from './keys/kdf.ts';
import { type Lock, takeLock } from './lock/lock.ts';
import type { Vault } from './Vault.ts';
import { runVault } from './runVault.ts';
import type { Damaged, OpenFailure } from './store/failures.ts';
import { type Loaded, loadVault } from './store/loadVault.ts';
import type { Secret } from './store/unlock.ts';
import { isUnfinishedCreation, listVault } from './store/vaultFiles.ts';
import type { Surroundings } from './Surroundings.ts';

/** What is needed to open a vault. */
export type OpenRequest = Surroundings & {
  readonly secret: Secret;
  /** A person has seen what is damaged and wants what can be brought back. */
  readonly restore?: boolean;
  /** A person has decided that the program that holds the lock is no longer running. */
  readonly takeOver?: boolean;
};

const isThere = async ({ fs, folder }: OpenRequest): Promise<boolean> => {
  const files = await listVault(fs, folder);
  if (files === undefined || files.snapshots.length + files.segments.length === 0) return false;
  return !(await isUnfinishedCreation(fs, folder, files));
};

const damageOf = ({ damaged, head, lastCommitAt }: Loaded): Damaged => ({
  kind: 'damaged',
  files: damaged,
  restorable: { seq: head.seq, at: lastCommitAt },
});

const openLocked = async (
  request: OpenRequest,
  lock: Lock,
): Promise<Result<Vault, OpenFailure>> => {
  const floor = request.kdf?.floor ?? kdfFloor;
  const loaded = await loadVault({ ...request, floor });
  if (!loaded.ok) return loaded;
  if (loaded.value.incomplete && request.restore !== true) return fail(damageOf(loaded.value));
  const vault = await runVault(request, loaded.value, lock);
  if (!loaded.value.incomplete) return ok(vault);
  // New commits must not follow a damaged history: they start from a generation of their own.
  const written = await vault.compact();
  if (written.ok) return ok(vault);
  await vault.close();
  const disk = 'code' in written.failure ? written.failure : { kind: 'gone' as const, code: '' };
  return fail({ kind: 'not readable', disk });
};

const openThere = async (request: OpenRequest): Promise<Result<Vault, OpenFailure>> => {
  const token = Buffer.from(request.random(16)).toString('hex');
  const locked = await takeLock({ ...request, token, takeOver: request.takeOver === true });
  if (!locked.ok) return locked;
  try {
    const opened = await openLocked(request, locked.value);
    if (!opened.ok) await locked.value.release();
    return opened;
  } catch (error) {
    await locked.value.release();
    throw error;
  }
};

/**
 * Opens the vault in a folder for this process alone.
 * Opening writes nothing but the lock, unless `restore` asks for a damaged vault to be brought back.
 */
export const openVault = async (request: OpenRequest): Promise<Result<Vault, OpenFailure>> => {
  try {
    return (await isThere(request)) ? await openThere(request) : fail({ kind: 'missing' });
  } catch (error) {
    return fail({ kind: 'not readable', disk: diskFailure(error) });
  }
};
