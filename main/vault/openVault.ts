import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { schemaVersion } from '../../domain/record/vaultData.ts';
import type { BackupFailure, BackupSource } from './backup/Backup.ts';
import { attachmentsIn } from './backup/contents.ts';
import { finishRestore } from './backup/finishRestore.ts';
import { compact } from './compact.ts';
import { fixState } from './format/stateBytes.ts';
import { diskFailure } from './fs/diskFailure.ts';
import { kdfFloor } from './keys/kdf.ts';
import { type Lock, takeLock } from './lock/lock.ts';
import { lookAtVault } from './lookAtVault.ts';
import { runVault } from './runVault.ts';
import { keepReserve, startSession } from './session.ts';
import { migrated } from './store/assemble.ts';
import type { Damaged, OpenFailure } from './store/failures.ts';
import type { Seen } from './store/isOlderThanSeen.ts';
import { type Loaded, loadVault } from './store/loadVault.ts';
import type { Secret } from './store/unlock.ts';
import { isUnfinishedCreation, listVault } from './store/vaultFiles.ts';
import type { Surroundings } from './Surroundings.ts';
import type { Vault } from './Vault.ts';

/** What is needed to open a vault. */
export type OpenRequest = Surroundings & {
  readonly secret: Secret;
  /** Only to be looked at: takes no lock, writes nothing, and shows of a damaged vault what is proven. */
  readonly look?: boolean;
  /** A person has seen what is damaged and wants what can be brought back. */
  readonly restore?: boolean;
  /** A person has decided that the program that holds the lock is no longer running. */
  readonly takeOver?: boolean;
  /** How far the vault reached when it was last seen, kept outside of its folder. */
  readonly seen?: Seen;
  /** Keeps the state as it is before its records are brought to a new version; without success nothing is changed. */
  readonly beforeMigration?: (source: BackupSource) => Promise<Result<unknown, BackupFailure>>;
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

const notWritten = (failure: BackupFailure): OpenFailure => {
  const disk =
    'code' in failure
      ? failure
      : ({ kind: 'unknown', code: failure.kind === 'not whole' ? 'EIO' : '' } as const);
  return { kind: 'not readable', disk };
};

const sourceOf = (request: OpenRequest, loaded: Loaded): BackupSource => {
  const { fs, random, now, folder } = request;
  const { vaultId, dek, slots, schema, data, head } = loaded;
  const { generation } = loaded.nextSegment;
  return {
    ...{ fs, random, now, folder, vaultId, dek, slots, schema, generation },
    covers: head,
    state: fixState(data),
  };
};

/** Begins to work on a loaded vault; what may not be continued as it is gets a generation of its own first. */
const begin = async (
  request: OpenRequest,
  loaded: Loaded,
  lock: Lock,
): Promise<Result<Vault, OpenFailure>> => {
  const { fs, folder } = request;
  await finishRestore(
    { fs, folder, attachments: attachmentsIn(loaded.data) },
    loaded.base.generation,
  );
  const isOld = loaded.schema < schemaVersion;
  if (isOld) {
    const kept = await request.beforeMigration?.(sourceOf(request, loaded));
    if (kept?.ok === false) return fail(notWritten(kept.failure));
  }
  const session = await startSession(request, migrated(loaded, schemaVersion), lock);
  // New commits must follow neither a damaged history nor records of an older version.
  if (isOld || loaded.incomplete) {
    const written = await compact(session);
    if (!written.ok) return fail(notWritten(written.failure));
  } else {
    // The end of a segment that a crash left open may stand in the memory of the system alone. New commits that built
    // on it would be lost with it, so it is brought into a generation of its own; a full disk is no reason not to open.
    if (loaded.leftOpen) await compact(session);
    await keepReserve(session);
  }
  return ok(runVault(session, loaded, isOld ? loaded.schema : undefined));
};

const openLocked = async (
  request: OpenRequest,
  lock: Lock,
): Promise<Result<Vault, OpenFailure>> => {
  const loaded = await loadVault({ ...request, floor: request.kdf?.floor ?? kdfFloor });
  if (!loaded.ok) return loaded;
  if (loaded.value.later) return fail({ kind: 'from the future', readable: true });
  if (loaded.value.incomplete && request.restore !== true) return fail(damageOf(loaded.value));
  return begin(request, loaded.value, lock);
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
 * Opens the vault in a folder for this process alone, or to be looked at beside others.
 * Opening writes nothing but the lock and a missing reserve, unless `restore` asks for a damaged vault to be brought
 * back or the records are of an older version. Looking writes nothing at all.
 */
export const openVault = async (request: OpenRequest): Promise<Result<Vault, OpenFailure>> => {
  try {
    if (!(await isThere(request))) return fail({ kind: 'missing' });
    return await (request.look === true ? lookAtVault(request) : openThere(request));
  } catch (error) {
    return fail({ kind: 'not readable', disk: diskFailure(error) });
  }
};
