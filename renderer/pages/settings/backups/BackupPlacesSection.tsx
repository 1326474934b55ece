import { Box, Button, Code, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconDeviceUsb } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BackupPlace } from '../../../../domain/backup/backupPlaceSchema.ts';
import { backupFaultWords } from '../../../../domain/words/backupFaultWords.ts';
import { youngPeopleWords } from '../../../../domain/words/backupWords.ts';
import { momentWords } from '../../../../domain/words/momentWords.ts';
import { fileSize } from '../../../parts/backup/fileSize.ts';
import { confirm } from '../../../parts/confirm.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { Section } from '../../../parts/Section.tsx';
import { ask } from '../../../state/bridge.ts';
import { useReadOnly } from '../../../state/readOnly.ts';
import { useRecord } from '../../../state/ReplicaContext.tsx';
import { showFailure } from '../../../state/save.tsx';
import { useToday } from '../../../state/today.ts';
import { SecondPlaceDialog } from './SecondPlaceDialog.tsx';
import { useSecondPlace, type SecondPlace } from './useSecondPlace.ts';

/** Where the backups lie: beside the vault always, at a second place where one is chosen. */
export const BackupPlacesSection = () => {
  const own = useRecord('backupPlace', 'own');
  const second = useRecord('backupPlace', 'second');
  const choice = useSecondPlace();
  return (
    <Section title="Orte">
      <Place
        title="Neben dem Tresor"
        place={own}
        none="Der Ordner entsteht mit der ersten Sicherung."
      />
      {second === undefined ? (
        <NoSecondPlace choice={choice} />
      ) : (
        <Place
          title="Zweiter Ort"
          place={second}
          none="Hier liegt noch keine Sicherung."
          actions={<SecondPlaceActions choice={choice} />}
        />
      )}
      <SecondPlaceDialog choice={choice} />
    </Section>
  );
};

const Place = ({
  title,
  place,
  none,
  actions,
}: {
  readonly title: string;
  readonly place: BackupPlace | undefined;
  /** What is said before there is a backup. */
  readonly none: string;
  readonly actions?: ReactNode;
}) => {
  const today = useToday();
  const fault = place === undefined ? null : backupFaultWords(place, today);
  const last = place?.lastChecked ?? null;
  return (
    <Box>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={3} size="sm">
          {title}
        </Title>
        <Group gap="xs">{actions}</Group>
      </Group>
      {place === undefined ? null : (
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {place.folder}
        </Code>
      )}
      <Text size="sm" mt={4} className="tabular">
        {last === null
          ? none
          : `Zuletzt geprüft: ${momentWords(last.at, today)}, ${youngPeopleWords(last.students)}, ${last.notes === 1 ? 'eine Notiz' : `${last.notes.toLocaleString('de-DE')} Notizen`}, ${fileSize(last.bytes)}.`}
      </Text>
      {fault === null ? null : (
        <Box mt="xs">
          <Hint tone="waiting" icon={IconAlertTriangle} title={fault.title} role="status">
            {fault.text}
          </Hint>
        </Box>
      )}
    </Box>
  );
};

const NoSecondPlace = ({ choice }: { readonly choice: SecondPlace }) => {
  const readOnly = useReadOnly();
  return (
    <Box>
      <Title order={3} size="sm" mb={4}>
        Zweiter Ort
      </Title>
      <Group justify="space-between" gap="xs">
        <Text size="sm" flex="1 1 320px">
          Bisher liegen Tresor und Sicherungen auf demselben Datenträger. Geht er verloren, sind
          beide fort. Wählen Sie einen USB-Stick oder ein Netzlaufwerk der Schule.
        </Text>
        <Button
          leftSection={<IconDeviceUsb size={16} aria-hidden />}
          disabled={readOnly}
          onClick={() => void choice.choose()}
        >
          Zweiten Ort wählen
        </Button>
      </Group>
    </Box>
  );
};

const dropSecond = async (): Promise<void> => {
  const sure = await confirm({
    title: 'Zweiten Ort nicht mehr verwenden',
    text: 'Dort wird nicht mehr gesichert. Was schon dort liegt, bleibt verschlüsselt liegen, auch gelöschte Akten; löschen Sie den Ordner selbst, wenn Sie ihn nicht mehr brauchen. Sie können denselben Ort jederzeit wieder wählen.',
    yes: 'Nicht mehr verwenden',
  });
  if (!sure) return;
  const dropped = await ask('backup.dropSecond', {});
  if (!dropped.ok) showFailure(dropped.failure);
};

const SecondPlaceActions = ({ choice }: { readonly choice: SecondPlace }) => {
  const readOnly = useReadOnly();
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={readOnly}
        onClick={() => void choice.choose()}
      >
        Anderen Ort wählen
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={readOnly}
        onClick={() => void dropSecond()}
      >
        Nicht mehr verwenden
      </Button>
    </>
  );
};
