import { Button, Group, PasswordInput, Radio, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { ask } from '../../state/bridge.ts';
import { CapsLockHint } from './CapsLockHint.tsx';
import { Hint } from '../../parts/Hint.tsx';
import { FailureNote } from './FailureNote.tsx';
import { passwordStrength } from './passwordStrength.ts';
import { StrengthMeter } from './StrengthMeter.tsx';
import { useAttempt } from './useAttempt.ts';

const toggle = { 'aria-label': 'Kennwort zeigen oder verbergen' };

/** The first step: the password, twice, and where the vault will lie. */
export const PasswordStep = ({
  onCreated,
  onBack,
}: {
  readonly onCreated: (recoveryKey: string) => void;
  readonly onBack: () => void;
}) => {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [place, setPlace] = useState('here');
  const { busy, failure, attempt } = useAttempt();
  const strength = passwordStrength(password);
  const same = password === again;
  const ready = strength.longEnough && same && !busy;
  const create = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    void attempt(
      () => ask('session.createVault', { password, elsewhere: place === 'elsewhere' }),
      (made) => onCreated(made.recoveryKey),
    );
  };
  return (
    <form onSubmit={create}>
      <Stack gap="sm">
        <PasswordInput
          label="Kennwort"
          description="Mindestens zwölf Zeichen. Am besten vier oder fünf Wörter, die nicht zusammengehören."
          autoFocus
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
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <StrengthMeter password={password} strength={strength} />
        <PasswordInput
          label="Kennwort wiederholen"
          autoComplete="off"
          visibilityToggleFocusable
          visibilityToggleButtonProps={toggle}
          value={again}
          error={again !== '' && !same ? 'Die beiden Eingaben sind noch verschieden.' : null}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
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
