import type { Result } from '../../domain/contract/result.ts';
import type { Change, Commit } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import type { SaveFailure } from './store/failures.ts';

/** What was found about the files when a vault was opened. */
type Findings = {
  /** Damaged files that the state could do without, or was restored without. */
  readonly damaged: readonly string[];
  /** Whether acknowledged changes were lost and the state ends before them. */
  readonly incomplete: boolean;
  /** Whether a write that was cut by a crash was left out; it had not been acknowledged. */
  readonly cutWrite: boolean;
  readonly lastCommitAt: string | undefined;
};

/** The number of the last commit and of the newest generation. */
type Head = { readonly seq: number; readonly generation: number };

/** A vault that is open in this process, the only one that may write to it. */
export type Vault = {
  readonly vaultId: string;
  /** The state, changed in place by `append`. */
  readonly data: VaultData;
  readonly head: Head;
  readonly findings: Findings;
  /** Saves one action of the user: on success it is on the medium and in the state, on failure in neither. */
  readonly append: (
    action: string,
    changes: readonly Change[],
  ) => Promise<Result<Commit, SaveFailure>>;
  /** Writes a new generation now; commits may go on meanwhile. */
  readonly compact: () => Promise<Result<undefined, SaveFailure>>;
  /** Writes a new generation when the journal is long or a damaged file has to be replaced. */
  readonly compactIfDue: () => Promise<Result<'compacted' | 'not due', SaveFailure>>;
  readonly verifyPassword: (password: string) => Promise<boolean>;
  /** Tries a recovery key without changing anything. */
  readonly verifyRecoveryKey: (digits: string) => Promise<boolean>;
  /** Replaces the password in both kept generations; the old one opens only older backups. */
  readonly changePassword: (
    password: string,
  ) => Promise<Result<undefined, SaveFailure | { readonly kind: 'password too short' }>>;
  /** Replaces the recovery key and returns the new one; the old one opens only older backups. */
  readonly createRecoveryKey: () => Promise<Result<string, SaveFailure>>;
  /** Finishes what is under way, ends the journal, gives up the lock and overwrites the key. */
  readonly close: () => Promise<void>;
};
