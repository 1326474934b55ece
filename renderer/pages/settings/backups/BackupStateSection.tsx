import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconShield, IconShieldCheck, IconTrash } from '@tabler/icons-react';
import { deletedSinceWords } from '../../../../domain/words/backupWords.ts';
import { BackUpNowButton } from '../../../parts/backup/BackUpNowButton.tsx';
import { useBackupPlaces, useBackupSummary } from '../../../parts/backup/useBackupSummary.ts';
import { Hint } from '../../../parts/Hint.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import type { Purge } from './usePurge.ts';

const pictures = {
  good: IconShieldCheck,
  neutral: IconShield,
  waiting: IconAlertTriangle,
} as const;

/** How the backups stand in one sentence, and what older ones still hold. */
export const BackupStateSection = ({ purge }: { readonly purge: Purge }) => {
  const { tone, text } = useBackupSummary();
  const deleted = deletedSinceWords(useBackupPlaces());
  return (
    <Section
      title="Stand"
      lead="Beim ersten Öffnen eines Tages entsteht von selbst eine Sicherung. Jede wird zurückgelesen, entschlüsselt und mit dem Tresor verglichen."
      beside={<BackUpNowButton size="compact-md" />}
    >
      <Hint tone={tone} icon={pictures[tone]} role="status">
        {text}
      </Hint>
      {deleted === null ? null : <StillHeld words={deleted} purge={purge} />}
    </Section>
  );
};

const StillHeld = ({ words, purge }: { readonly words: string; readonly purge: Purge }) => {
  const readOnly = useReadOnly();
  return (
    <Hint tone="waiting" icon={IconTrash} title="Gelöschtes steht noch in älteren Sicherungen">
      <Group justify="space-between" gap="xs">
        <Text size="sm" flex="1 1 280px">
          {words} „Sicherungen jetzt bereinigen“ schreibt eine neue und löscht die älteren.
        </Text>
        <Button
          size="compact-md"
          loading={purge.busy}
          disabled={readOnly}
          onClick={() => void purge.run()}
        >
          Sicherungen jetzt bereinigen
        </Button>
      </Group>
    </Hint>
  );
};
