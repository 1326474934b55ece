import { Box, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import { backupPlaceLabels } from '../../../domain/backup/backupPlaceSchema.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { backupNumber, newestFirst, type ListedBackup } from './backups.ts';
import { backupMoment } from './backupMoment.ts';
import { fileSize } from './fileSize.ts';

/** Backups one below the other, the newest first; `actions` gives the buttons of each. */
export const BackupList = ({
  backups,
  first = 5,
  actions,
}: {
  readonly backups: readonly ListedBackup[];
  /** How many are shown before the older ones are asked for. */
  readonly first?: number;
  readonly actions: (backup: ListedBackup) => ReactNode;
}) => {
  const [all, setAll] = useState(false);
  const sorted = newestFirst(backups);
  const hidden = all ? 0 : Math.max(0, sorted.length - first);
  return (
    <Stack gap="xs">
      <Paper
        withBorder
        component="ul"
        m={0}
        p={0}
        aria-label="Sicherungen"
        style={{ listStyle: 'none' }}
      >
        {sorted.slice(0, sorted.length - hidden).map((backup, at) => (
          <Fragment key={`${backup.place}/${backup.file}`}>
            <BackupRow backup={backup} divided={at > 0} actions={actions(backup)} />
          </Fragment>
        ))}
      </Paper>
      {hidden === 0 ? null : (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          {hidden === 1 ? 'Eine ältere zeigen' : `${hidden} ältere zeigen`}
        </Button>
      )}
    </Stack>
  );
};

const BackupRow = ({
  backup,
  divided,
  actions,
}: {
  readonly backup: ListedBackup;
  readonly divided: boolean;
  readonly actions: ReactNode;
}) => (
  <Box
    component="li"
    px="sm"
    py="xs"
    style={divided ? { borderTop: '1px solid var(--mantine-color-default-border)' } : {}}
  >
    <Group justify="space-between" gap="xs">
      <Box miw={0}>
        <Group gap="xs">
          <Text size="sm" fw={600} className="tabular">
            {backupMoment(backup.at)}
          </Text>
          {backup.whole ? null : <StatusBadge tone="bad">beschädigt</StatusBadge>}
        </Group>
        <Text size="sm" c="dimmed" className="tabular">
          {[numberWords(backup), backupPlaceLabels[backup.place], fileSize(backup.bytes)].join(
            ' · ',
          )}
        </Text>
      </Box>
      <Group gap="xs">{actions}</Group>
    </Group>
  </Box>
);

const numberWords = (backup: ListedBackup): string => {
  const number = backupNumber(backup);
  return number === null ? backup.file : `Nr.\u00a0${number}`;
};
