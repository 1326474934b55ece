import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useEffect, useRef, type SyntheticEvent } from 'react';
import { ask } from '../../state/bridge.ts';
import { CapsLockHint } from '../../parts/password/CapsLockHint.tsx';
import { FailureNote } from '../../parts/FailureNote.tsx';
import { useAttempt } from '../../parts/useAttempt.ts';

/** Opens the vault by its password; Enter is enough. */
export const PasswordForm = ({
  password,
  onPassword,
  onOpen,
  onRecovery,
}: {
  readonly password: string;
  readonly onPassword: (password: string) => void;
  readonly onOpen: () => Promise<void>;
  /** Leads to the recovery key; null where there is no need for it. */
  readonly onRecovery: (() => void) | null;
}) => {
  const { busy, failure, attempt } = useAttempt();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (failure !== null) field.current?.select();
  }, [failure]);
  const open = (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || password === '') return;
    const secret = { kind: 'password', text: password } as const;
    void attempt(() => ask('session.openVault', { secret }), onOpen);
  };
  return (
    <form onSubmit={open}>
      <Stack gap="sm">
        <PasswordInput
          ref={field}
          label="Kennwort"
          value={password}
          onChange={(event) => onPassword(event.currentTarget.value)}
          autoComplete="off"
          error={failure?.kind === 'wrong password'}
          visibilityToggleFocusable
          inputContainer={(input) => (
            <>
              {input}
              <CapsLockHint />
            </>
          )}
          visibilityToggleButtonProps={{ 'aria-label': 'Kennwort zeigen oder verbergen' }}
        />
        <FailureNote failure={failure} />
        <Group justify="space-between" gap="xs">
          <Button type="submit" loading={busy} disabled={password === ''}>
            Tresor öffnen
          </Button>
          {onRecovery === null ? null : (
            <Button variant="subtle" onClick={onRecovery} disabled={busy}>
              Mit Wiederherstellungsschlüssel öffnen
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
};
