import { Box, Group, Paper, SimpleGrid, Text, ThemeIcon } from '@mantine/core';
import {
  IconDatabaseImport,
  IconFolderOpen,
  IconLockPlus,
  IconSchool,
  type Icon,
} from '@tabler/icons-react';
import { switchVault } from '../../state/switchVault.ts';
import { FailureNote } from '../../parts/FailureNote.tsx';
import { GateFrame } from './GateFrame.tsx';
import { useAttempt } from '../../parts/useAttempt.ts';

/** The first start: four ways in, one sentence each. */
export const StartChoices = ({
  version,
  onCreate,
  onRestore,
  onChosen,
  onOpen,
}: {
  readonly version: string;
  readonly onCreate: () => void;
  readonly onRestore: () => void;
  readonly onChosen: () => Promise<void>;
  readonly onOpen: () => Promise<void>;
}) => {
  const { busy, failure, attempt } = useAttempt();
  return (
    <GateFrame
      title="Willkommen"
      lead="Alles, was Sie eingeben, liegt verschlüsselt in einem Tresor auf diesem PC. Wie möchten Sie beginnen?"
      width={760}
      version={version}
    >
      <FailureNote failure={failure} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Choice icon={IconLockPlus} title="Neuen Tresor anlegen" busy={busy} onChoose={onCreate}>
          In drei Schritten: Kennwort, Wiederherstellungsschlüssel, Ihre Einrichtung.
        </Choice>
        <Choice
          icon={IconFolderOpen}
          title="Vorhandenen Tresor öffnen"
          busy={busy}
          onChoose={() => void attempt(() => switchVault('session.chooseVault'), onChosen)}
        >
          Zeigen Sie den Ordner, in dem Ihr Tresor schon liegt.
        </Choice>
        <Choice
          icon={IconDatabaseImport}
          title="Sicherung wiederherstellen"
          busy={busy}
          onChoose={onRestore}
        >
          Holen Sie einen früheren Stand zurück, zum Beispiel auf einem neuen PC.
        </Choice>
        <Choice
          icon={IconSchool}
          title="Mit Übungsdaten ausprobieren"
          busy={busy}
          onChoose={() => void attempt(() => switchVault('session.openPractice'), onOpen)}
        >
          Ein eigener Tresor mit erfundenen Personen und Betrieben, in dem nichts schiefgehen kann.
        </Choice>
      </SimpleGrid>
    </GateFrame>
  );
};

const Choice = ({
  icon: Picture,
  title,
  busy,
  onChoose,
  children,
}: {
  readonly icon: Icon;
  readonly title: string;
  readonly busy: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}) => (
  <Paper
    component="button"
    type="button"
    withBorder
    p="md"
    ta="left"
    disabled={busy}
    onClick={onChoose}
    style={{ display: 'flex' }}
  >
    <Group wrap="nowrap" align="flex-start" gap="md">
      <ThemeIcon size={40} variant="light" color={busy ? 'gray' : 'staffel'} aria-hidden>
        <Picture size={22} />
      </ThemeIcon>
      <Box>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {children}
        </Text>
      </Box>
    </Group>
  </Paper>
);
