import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import type { BackupCheck } from './useBackupCheck.ts';

/** How far the check of the backups is, in files, with a way to stop it. */
export const CheckProgress = ({ running, progress, cancel }: BackupCheck) => (
  <Modal
    opened={running}
    onClose={cancel}
    title="Die Sicherungen werden geprüft"
    centered
    closeOnClickOutside={false}
    withCloseButton={false}
  >
    <Stack gap="md">
      <Progress
        aria-label="Fortschritt der Prüfung"
        value={
          progress === null || progress.total === 0 ? 0 : (progress.done / progress.total) * 100
        }
      />
      <Text size="sm" className="tabular" role="status">
        {progress === null
          ? 'Die Dateien werden gesucht.'
          : `${progress.done} von ${progress.total} Sicherungen`}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel}>
          Abbrechen
        </Button>
      </Group>
    </Stack>
  </Modal>
);
