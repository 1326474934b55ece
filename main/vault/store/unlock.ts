import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { SnapshotHeader } from '../format/snapshotHeader.ts';
import type { KdfParameters } from '../keys/kdf.ts';
import { parseRecoveryKey } from '../keys/recoveryKey.ts';
import { openSlot, type Slot, type SlotSecret, slotsToTry } from '../keys/slot.ts';
import type { OpenFailure } from './failures.ts';

/** What a person gives to open a vault. */
export type Secret =
  | { readonly kind: 'password'; readonly text: string }
  | { readonly kind: 'recovery'; readonly digits: string };

/** Why the secret did not give the key of a vault. */
export type UnlockFailure = Extract<
  OpenFailure,
  { kind: 'wrong secret' | 'recovery key mistyped' | 'unsafe parameters' }
>;

/** The vault's id and the sealed copies of its key. */
export type Sealed = Pick<SnapshotHeader, 'vaultId'> & { readonly slots: readonly Slot[] };

const slotSecret = (secret: Secret, vaultId: string): Result<SlotSecret, UnlockFailure> => {
  if (secret.kind === 'password') return ok(secret);
  const parsed = parseRecoveryKey(secret.digits, vaultId);
  if (parsed.ok) return ok({ kind: 'recovery', key: parsed.value });
  return fail({ kind: 'recovery key mistyped', problem: parsed.failure });
};

/**
 * Opens the vault's key with a password or recovery key.
 * A key whose slot is damaged behind a right secret comes back as undefined: the header is then not to be trusted.
 */
export const unlock = async (
  sealed: Sealed,
  secret: Secret,
  floor: KdfParameters,
): Promise<Result<Buffer | undefined, UnlockFailure>> => {
  const tried = slotSecret(secret, sealed.vaultId);
  if (!tried.ok) return tried;
  let refused: UnlockFailure = { kind: 'wrong secret' };
  for (const slot of slotsToTry(sealed.slots, secret.kind)) {
    const answer = await openSlot(slot, tried.value, { vaultId: sealed.vaultId, floor });
    if (answer.kind === 'opened') return ok(answer.dek);
    if (answer.kind === 'damaged') return ok(undefined);
    if (answer.kind === 'unsafe parameters') refused = answer;
  }
  return fail(refused);
};
