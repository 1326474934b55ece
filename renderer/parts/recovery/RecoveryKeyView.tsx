import { Button, Group, Paper, SimpleGrid, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { ask } from '../../state/bridge.ts';
import { showFailure } from '../../state/save.tsx';
import { recoveryGroups } from './recoveryGroups.ts';
import { RecoverySheet } from './RecoverySheet.tsx';

const savePdf = async (): Promise<void> => {
  const saved = await ask('page.savePdf', { fileName: 'Wiederherstellungsschluessel.pdf' });
  if (!saved.ok) {
    showFailure(saved.failure);
    return;
  }
  notifications.show({
    title: 'Das Blatt ist gespeichert',
    message:
      'Die Datei öffnet den Tresor ohne Kennwort. Legen Sie sie auf einen USB-Stick, nicht auf diesen PC.',
    autoClose: 10_000,
  });
};

/** A recovery key on the screen, with the sheet that is printed or saved. */
export const RecoveryKeyView = ({
  recoveryKey,
  practice,
}: {
  readonly recoveryKey: string;
  readonly practice: boolean;
}) => (
  <>
    <Paper withBorder p="md">
      <SimpleGrid cols={3} spacing="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {recoveryGroups(recoveryKey).map((group, at) => (
          <Group key={at} component="li" gap="sm" wrap="nowrap" justify="center">
            <Text size="sm" c="dimmed" className="tabular">
              {at + 1}
            </Text>
            <Text fw={700} size="xl" className="tabular">
              {group}
            </Text>
          </Group>
        ))}
      </SimpleGrid>
    </Paper>
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        Drucken
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        onClick={() => void savePdf()}
      >
        Als PDF speichern
      </Button>
    </Group>
    <RecoverySheet recoveryKey={recoveryKey} practice={practice} />
  </>
);
