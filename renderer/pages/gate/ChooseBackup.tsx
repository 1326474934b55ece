import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Output } from '../../../domain/contract/contract.ts';
import { BackupList } from '../../parts/backup/BackupList.tsx';
import { backupMoment } from '../../parts/backup/backupMoment.ts';
import type { ListedBackup, WhichBackup } from '../../parts/backup/backups.ts';
import { FailureNote } from '../../parts/FailureNote.tsx';
import { useAttempt } from '../../parts/useAttempt.ts';
import { ask } from '../../state/bridge.ts';
import { BackButton } from './BackButton.tsx';

/** The backup that is meant, and how it is called on the screen. */
export type ChosenBackup = { readonly which: WhichBackup; readonly name: string };

/** The first step: a backup of the vault that is set here, or a file from elsewhere. */
export const ChooseBackup = ({
  hasVault,
  onChosen,
  onBack,
}: {
  /** Whether a vault is set here, beside which backups may lie. */
  readonly hasVault: boolean;
  readonly onChosen: (chosen: ChosenBackup) => void;
  readonly onBack: () => void;
}) => {
  const { failure, attempt } = useAttempt();
  const chooseFile = () =>
    void attempt(
      () => ask('session.chooseBackup', {}),
      ({ file }) => onChosen({ which: 'chosen', name: file }),
    );
  return (
    <Stack gap="sm">
      {hasVault ? <BackupsBeside onChosen={onChosen} /> : null}
      <Text size="sm">
        {hasVault
          ? 'Liegt die Sicherung auf einem USB-Stick oder Netzlaufwerk, wählen Sie dort die Datei.'
          : 'Sicherungen liegen neben dem Tresor in einem Ordner, dessen Name auf „-sicherungen“ endet, oder am zweiten Ort, den Sie gewählt hatten.'}{' '}
        Ihr Name beginnt mit „b-“ und endet auf „.stf“; die höchste Nummer ist die neueste.
      </Text>
      <FailureNote failure={failure} />
      <Group justify="space-between">
        <BackButton onBack={onBack} />
        <Button
          variant={hasVault ? 'default' : 'filled'}
          leftSection={<IconFileSearch size={18} aria-hidden />}
          onClick={chooseFile}
        >
          Datei auswählen
        </Button>
      </Group>
    </Stack>
  );
};

const BackupsBeside = ({ onChosen }: { readonly onChosen: (chosen: ChosenBackup) => void }) => {
  const [listed, setListed] = useState<Output<'backup.list'> | null>(null);
  useEffect(() => {
    void ask('backup.list', {}).then(setListed);
  }, []);
  if (listed === null) return <Loader size="sm" aria-label="Die Sicherungen werden gesucht" />;
  if (!listed.ok) return <FailureNote failure={listed.failure} />;
  if (listed.value.length === 0)
    return <Text size="sm">Neben dem Tresor liegt noch keine Sicherung.</Text>;
  return (
    <BackupList
      backups={listed.value}
      first={4}
      actions={(backup) => (
        <Button
          size="xs"
          variant="default"
          disabled={!backup.whole}
          aria-label={`Sicherung vom ${backupMoment(backup.at)} auswählen`}
          onClick={() => onChosen(fromList(backup))}
        >
          Auswählen
        </Button>
      )}
    />
  );
};

const fromList = ({ place, file, at }: ListedBackup): ChosenBackup => ({
  which: { place, file },
  name: `Sicherung vom ${backupMoment(at)}`,
});
