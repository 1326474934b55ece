import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { Hint } from '../Hint.tsx';
import { RecoveryKeyView } from './RecoveryKeyView.tsx';
import { groupsToAsk, recoveryGroups } from './recoveryGroups.ts';

/** A recovery key that has just been made: shown once, kept on paper, two of its groups asked back. */
export const RecoveryStep = ({
  recoveryKey,
  lead,
  practice,
  onKept,
}: {
  readonly recoveryKey: string;
  /** What the key is for and from when it holds. */
  readonly lead: string;
  readonly practice: boolean;
  readonly onKept: () => void;
}) => {
  const [noted, setNoted] = useState(false);
  return noted ? (
    <AskBack recoveryKey={recoveryKey} onBack={() => setNoted(false)} onKept={onKept} />
  ) : (
    <ShowKey
      recoveryKey={recoveryKey}
      lead={lead}
      practice={practice}
      onNoted={() => setNoted(true)}
    />
  );
};

const ShowKey = ({
  recoveryKey,
  lead,
  practice,
  onNoted,
}: {
  readonly recoveryKey: string;
  readonly lead: string;
  readonly practice: boolean;
  readonly onNoted: () => void;
}) => {
  const [kept, setKept] = useState(false);
  return (
    <Stack gap="sm">
      <Text size="sm">{lead}</Text>
      <RecoveryKeyView recoveryKey={recoveryKey} practice={practice} />
      <Hint tone="info" icon={IconShieldLock}>
        Verwahren Sie das Blatt verschlossen und getrennt vom PC. Wer das Blatt und den
        Tresor-Ordner hat, kann alles lesen.
      </Hint>
      <Group justify="space-between">
        <Checkbox
          label="Ich habe den Schlüssel gedruckt, gespeichert oder abgeschrieben."
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        <Button disabled={!kept} onClick={onNoted}>
          Weiter
        </Button>
      </Group>
    </Stack>
  );
};

const AskBack = ({
  recoveryKey,
  onBack,
  onKept,
}: {
  readonly recoveryKey: string;
  readonly onBack: () => void;
  readonly onKept: () => void;
}) => {
  const groups = recoveryGroups(recoveryKey);
  const [asked] = useState(() => groupsToAsk(groups.length, Math.random));
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [checked, setChecked] = useState(false);
  const right = asked.map((group, at) => typed[at] === groups[group]);
  const check = (event: SyntheticEvent) => {
    event.preventDefault();
    if (right.every(Boolean)) onKept();
    else setChecked(true);
  };
  const type = (at: number, value: string) => {
    const digits = value.replace(/\D/g, '').slice(0, 6);
    setChecked(false);
    setTyped(([first, second]) => (at === 0 ? [digits, second] : [first, digits]));
  };
  return (
    <form onSubmit={check}>
      <Stack gap="sm">
        <Text size="sm">
          Damit sicher ist, dass Sie den Schlüssel haben: Geben Sie bitte zwei Gruppen von Ihrem
          Blatt ein.
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {asked.map((group, at) => (
            <TextInput
              key={group}
              label={`Gruppe ${group + 1}`}
              autoFocus={at === 0}
              autoComplete="off"
              inputMode="numeric"
              className="tabular"
              value={typed[at] ?? ''}
              error={
                checked && right[at] !== true
                  ? `Das ist nicht Gruppe ${group + 1}. Vergleichen Sie mit Ihrem Blatt.`
                  : null
              }
              onChange={(event) => type(at, event.currentTarget.value)}
            />
          ))}
        </SimpleGrid>
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            Schlüssel noch einmal ansehen
          </Button>
          <Button type="submit" disabled={typed.some((group) => group.length !== 6)}>
            Prüfen und weiter
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
