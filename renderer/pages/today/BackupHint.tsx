import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { sectionPath } from '../../frame/settingsSections.ts';
import { BackUpNowButton } from '../../parts/backup/BackUpNowButton.tsx';
import { useBackupSummary } from '../../parts/backup/useBackupSummary.ts';
import { Hint } from '../../parts/Hint.tsx';

/** Says that a backup is overdue, with the button that makes one; nothing while all is well. */
export const BackupHint = () => {
  const { isOverdue, text } = useBackupSummary();
  if (!isOverdue) return null;
  return (
    <Hint tone="waiting" icon={IconAlertTriangle} title="Ihre Daten sind nicht frisch gesichert">
      <Group justify="space-between" gap="xs">
        <Text size="sm" flex="1 1 300px">
          {text} Geht dieser PC verloren, fehlt alles, was seither dazukam.{' '}
          <Anchor href={`#${sectionPath('sicherungen')}`} c="inherit" underline="always" inherit>
            Zu den Sicherungen
          </Anchor>
        </Text>
        <BackUpNowButton size="compact-md" variant="default" />
      </Group>
    </Hint>
  );
};
