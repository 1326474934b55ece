import type { Day } from '../../../domain/calendar/day.ts';
import type { FixedState } from '../format/stateBytes.ts';
import type { Point } from '../format/readSegment.ts';
import type { Fs } from '../fs/Fs.ts';
import type { Random, Slot } from '../keys/slot.ts';
import type { SaveFailure } from '../store/failures.ts';

/** A state that was fixed for a backup, with everything a snapshot of it needs. */
export type BackupSource = {
  readonly fs: Fs;
  readonly random: Random;
  readonly now: () => Date;
  /** Folder of the vault, where the attachments lie. */
  readonly folder: string;
  readonly vaultId: string;
  readonly dek: Uint8Array;
  readonly slots: readonly Slot[];
  /** Version of the records of this state; an older one before a migration. */
  readonly schema: number;
  readonly generation: number;
  readonly covers: Point;
  readonly state: FixedState;
  /** Whether the vault was locked meanwhile: then nothing more is begun. */
  readonly isStopped?: () => boolean;
};

/** A backup that was read back, decrypted and compared with what it should hold. */
export type Backup = {
  /** Name of the file inside its place. */
  readonly file: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string;
  /** Number of the last commit it contains. */
  readonly seq: number;
  readonly students: number;
  readonly notes: number;
  /** Length of the file, without the attachments beside it. */
  readonly bytes: number;
  /** How many attachments its records name that are missing or damaged in the vault itself. */
  readonly attachmentsMissing: number;
};

/** Why a backup did not come to be; everything that was there before still is. */
export type BackupFailure =
  | SaveFailure
  /** What was read back is not what was written, or the file to be copied is not whole. */
  | { readonly kind: 'not whole' };

/**
 * How whole a backup is as far as its header tells. A 'cut' one ends early, as after a crash or an unplugged medium;
 * one of an 'other vault' is left alone.
 */
export type BackupState = 'whole' | 'cut' | 'damaged' | 'from the future' | 'other vault';

/** A file at a place of backups, read without a key. */
export type ListedBackup = {
  readonly file: string;
  /** Running number in the name; it orders, never the day. */
  readonly number: number;
  readonly day: Day;
  readonly bytes: number;
  readonly state: BackupState;
  /** What the header tells, where it is whole. */
  readonly header:
    | {
        readonly vaultId: string;
        readonly fileId: string;
        readonly writtenAt: string;
        readonly seq: number;
        readonly generation: number;
        readonly schema: number;
        /** First halves of the ids of the attachments it refers to; undefined when not told. */
        readonly attachments: readonly string[] | undefined;
      }
    | undefined;
};

/** What came of checking one backup in full. */
export type CheckedBackup = {
  readonly file: string;
  readonly outcome:
    | {
        readonly kind: 'whole';
        readonly students: number;
        readonly notes: number;
        readonly attachmentsMissing: number;
      }
    | { readonly kind: 'damaged' }
    | { readonly kind: 'from the future' };
};
