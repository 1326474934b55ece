import { Button, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { formatDay } from '../../../../../domain/calendar/formatDay.ts';
import { localDay } from '../../../../../domain/calendar/localDay.ts';
import {
  attachmentTypeLabels,
  type Attachment,
} from '../../../../../domain/consent/attachmentSchema.ts';
import { fileSize } from '../../../../parts/backup/fileSize.ts';
import { useReadOnly } from '../../../../state/readOnly.ts';
import { removeScan, saveScan } from './scanActions.ts';
import { ScanDialog } from './ScanDialog.tsx';

/** One attached paper: what it is, and what can be done with it. */
export const ScanRow = ({ scan }: { readonly scan: Attachment }) => {
  const [shown, dialog] = useDisclosure(false);
  const readOnly = useReadOnly();
  const Picture = scan.type === 'pdf' ? IconFileTypePdf : IconPhoto;
  const facts = [
    attachmentTypeLabels[scan.type],
    fileSize(scan.size),
    `angehängt am ${formatDay(localDay(new Date(scan.createdAt)))}`,
  ];
  const actions = [
    { words: 'Ansehen', run: dialog.open, locked: false },
    { words: 'Kopie speichern', run: () => void saveScan(scan), locked: false },
    { words: 'Entfernen', run: () => void removeScan(scan), locked: readOnly },
  ];
  return (
    <Paper component="li" withBorder px="sm" py={6} radius="sm">
      <Group justify="space-between" gap="xs">
        <Group gap="xs" wrap="nowrap" miw={0} flex="1 1 240px">
          <Picture size={20} stroke={1.6} aria-hidden style={{ flexShrink: 0 }} />
          <div style={{ minWidth: 0 }}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {scan.name}
            </Text>
            <Text size="xs" c="dimmed" className="tabular">
              {facts.join(' · ')}
            </Text>
          </div>
        </Group>
        <Group gap={4}>
          {actions.map(({ words, run, locked }) => (
            <Button
              key={words}
              size="compact-sm"
              variant="subtle"
              disabled={locked}
              aria-label={`${words}: ${scan.name}`}
              onClick={run}
            >
              {words}
            </Button>
          ))}
        </Group>
      </Group>
      {shown ? <ScanDialog scan={scan} onClose={dialog.close} /> : null}
    </Paper>
  );
};
