import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import { FailureNote } from '../parts/FailureNote.tsx';
import { FormModal } from '../parts/FormModal.tsx';
import {
  blankPassword,
  NewPasswordFields,
  passwordIsReady,
} from '../parts/password/NewPasswordFields.tsx';
import { useAttempt } from '../parts/useAttempt.ts';
import { ask } from '../state/bridge.ts';
import { lastOpening } from '../state/opening.ts';

/** Asks for a new password once the recovery key has opened the vault for work; it can be put off. */
export const NewPasswordDialog = () => {
  const [opened, setOpened] = useState(() => {
    const opening = lastOpening();
    return opening !== null && opening.byRecovery && opening.access === 'write';
  });
  const close = () => setOpened(false);
  return (
    <FormModal opened={opened} onClose={close} title="Neues Kennwort wählen">
      <NewPasswordForm onDone={close} />
    </FormModal>
  );
};

const NewPasswordForm = ({ onDone }: { readonly onDone: () => void }) => {
  const [typed, setTyped] = useState(blankPassword);
  const { busy, failure, attempt } = useAttempt();
  const ready = passwordIsReady(typed) && !busy;
  const change = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    void attempt(
      () => ask('security.changePassword', { current: null, next: typed.password }),
      () => {
        notifications.show({
          title: 'Das neue Kennwort gilt',
          message: 'Der Wiederherstellungsschlüssel auf Ihrem Blatt bleibt derselbe.',
          autoClose: 8000,
        });
        onDone();
      },
    );
  };
  return (
    <form onSubmit={change}>
      <Stack gap="sm">
        <Text size="sm">
          Sie haben den Tresor mit dem Wiederherstellungsschlüssel geöffnet. Wählen Sie jetzt ein
          neues Kennwort, damit Sie das Blatt wieder verschließen können. Ältere Sicherungen
          verlangen auf einem anderen PC weiterhin das bisherige Kennwort oder den Schlüssel.
        </Text>
        <NewPasswordFields value={typed} onChange={setTyped} label="Neues Kennwort" autoFocus />
        <FailureNote failure={failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone} disabled={busy}>
            Später in den Einstellungen
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            Kennwort ändern
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
