import { fail, type Result } from '../../domain/contract/result.ts';
import { compact } from './compact.ts';
import { kdfFloor } from './keys/kdf.ts';
import { kdfForNew } from './keys/kdfForNew.ts';
import { parseRecoveryKey, recoveryKeyBytes, recoveryKeyText } from './keys/recoveryKey.ts';
import { makeSlot, type Slot, type SlotSecret } from './keys/slot.ts';
import { passwordIsLongEnough } from './passwordIsLongEnough.ts';
import { mayWrite, type Session } from './session.ts';
import type { PasswordOwner } from './Vault.ts';
import type { SaveFailure } from './store/failures.ts';
import { type Secret, unlock } from './store/unlock.ts';

const opens = async (
  { vaultId, slots, surroundings }: Session,
  secret: Secret,
  kind: Slot['kind'],
): Promise<boolean> => {
  const some = slots.filter((slot) => slot.kind === kind);
  const opened = await unlock(
    { vaultId, slots: some },
    secret,
    surroundings.kdf?.floor ?? kdfFloor,
  );
  return opened.ok && opened.value !== undefined;
};

/** Whose password this is; undefined when it opens nothing. */
export const ownerOf = async (
  session: Session,
  text: string,
): Promise<PasswordOwner | undefined> => {
  const secret = { kind: 'password', text } as const;
  if (await opens(session, secret, 'password')) return 'user';
  return (await opens(session, secret, 'deputy')) ? 'deputy' : undefined;
};

/** Whether a recovery key opens the vault. */
export const verifyRecoveryKey = (session: Session, digits: string): Promise<boolean> =>
  opens(session, { kind: 'recovery', digits }, 'recovery');

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

/** A new recovery key as digits to be printed; it opens nothing before it is kept. */
export const newRecoveryKey = ({ surroundings, vaultId }: Session): string =>
  recoveryKeyText(surroundings.random(recoveryKeyBytes), vaultId);

/** Puts a recovery key in the place of the one before; digits that are none of this vault are a bug. */
export const keepRecoveryKey = async (
  session: Session,
  digits: string,
): Promise<Result<undefined, SaveFailure>> => {
  const key = parseRecoveryKey(digits, session.vaultId);
  if (!key.ok) throw new Error('This is no recovery key of this vault.');
  return replaceSlot(session, { kind: 'recovery', key: key.value });
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
