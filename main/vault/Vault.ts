import type { Result } from '../../domain/contract/result.ts';
import type { Change, Commit } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import type { VaultAttachments } from './attachment/VaultAttachments.ts';
import type { VaultBackups } from './backup/VaultBackups.ts';
import type { Slot } from './keys/slot.ts';
import type { SaveFailure } from './store/failures.ts';

/** What was found about the files when a vault was opened. */
type Findings = {
  /** Damaged files that the state could do without, or was restored without. */
  readonly damaged: readonly string[];
  /** Whether acknowledged changes were lost and the state ends before them. */
  readonly incomplete: boolean;
  /** Whether a write that was cut by a crash was left out; it had not been acknowledged. */
  readonly cutWrite: boolean;
  readonly lastCommitAt: string;
  /** Whether the vault ends before what was seen of it earlier, or has another history. */
  readonly olderThanSeen: boolean;
  /** Names of damaged files that were put into quarantine before; nothing empties it. */
  readonly quarantine: readonly string[];
  /** Names of copies a sync program has made of vault files; entries made on another PC may lie only there. */
  readonly conflictCopies: readonly string[];
  /** Names of older files in which something was saved that does not lead to this state: it may lie only there. */
  readonly otherHistory: readonly string[];
  /** Version of the records before opening brought them to the present one; undefined when nothing was to be done. */
  readonly migratedFrom: number | undefined;
};

/** Who has a password of their own: the user, and the deputy (Vertretung). */
export type PasswordOwner = 'user' | 'deputy';

/** The last commit with the chain value that names the history up to it, and the newest generation. */
type Head = {
  readonly seq: number;
  readonly generation: number;
  /** When the last commit was made, ISO 8601 in UTC. */
  readonly at: string;
  /** Hex of 32 bytes; together with `seq` it is what a later opening compares with. */
  readonly chain: string;
};

/** A vault that is open in this process, which is the only one that may write to it unless it only looks. */
export type Vault = {
  /** Whether this process may change it. */
  readonly access: 'write' | 'look';
  readonly vaultId: string;
  /** The state, changed in place by `append`. */
  readonly data: VaultData;
  readonly head: Head;
  readonly findings: Findings;
  /** Whether the reserve for a full disk is used up, so that a next save may fail. */
  readonly spaceIsShort: boolean;
  /** Says who is to hear that another program has taken the vault over, as soon as that is noticed. */
  readonly onTakenOver: (listener: () => void) => void;
  /** Saves one action of the user: on success it is on the medium and in the state, on failure in neither. */
  readonly append: (
    action: string,
    changes: readonly Change[],
  ) => Promise<Result<Commit, SaveFailure>>;
  /** Writes a new generation now; commits may go on meanwhile. */
  readonly compact: () => Promise<Result<undefined, SaveFailure>>;
  /** Writes a new generation when the journal is long or a damaged file has to be replaced. */
  readonly compactIfDue: () => Promise<Result<'compacted' | 'not due', SaveFailure>>;
  /** Whose password this is, tried without changing anything; undefined when it opens nothing. */
  readonly ownerOf: (password: string) => Promise<PasswordOwner | undefined>;
  /** Tries a recovery key without changing anything. */
  readonly verifyRecoveryKey: (digits: string) => Promise<boolean>;
  /** Replaces the password in both kept generations; the old one opens only older backups. */
  readonly changePassword: (
    password: string,
  ) => Promise<Result<undefined, SaveFailure | { readonly kind: 'password too short' }>>;
  /** A new recovery key to be written down; the one before holds until this one is kept. */
  readonly newRecoveryKey: () => string;
  /** Replaces the recovery key by one that was just made; the old one opens only older backups. */
  readonly keepRecoveryKey: (digits: string) => Promise<Result<undefined, SaveFailure>>;
  /** Whether the deputy (Vertretung) has a password of their own. */
  readonly hasDeputy: () => boolean;
  /** Sets or replaces the deputy's password, which opens the vault for everything. */
  readonly setDeputy: (
    password: string,
  ) => Promise<Result<undefined, SaveFailure | { readonly kind: 'password too short' }>>;
  /** Takes the deputy's password away; it opens only older backups then. */
  readonly removeDeputy: () => Promise<Result<undefined, SaveFailure>>;
  /** The key and its sealed copies as they are now, for a restoration that outlives the closing of this vault. */
  readonly keyring: () => { readonly dek: Buffer; readonly slots: readonly Slot[] };
  readonly backups: VaultBackups;
  readonly attachments: VaultAttachments;
  /** Finishes what is under way, ends the journal, gives up the lock and overwrites the key. */
  readonly close: () => Promise<void>;
};
