import { Button, Code, Modal, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { confirm } from '../../parts/confirm.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { ask } from '../../state/bridge.ts';
import { useSettings } from '../../state/ReplicaContext.tsx';
import { showFailure } from '../../state/save.tsx';
import { RecoveryStep } from '../../parts/recovery/RecoveryStep.tsx';
import { NumberChoiceField } from './NumberChoiceField.tsx';
import { FieldGrid } from '../../parts/FieldGrid.tsx';
import { Section } from '../../parts/Section.tsx';
import { useSessionFacts } from './useSessionFacts.ts';

const minutes = (value: number): string =>
  value === 1 ? 'nach 1 Minute' : `nach ${value} Minuten`;

/** When the vault locks, who can record the screen, the recovery key, where the vault lies. */
export const SecuritySection = () => (
  <Stack gap="md">
    <RecordForm collection="settings" record={useSettings()} action="Sicherheit geändert">
      <Section
        title="Sperren"
        lead="Beim Sperren werden angefangene Texte gesichert und der Schlüssel aus dem Speicher entfernt."
      >
        <FieldGrid>
          <NumberChoiceField
            name="lockAfterMinutes"
            label="Ohne Eingabe sperren"
            choices={[1, 2, 5, 10, 15, 30, 60]}
            words={minutes}
          />
        </FieldGrid>
        <SwitchField
          name="lockWhenMinimised"
          label="Auch sperren, wenn das Fenster verkleinert wird"
        />
        <SwitchField
          name="contentProtection"
          label="Bildschirmaufnahmen und Bildschirmübertragung verhindern"
          description="Das Fenster erscheint in Aufnahmen und Videokonferenzen schwarz, soweit das Betriebssystem es zulässt."
        />
      </Section>
    </RecordForm>
    <RecoverySettings />
    <WhereItLies />
  </Stack>
);

const renewedLead =
  'Er gilt ab sofort und wird nur jetzt gezeigt. Kopien des Tresor-Ordners, die vorher entstanden sind, öffnet weiterhin der bisherige Schlüssel; ersetzen Sie sie durch neue.';

const RecoverySettings = () => {
  const { practice } = useSettings();
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const renew = async (): Promise<void> => {
    const sure = await confirm({
      title: 'Neuen Wiederherstellungsschlüssel erzeugen',
      text: 'Der bisherige Schlüssel öffnet diesen Tresor danach nicht mehr. Ältere Kopien des Tresor-Ordners öffnet er weiterhin: Ersetzen Sie sie durch neue Kopien und vernichten Sie dann das alte Blatt. Der neue Schlüssel wird nur einmal gezeigt.',
      yes: 'Neuen Schlüssel erzeugen',
    });
    if (!sure) return;
    const made = await ask('session.renewRecoveryKey', {});
    if (made.ok) setRecoveryKey(made.value.recoveryKey);
    else showFailure(made.failure);
  };
  return (
    <Section
      title="Wiederherstellungsschlüssel"
      lead="Er öffnet den Tresor, wenn das Kennwort vergessen ist. Erzeugen Sie einen neuen, wenn das Blatt verloren ist oder jemand es gesehen haben könnte."
    >
      <div>
        <Button
          variant="default"
          leftSection={<IconKey size={16} aria-hidden />}
          onClick={() => void renew()}
        >
          Neuen Schlüssel erzeugen
        </Button>
      </div>
      <Modal
        opened={recoveryKey !== null}
        onClose={() => setRecoveryKey(null)}
        title="Der neue Wiederherstellungsschlüssel"
        size="lg"
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
      >
        {recoveryKey === null ? null : (
          <RecoveryStep
            recoveryKey={recoveryKey}
            lead={renewedLead}
            practice={practice}
            onKept={() => setRecoveryKey(null)}
          />
        )}
      </Modal>
    </Section>
  );
};

const WhereItLies = () => {
  const facts = useSessionFacts();
  return (
    <Section title="Wo der Tresor liegt">
      <Code block>{facts?.folder ?? ''}</Code>
      <Text size="sm">
        Automatische Sicherungen gibt es in dieser Version noch nicht. Kopieren Sie bis dahin den
        ganzen Ordner regelmäßig auf einen verwahrten USB-Stick, während das Programm geschlossen
        ist. Die Kopie ist genauso verschlüsselt wie der Tresor.
      </Text>
      <Text size="sm">Das Kennwort lässt sich in dieser Version noch nicht ändern.</Text>
    </Section>
  );
};
