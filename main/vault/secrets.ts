import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { compact } from './compact.ts';
import { kdfFloor } from './keys/kdf.ts';
import { kdfForNew } from './keys/kdfForNew.ts';
import { recoveryKeyBytes, recoveryKeyText } from './keys/recoveryKey.ts';
import { makeSlot, type Slot, type SlotSecret } from './keys/slot.ts';
import { passwordIsLongEnough } from './passwordIsLongEnough.ts';
import { mayWrite, type Session } from './session.ts';
import type { SaveFailure } from './store/failures.ts';
import { type Secret, unlock } from './store/unlock.ts';

/** Whether a password or recovery key opens the vault. */
export const verifySecret = async (session: Session, secret: Secret): Promise<boolean> => {
  const floor = session.surroundings.kdf?.floor ?? kdfFloor;
  const opened = await unlock(session, secret, floor);
  return opened.ok && opened.value !== undefined;
};

/** Writes the generation that carries other slots; before it is whole, the old ones stay valid. */
const writeSlots = async (
  session: Session,
  slots: readonly Slot[],
): Promise<Result<undefined, SaveFailure>> => {
  const before = session.slots;
  session.slots = slots;
  const written = await compact(session);
  if (!written.ok) {
    session.slots = before;
    return written;
  }
  // The older kept generation shall not open with what was replaced either, when the disk takes a second one.
  await compact(session);
  return written;
};

/** Seals the key for a secret in place of the slot of the same kind. */
const replaceSlot = async (
  session: Session,
  secret: SlotSecret,
  forDeputy = false,
): Promise<Result<undefined, SaveFailure>> => {
  const allowed = await mayWrite(session);
  if (!allowed.ok) return allowed;
  const { vaultId, dek, surroundings } = session;
  const kdf = await kdfForNew(surroundings);
  const slot = await makeSlot({
    ...{ secret, forDeputy, kdf, vaultId, dek },
    random: surroundings.random,
  });
  return writeSlots(session, [...session.slots.filter(({ kind }) => kind !== slot.kind), slot]);
};

/** Why a password was not set. */
type PasswordFailure = SaveFailure | { readonly kind: 'password too short' };

/** Replaces the password, also in the older kept generation when the disk takes a second one. */
export const changePassword = async (
  session: Session,
  text: string,
): Promise<Result<undefined, PasswordFailure>> =>
  passwordIsLongEnough(text)
    ? replaceSlot(session, { kind: 'password', text })
    : fail({ kind: 'password too short' });

/** Replaces the recovery key and returns the digits to be printed. */
export const createRecoveryKey = async (session: Session): Promise<Result<string, SaveFailure>> => {
  const key = session.surroundings.random(recoveryKeyBytes);
  const replaced = await replaceSlot(session, { kind: 'recovery', key });
  return replaced.ok ? ok(recoveryKeyText(key, session.vaultId)) : replaced;
};

/** Whether the deputy has a password of their own. */
export const hasDeputy = ({ slots }: Session): boolean =>
  slots.some(({ kind }) => kind === 'deputy');

/** Sets or replaces the deputy's password. */
export const setDeputy = async (
  session: Session,
  text: string,
): Promise<Result<undefined, PasswordFailure>> =>
  passwordIsLongEnough(text)
    ? replaceSlot(session, { kind: 'password', text }, true)
    : fail({ kind: 'password too short' });

/** Takes the deputy's password away; without one nothing is written. */
export const removeDeputy = async (session: Session): Promise<Result<undefined, SaveFailure>> => {
  const allowed = await mayWrite(session);
  if (!allowed.ok || !hasDeputy(session)) return allowed;
  return writeSlots(
    session,
    session.slots.filter(({ kind }) => kind !== 'deputy'),
  );
};
