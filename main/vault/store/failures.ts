import type { DiskFailure } from '../fs/diskFailure.ts';
import type { RecoveryKeyProblem } from '../keys/recoveryKey.ts';
import type { InUse } from '../lock/lock.ts';

/** Files of the vault are damaged and acknowledged changes would be missing. */
export type Damaged = {
  readonly kind: 'damaged';
  /** Names inside the vault folder. */
  readonly files: readonly string[];
  /** The last commit that can be brought back with `restore`, if any. */
  readonly restorable: { readonly seq: number; readonly at: string | undefined } | undefined;
};

/** Why a vault could not be opened. */
export type OpenFailure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong secret' }
  | { readonly kind: 'recovery key mistyped'; readonly problem: RecoveryKeyProblem }
  | { readonly kind: 'unsafe parameters' }
  /** Written by a later version; `readable` when it can be looked at all the same. */
  | { readonly kind: 'from the future'; readonly readable?: true }
  | { readonly kind: 'not readable'; readonly disk: DiskFailure }
  | Damaged
  | InUse;

/** Why a vault could not be created. */
export type CreateFailure =
  | { readonly kind: 'exists' }
  | { readonly kind: 'password too short' }
  | { readonly kind: 'not writable'; readonly disk: DiskFailure }
  | InUse;

/** Why something was not saved; the state is then what it was before. */
export type SaveFailure =
  | DiskFailure
  /** Another program has taken the vault over; nothing may be written any more. */
  | { readonly kind: 'taken over' }
  /** The vault was opened to be looked at only. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'closed' };
