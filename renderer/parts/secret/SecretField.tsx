import { PasswordInput, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Failure } from '../../../domain/contract/failure.ts';
import { CapsLockHint } from '../password/CapsLockHint.tsx';
import { typedGroups } from '../recovery/recoveryGroups.ts';
import { digitCount, type TypedSecret } from './typedSecret.ts';

/** The field for the password or for the recovery key; it takes the focus, and again after a wrong one. */
export const SecretField = ({
  typed,
  onType,
  failure,
}: {
  readonly typed: TypedSecret;
  readonly onType: (part: Partial<TypedSecret>) => void;
  readonly failure: Failure | null;
}) =>
  typed.byRecovery ? (
    <RecoveryKeyField typed={typed} onType={onType} />
  ) : (
    <PasswordField
      password={typed.password}
      onPassword={(password) => onType({ password })}
      wrong={failure?.kind === 'wrong password'}
    />
  );

const PasswordField = ({
  password,
  onPassword,
  wrong,
}: {
  readonly password: string;
  readonly onPassword: (password: string) => void;
  readonly wrong: boolean;
}) => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (wrong) field.current?.select();
  }, [wrong]);
  return (
    <PasswordInput
      ref={field}
      label="Kennwort"
      value={password}
      onChange={(event) => onPassword(event.currentTarget.value)}
      autoComplete="off"
      error={wrong}
      visibilityToggleFocusable
      inputContainer={(input) => (
        <>
          {input}
          <CapsLockHint />
        </>
      )}
      visibilityToggleButtonProps={{ 'aria-label': 'Kennwort zeigen oder verbergen' }}
    />
  );
};

const RecoveryKeyField = ({
  typed,
  onType,
}: {
  readonly typed: TypedSecret;
  readonly onType: (part: Partial<TypedSecret>) => void;
}) => (
  <Textarea
    label="Wiederherstellungsschlüssel"
    description={`Neun Gruppen zu sechs Ziffern, wie auf Ihrem Blatt. ${digitCount(typed)} von 54 Ziffern.`}
    autosize
    minRows={3}
    autoFocus
    className="tabular"
    inputMode="numeric"
    autoComplete="off"
    value={typed.digits}
    onChange={(event) => onType({ digits: typedGroups(event.currentTarget.value) })}
  />
);
