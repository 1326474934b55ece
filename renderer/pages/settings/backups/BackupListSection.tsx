import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { backupPlaceLabels } from '../../../../domain/backup/backupPlaceSchema.ts';
import { BackupList } from '../../../parts/backup/BackupList.tsx';
import { backupMoment } from '../../../parts/backup/backupMoment.ts';
import type { ListedBackup } from '../../../parts/backup/backups.ts';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import { BackupDialog } from './BackupDialog.tsx';
import { CheckProgress } from './CheckProgress.tsx';
import { checkWords } from './checkWords.ts';
import type { BackupCheck } from './useBackupCheck.ts';
import type { BackupFiles } from './useBackupList.ts';

/** The backup that is looked into, and whether it is to be restored. */
type Shown = { readonly backup: ListedBackup; readonly toRestore: boolean };

/** Every backup that lies somewhere, with the ways into it, and the check of them all. */
export const BackupListSection = ({
  list,
  check,
}: {
  readonly list: BackupFiles;
  readonly check: BackupCheck;
}) => {
  const [shown, setShown] = useState<Shown | null>(null);
  const { backups } = list;
  return (
    <Section
      title="Vorhandene Sicherungen"
      lead="Hineinsehen ändert nichts. Vor dem Wiederherstellen sehen Sie, was in der Sicherung steht."
      beside={
        <Button
          size="compact-md"
          variant="default"
          disabled={backups === null || backups.length === 0}
          onClick={() => void check.start()}
        >
          Alle Sicherungen prüfen
        </Button>
      }
    >
      <FailureNote failure={list.failure} />
      {check.checked === null ? null : <CheckResult {...check.checked} />}
      {backups === null ? (
        <Loader size="sm" aria-label="Die Sicherungen werden gesucht" />
      ) : backups.length === 0 ? (
        <NoBackups hidden={list.failure !== null} />
      ) : (
        <BackupList
          backups={backups}
          actions={(backup) => <WaysInto backup={backup} onShow={setShown} />}
        />
      )}
      <CheckProgress {...check} />
      {shown === null ? null : <BackupDialog {...shown} onClose={() => setShown(null)} />}
    </Section>
  );
};

const NoBackups = ({ hidden }: { readonly hidden: boolean }) =>
  hidden ? null : (
    <Text size="sm" c="dimmed">
      An den erreichbaren Orten liegt keine Sicherung. Die nächste entsteht von selbst oder gleich
      mit „Jetzt sichern“.
    </Text>
  );

const WaysInto = ({
  backup,
  onShow,
}: {
  readonly backup: ListedBackup;
  readonly onShow: (shown: Shown) => void;
}) => {
  const readOnly = useReadOnly();
  const from = `Sicherung vom ${backupMoment(backup.at)}`;
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        disabled={!backup.whole}
        aria-label={`Hineinsehen: ${from}`}
        onClick={() => onShow({ backup, toRestore: false })}
      >
        Hineinsehen
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!backup.whole || readOnly}
        aria-label={`Wiederherstellen: ${from}`}
        onClick={() => onShow({ backup, toRestore: true })}
      >
        Wiederherstellen
      </Button>
    </Group>
  );
};

const CheckResult = (checked: NonNullable<BackupCheck['checked']>) => {
  const { title, text } = checkWords(checked);
  const allWhole = checked.damaged.length === 0;
  return (
    <Hint
      tone={allWhole ? 'good' : 'bad'}
      icon={allWhole ? IconShieldCheck : IconAlertTriangle}
      title={title}
      role={allWhole ? 'status' : 'alert'}
    >
      <Stack gap={2}>
        <Text size="sm">{text}</Text>
        {checked.damaged.map(({ place, file }) => (
          <Text
            key={`${place}/${file}`}
            size="sm"
            className="tabular"
            style={{ overflowWrap: 'anywhere' }}
          >
            {backupPlaceLabels[place]}: {file}
          </Text>
        ))}
      </Stack>
    </Hint>
  );
};
