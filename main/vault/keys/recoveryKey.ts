import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';

/** Length of the secret behind a recovery key. */
export const recoveryKeyBytes = 16;

const groupCount = 9;
const groupDigits = 6;
const largestGroup = 0xffff * 11;

/** What is wrong with a typed recovery key; groups count from 1, as on the printed sheet. */
export type RecoveryKeyProblem =
  | { readonly kind: 'other characters' }
  | { readonly kind: 'digit count'; readonly digits: number }
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'not of this vault' };

const groupOf = (value: number): string => String(value * 11).padStart(groupDigits, '0');

const bindingGroup = (key: Uint8Array, vaultId: string): string =>
  groupOf(createHash('sha256').update(key).update(vaultId, 'hex').digest().readUInt16BE(0));

/**
 * Writes a 128-bit key as nine groups of six digits, each divisible by eleven; the ninth binds it to the vault.
 * Eleven finds every single wrong digit and every swap of neighbours within a group.
 */
export const recoveryKeyText = (key: Uint8Array, vaultId: string): string => {
  const bytes = Buffer.from(key);
  const groups = Array.from({ length: groupCount - 1 }, (_, at) =>
    groupOf(bytes.readUInt16BE(at * 2)),
  );
  return [...groups, bindingGroup(key, vaultId)].join('-');
};

const groupIsSound = (group: string): boolean =>
  Number(group) % 11 === 0 && Number(group) <= largestGroup;

/** Reads a typed recovery key; spaces, dashes and line ends between digits do not matter. */
export const parseRecoveryKey = (
  text: string,
  vaultId: string,
): Result<Uint8Array, RecoveryKeyProblem> => {
  const digits = text.replaceAll(/[\s\u2010-\u2015-]/gu, '');
  if (!/^[0-9]*$/u.test(digits)) return fail({ kind: 'other characters' });
  if (digits.length !== groupCount * groupDigits) {
    return fail({ kind: 'digit count', digits: digits.length });
  }
  const groups = digits.match(/.{6}/gu) ?? [];
  const wrong = groups.findIndex((group) => !groupIsSound(group));
  if (wrong !== -1) return fail({ kind: 'group', group: wrong + 1 });
  const key = Buffer.alloc(recoveryKeyBytes);
  groups.slice(0, -1).forEach((group, at) => key.writeUInt16BE(Number(group) / 11, at * 2));
  if (groups.at(-1) !== bindingGroup(key, vaultId)) return fail({ kind: 'not of this vault' });
  return ok(key);
};
