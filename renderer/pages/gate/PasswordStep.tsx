import { Button, Group, Stack } from '@mantine/core';
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
import { here, PlaceChoice, placeIsReady, type VaultPlace } from './PlaceChoice.tsx';
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
  const [place, setPlace] = useState<VaultPlace>(here);
  const { busy, failure, attempt, forget } = useAttempt();
  const ready = passwordIsReady(typed) && placeIsReady(place) && !busy;
  const choose = (chosen: VaultPlace): void => {
    setPlace(chosen);
    forget();
  };
  const create = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    void attempt(
      () => ask('vault.create', { password: typed.password, elsewhere: place.elsewhere }),
      (made) => onCreated(made.recoveryKey),
    );
  };
  return (
    <form onSubmit={create}>
      <Stack gap="sm">
        <NewPasswordFields value={typed} onChange={setTyped} autoFocus />
        <PlaceChoice value={place} onChange={choose} />
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
            Tresor anlegen
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
