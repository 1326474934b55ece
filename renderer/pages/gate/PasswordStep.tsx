import { Button, Group, Radio, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { ask } from '../../state/bridge.ts';
import {
  blankPassword,
  NewPasswordFields,
  passwordIsReady,
} from '../../parts/password/NewPasswordFields.tsx';
import { Hint } from '../../parts/Hint.tsx';
import { FailureNote } from '../../parts/FailureNote.tsx';
import { useAttempt } from '../../parts/useAttempt.ts';

/** The first step: the password, twice, and where the vault will lie. */
export const PasswordStep = ({
  onCreated,
  onBack,
}: {
  readonly onCreated: (recoveryKey: string) => void;
  readonly onBack: () => void;
}) => {
  const [typed, setTyped] = useState(blankPassword);
  const [place, setPlace] = useState('here');
  const { busy, failure, attempt } = useAttempt();
  const ready = passwordIsReady(typed) && !busy;
  const create = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    void attempt(
      () =>
        ask('session.createVault', { password: typed.password, elsewhere: place === 'elsewhere' }),
      (made) => onCreated(made.recoveryKey),
    );
  };
  return (
    <form onSubmit={create}>
      <Stack gap="sm">
        <NewPasswordFields value={typed} onChange={setTyped} autoFocus />
        <PlaceChoice value={place} onChange={setPlace} />
        <Hint tone="waiting" icon={IconAlertTriangle}>
          Niemand kann das Kennwort zurücksetzen. Wenn Kennwort und Wiederherstellungsschlüssel
          verloren sind, lassen sich die Daten nicht mehr öffnen.
        </Hint>
        <FailureNote failure={failure} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={busy}>
            Zurück
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            {place === 'here' ? 'Tresor anlegen' : 'Ordner wählen und Tresor anlegen'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const PlaceChoice = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (place: string) => void;
}) => (
  <Radio.Group label="Wo soll der Tresor liegen?" value={value} onChange={onChange}>
    <Group gap="lg" mt={4}>
      <Radio value="here" label="auf diesem PC, in meinem Benutzerordner" />
      <Radio value="elsewhere" label="in einem anderen Ordner" />
    </Group>
  </Radio.Group>
);
