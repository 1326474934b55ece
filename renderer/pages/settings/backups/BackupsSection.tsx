import { Stack } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { Hint } from '../../../parts/Hint.tsx';
import { useSettings } from '../../../state/ReplicaContext.tsx';
import { BackupListSection } from './BackupListSection.tsx';
import { BackupPlacesSection } from './BackupPlacesSection.tsx';
import { BackupStateSection } from './BackupStateSection.tsx';
import { KeepingSection } from './KeepingSection.tsx';
import { useBackupCheck } from './useBackupCheck.ts';
import { useBackupList } from './useBackupList.ts';
import { usePurge } from './usePurge.ts';

/** How the backups stand, where they lie, what is in them, how long they are kept. */
export const BackupsSection = () => {
  const { practice } = useSettings();
  const list = useBackupList();
  const check = useBackupCheck(list.reload);
  const purge = usePurge(() => {
    check.forget();
    list.reload();
  });
  return (
    <Stack gap="md">
      {practice ? (
        <Hint tone="info" icon={IconSchool} title="Sie sehen die Sicherungen der Übung">
          Hier werden nur erfundene Daten gesichert. Ihr eigener Tresor hat eigene Sicherungen.
        </Hint>
      ) : null}
      <BackupStateSection purge={purge} />
      <BackupPlacesSection />
      <BackupListSection list={list} check={check} />
      <KeepingSection purge={purge} />
    </Stack>
  );
};
