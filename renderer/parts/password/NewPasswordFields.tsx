import { PasswordInput } from '@mantine/core';
import { CapsLockHint } from './CapsLockHint.tsx';
import { passwordStrength } from './passwordStrength.ts';
import { StrengthMeter } from './StrengthMeter.tsx';

/** A new password as it is being typed, and its repetition. */
export type NewPassword = { readonly password: string; readonly again: string };

/** A new password of which nothing is typed yet. */
export const blankPassword: NewPassword = { password: '', again: '' };

/** Whether a new password is long enough and typed twice the same. */
export const passwordIsReady = ({ password, again }: NewPassword): boolean =>
  passwordStrength(password).longEnough && password === again;

const toggle = { 'aria-label': 'Kennwort zeigen oder verbergen' };

/** A new password, typed twice, with its strength in words. */
export const NewPasswordFields = ({
  value,
  onChange,
  label = 'Kennwort',
  autoFocus = false,
}: {
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  readonly label?: string;
  readonly autoFocus?: boolean;
}) => {
  const { password, again } = value;
  return (
    <>
      <PasswordInput
        label={label}
        description="Mindestens zwölf Zeichen. Am besten vier oder fünf Wörter, die nicht zusammengehören."
        autoFocus={autoFocus}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        autoComplete="off"
        visibilityToggleFocusable
        inputContainer={(input) => (
          <>
            {input}
            <CapsLockHint />
          </>
        )}
        visibilityToggleButtonProps={toggle}
        value={password}
        onChange={(event) => onChange({ password: event.currentTarget.value, again })}
      />
      <StrengthMeter password={password} strength={passwordStrength(password)} />
      <PasswordInput
        label={`${label} wiederholen`}
        autoComplete="off"
        visibilityToggleFocusable
        visibilityToggleButtonProps={toggle}
        value={again}
        error={
          again !== '' && password !== again ? 'Die beiden Eingaben sind noch verschieden.' : null
        }
        onChange={(event) => onChange({ password, again: event.currentTarget.value })}
      />
    </>
  );
};
