import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { compact } from './compact.ts';
import { kdfDefault, kdfFloor } from './keys/kdf.ts';
import { recoveryKeyBytes, recoveryKeyText } from './keys/recoveryKey.ts';
import { makeSlot, type SlotSecret } from './keys/slot.ts';
import { passwordIsLongEnough } from './passwordIsLongEnough.ts';
import type { Session } from './session.ts';
import type { SaveFailure } from './store/failures.ts';
import { type Secret, unlock } from './store/unlock.ts';

/** Whether a password or recovery key opens the vault. */
export const verifySecret = async (session: Session, secret: Secret): Promise<boolean> => {
  const floor = session.surroundings.kdf?.floor ?? kdfFloor;
  const opened = await unlock(session, secret, floor);
  return opened.ok && opened.value !== undefined;
};

/** Seals the key anew and writes the generation that carries it; before that is whole, the old secret stays valid. */
const replaceSlot = async (
  session: Session,
  secret: SlotSecret,
): Promise<Result<undefined, SaveFailure>> => {
  const { vaultId, dek, surroundings } = session;
  const kdf = surroundings.kdf?.created ?? kdfDefault;
  const slot = await makeSlot({ secret, kdf, vaultId, dek, random: surroundings.random });
  const before = session.slots;
  session.slots = [...before.filter(({ kind }) => kind !== slot.kind), slot];
  const written = await compact(session);
  if (!written.ok) session.slots = before;
  return written;
};

/** Replaces the password, also in the older kept generation when the disk takes a second one. */
export const changePassword = async (
  session: Session,
  password: string,
): Promise<Result<undefined, SaveFailure | { readonly kind: 'password too short' }>> => {
  if (!passwordIsLongEnough(password)) return fail({ kind: 'password too short' });
  const replaced = await replaceSlot(session, { kind: 'password', text: password });
  if (replaced.ok) await compact(session);
  return replaced;
};

/** Replaces the recovery key and returns the digits to be printed. */
export const createRecoveryKey = async (session: Session): Promise<Result<string, SaveFailure>> => {
  const key = session.surroundings.random(recoveryKeyBytes);
  const replaced = await replaceSlot(session, { kind: 'recovery', key });
  if (!replaced.ok) return replaced;
  await compact(session);
  return ok(recoveryKeyText(key, session.vaultId));
};
