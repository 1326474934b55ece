import { PasswordInput } from '@mantine/core';
import { CapsLockHint } from '../../../parts/password/CapsLockHint.tsx';

/** Asks for the password that opens the vault now. */
export const OwnPasswordField = ({
  label = 'Ihr Kennwort',
  value,
  onChange,
  wrong,
}: {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  /** Whether what was typed last is not the password. */
  readonly wrong: boolean;
}) => (
  <PasswordInput
    label={label}
    autoComplete="off"
    visibilityToggleFocusable
    inputContainer={(input) => (
      <>
        {input}
        <CapsLockHint />
      </>
    )}
    visibilityToggleButtonProps={{ 'aria-label': 'Kennwort zeigen oder verbergen' }}
    value={value}
    error={wrong}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
