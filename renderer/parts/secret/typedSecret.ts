import { useState } from 'react';
import type { Input } from '../../../domain/contract/contract.ts';

/** What opens a vault or a backup. */
export type Secret = Input<'vault.open'>['secret'];

const allDigits = 54;

/** A secret as it is being typed; both ways keep what was typed while one changes between them. */
export type TypedSecret = {
  readonly byRecovery: boolean;
  readonly password: string;
  readonly digits: string;
};

/** A secret of which nothing is typed yet. */
export const blankSecret: TypedSecret = { byRecovery: false, password: '', digits: '' };

/** How many of the 54 digits of a recovery key are typed. */
export const digitCount = ({ digits }: TypedSecret): number => digits.replaceAll(' ', '').length;

/** The secret as it is asked with, or null while it is not complete. */
export const secretOf = (typed: TypedSecret): Secret | null => {
  if (typed.byRecovery)
    return digitCount(typed) === allDigits ? { kind: 'recovery', digits: typed.digits } : null;
  return typed.password === '' ? null : { kind: 'password', text: typed.password };
};

/** Holds a secret while it is being typed. */
export const useTypedSecret = (): [TypedSecret, (part: Partial<TypedSecret>) => void] => {
  const [typed, setTyped] = useState(blankSecret);
  return [typed, (part) => setTyped((now) => ({ ...now, ...part }))];
};
