import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ask } from '../../state/bridge.ts';
import { FailureNote } from '../../parts/FailureNote.tsx';
import { typedGroups } from '../../parts/recovery/recoveryGroups.ts';
import { useAttempt } from '../../parts/useAttempt.ts';

const allDigits = 54;

/** Opens the vault by its recovery key, typed or pasted; the field groups the digits by itself. */
export const RecoveryForm = ({
  onOpen,
  onPassword,
}: {
  readonly onOpen: () => Promise<void>;
  readonly onPassword: () => void;
}) => {
  const [typed, setTyped] = useState('');
  const { busy, failure, attempt } = useAttempt();
  const count = typed.replaceAll(' ', '').length;
  const open = (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || count !== allDigits) return;
    const secret = { kind: 'recovery', digits: typed } as const;
    void attempt(() => ask('session.openVault', { secret }), onOpen);
  };
  return (
    <form onSubmit={open}>
      <Stack gap="sm">
        <Textarea
          label="Wiederherstellungsschlüssel"
          description={`Neun Gruppen zu sechs Ziffern, wie auf Ihrem Blatt. ${count} von ${allDigits} Ziffern.`}
          autosize
          minRows={3}
          data-autofocus
          autoFocus
          className="tabular"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(typedGroups(event.currentTarget.value))}
        />
        <FailureNote failure={failure} />
        <Group justify="space-between" gap="xs">
          <Button type="submit" loading={busy} disabled={count !== allDigits}>
            Tresor öffnen
          </Button>
          <Button variant="subtle" onClick={onPassword} disabled={busy}>
            Mit Kennwort öffnen
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
