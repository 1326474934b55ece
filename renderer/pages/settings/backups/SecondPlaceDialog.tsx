import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import type { SecondPlace } from './useSecondPlace.ts';

/** Shows the folder that was chosen for backups, what is to be known about it, and asks for a yes. */
export const SecondPlaceDialog = ({ choice }: { readonly choice: SecondPlace }) => (
  <Modal
    opened={choice.chosen !== null}
    onClose={choice.leave}
    title="Zweiter Ort für Sicherungen"
    size="lg"
    closeOnClickOutside={false}
    closeOnEscape={!choice.busy}
    withCloseButton={!choice.busy}
  >
    <Stack gap="sm">
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {choice.chosen?.folder ?? ''}
      </Code>
      {choice.chosen === null ? null : <Advice advice={choice.chosen.advice} />}
      <Text size="sm">
        In diesem Ordner entsteht ein Unterordner, dessen Name mit „staffelstab-sicherungen“
        beginnt. Die Sicherungen darin sind so verschlüsselt wie der Tresor und öffnen sich mit
        demselben Kennwort. Ist der Ort einmal nicht erreichbar, wird nachgeholt, sobald er es
        wieder ist.
      </Text>
      <FailureNote failure={choice.failure} />
      <Group justify="space-between">
        <Button variant="default" disabled={choice.busy} onClick={() => void choice.choose()}>
          Anderen Ordner wählen
        </Button>
        <Button data-autofocus loading={choice.busy} onClick={() => void choice.use()}>
          Hier sichern
        </Button>
      </Group>
    </Stack>
  </Modal>
);

const Advice = ({ advice }: { readonly advice: string | null }) =>
  advice === null ? (
    <Hint tone="waiting" icon={IconAlertTriangle}>
      Dieser Ordner liegt auf einem Laufwerk dieses PCs. Geht der PC verloren, ist auch diese
      Sicherung fort. Besser ist ein USB-Stick oder ein Netzlaufwerk.
    </Hint>
  ) : (
    <Hint tone="info" icon={IconInfoCircle}>
      {advice}
    </Hint>
  );
