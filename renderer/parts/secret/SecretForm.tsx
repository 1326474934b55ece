import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import type { Failure } from '../../../domain/contract/failure.ts';
import { FailureNote } from '../FailureNote.tsx';
import { SecretField } from './SecretField.tsx';
import { secretOf, type Secret, type TypedSecret } from './typedSecret.ts';

/** Asks for a password or a recovery key; Enter is enough. What was typed stays for the next try. */
export const SecretForm = ({
  typed,
  onType,
  busy,
  failure,
  submit,
  quiet = false,
  onSubmit,
  passwordOnly = false,
  lead,
  beside,
  children,
}: {
  readonly typed: TypedSecret;
  readonly onType: (part: Partial<TypedSecret>) => void;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly submit: string;
  /** Where another button is the next step. */
  readonly quiet?: boolean;
  readonly onSubmit: (secret: Secret) => void;
  /** Where there is no need for the recovery key. */
  readonly passwordOnly?: boolean;
  readonly lead?: ReactNode;
  /** The way back, where there is one. */
  readonly beside?: ReactNode;
  /** What stands under the failure: the ways on from it. */
  readonly children?: ReactNode;
}) => {
  const secret = secretOf(typed);
  const trySubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!busy && secret !== null) onSubmit(secret);
  };
  const open = (
    <Button
      type="submit"
      variant={quiet ? 'default' : 'filled'}
      loading={busy}
      disabled={secret === null}
    >
      {submit}
    </Button>
  );
  const other = passwordOnly ? null : (
    <Button
      variant="subtle"
      onClick={() => onType({ byRecovery: !typed.byRecovery })}
      disabled={busy}
    >
      {typed.byRecovery ? 'Mit Kennwort öffnen' : 'Mit Wiederherstellungsschlüssel öffnen'}
    </Button>
  );
  return (
    <form onSubmit={trySubmit} data-looking>
      <Stack gap="sm">
        {lead === undefined ? null : (
          <Text size="sm" component="div">
            {lead}
          </Text>
        )}
        <SecretField
          key={String(typed.byRecovery)}
          typed={typed}
          onType={onType}
          failure={failure}
        />
        <FailureNote failure={failure} />
        {children}
        <Group justify="space-between" gap="xs">
          {beside}
          <Group gap="xs" flex={beside === undefined ? 1 : undefined} justify="space-between">
            {beside === undefined ? open : other}
            {beside === undefined ? other : open}
          </Group>
        </Group>
      </Stack>
    </form>
  );
};
