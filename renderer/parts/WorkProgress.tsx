import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';

/** How far long work is, in numbers, with a way to stop it. */
export const WorkProgress = ({
  shown,
  title,
  label,
  progress,
  unit,
  before = '',
  onCancel,
}: {
  readonly shown: boolean;
  readonly title: string;
  /** What the bar measures, for those who cannot see it. */
  readonly label: string;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What is counted, as it stands behind the number. */
  readonly unit: string;
  /** Stands there until something can be counted. */
  readonly before?: string;
  readonly onCancel: () => void;
}) => (
  <Modal
    opened={shown}
    onClose={onCancel}
    title={title}
    centered
    closeOnClickOutside={false}
    withCloseButton={false}
  >
    <Stack gap="md">
      <Progress
        aria-label={label}
        value={
          progress === null || progress.total === 0 ? 0 : (progress.done / progress.total) * 100
        }
      />
      <Text size="sm" className="tabular" role="status">
        {progress === null ? before : `${progress.done} von ${progress.total} ${unit}`}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Abbrechen
        </Button>
      </Group>
    </Stack>
  </Modal>
);
