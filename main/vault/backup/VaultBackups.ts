import type { Result } from '../../../domain/contract/result.ts';
import type { DiskFailure } from '../fs/diskFailure.ts';
import type { OpenFailure, SaveFailure } from '../store/failures.ts';
import type { Backup, BackupFailure, CheckedBackup, ListedBackup } from './Backup.ts';
import type { BackupContents } from './lookIntoBackup.ts';

/** How a full check of a place tells how far it is, and how it is ended early. */
export type CheckRequest = {
  readonly onProgress?: (done: number, total: number) => void;
  readonly isCancelled?: () => boolean;
};

/** How old backups may get at most, which the user sets. */
export type PruneRequest = { readonly maxAgeDays: number };

/** Names of files that were deleted at a place, and the reason when the place could not be tidied. */
export type Removed = {
  readonly place: string;
  readonly files: readonly string[];
  readonly failure: BackupFailure | undefined;
};

/** What went at a place, and the fresh backup there, if it took one. */
export type PurgedPlace = Removed & { readonly fresh: Backup | undefined };

/** The fresh backup at the first place, and what was done at each. */
export type Purged = { readonly fresh: Backup; readonly removed: readonly PurgedPlace[] };

/** What an open vault can do about its backups. A place is the folder the files lie in. */
export type VaultBackups = {
  /** Writes the state as it is now to a place, reads it back, decrypts and compares it. */
  readonly write: (place: string) => Promise<Result<Backup, BackupFailure>>;
  /** Copies a backup to another place and proves the copy; a copy that is already there is proven again. */
  readonly copy: (
    from: { readonly place: string; readonly file: string },
    place: string,
  ) => Promise<Result<Backup, BackupFailure>>;
  /** What lies at a place, newest first; undefined when the folder is not there. */
  readonly list: (
    place: string,
  ) => Promise<Result<readonly ListedBackup[] | undefined, DiskFailure>>;
  /** What is in a backup that the key of this vault opens, whatever its password was then. */
  readonly look: (path: string) => Promise<Result<BackupContents, OpenFailure>>;
  /** Decrypts every backup of this vault at a place in full; ends early, with what is done, when cancelled. */
  readonly checkAll: (
    place: string,
    request?: CheckRequest,
  ) => Promise<Result<readonly CheckedBackup[], SaveFailure>>;
  /** Deletes what the rotation no longer keeps, few at a time. */
  readonly prune: (place: string, request: PruneRequest) => Promise<Removed>;
  /**
   * Writes a fresh backup to the first place, copies it to the others, and deletes every older one at each place that
   * took it. Fails, and deletes nothing, when the first place takes none.
   */
  readonly purge: (
    places: readonly [string, ...string[]],
  ) => Promise<Result<Purged, BackupFailure>>;
};
