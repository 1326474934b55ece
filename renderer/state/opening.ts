import type { Output } from '../../domain/contract/contract.ts';
import type { Failure } from '../../domain/contract/failure.ts';

/** What the vault process says of a vault it has just opened. */
type Opened = Extract<Output<'vault.open'>, { readonly ok: true }>['value'];

/** How the open vault was opened, and what kept it from being opened for work before. */
export type Opening = Opened & {
  readonly why: Failure | null;
  /** What was not taken into the vault, because it was locked meanwhile. */
  readonly brokenOff: Output<'session.state'>['brokenOff'];
};

let last: Opening | null = null;

/** Keeps how the vault was opened until the page is replaced by the next lock. */
export const rememberOpening = (opening: Opening): void => {
  last = opening;
};

/** How the open vault was opened; null where nobody has unlocked it, as with fresh practice data. */
export const lastOpening = (): Opening | null => last;
