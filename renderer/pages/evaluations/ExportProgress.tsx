import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import type { SheetExport } from './useSheetExport.ts';

/** How far an export is, in rows, with a way to stop it. */
export const ExportProgress = ({ running, progress, cancel }: SheetExport) => (
  <Modal
    opened={running && progress !== null}
    onClose={cancel}
    title="Die Excel-Datei entsteht"
    centered
    closeOnClickOutside={false}
    withCloseButton={false}
  >
    <Stack gap="md">
      <Progress
        aria-label="Fortschritt der Ausgabe"
        value={
          progress === null || progress.total === 0 ? 0 : (progress.done / progress.total) * 100
        }
      />
      <Text size="sm" className="tabular" role="status">
        {progress === null ? '' : `${progress.done} von ${progress.total} Zeilen`}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel}>
          Abbrechen
        </Button>
      </Group>
    </Stack>
  </Modal>
);
