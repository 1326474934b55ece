import { day } from '../../../domain/calendar/day.ts';
import { localDay } from '../../../domain/calendar/localDay.ts';
import type { BackupPlace } from '../../../domain/backup/backupPlaceSchema.ts';
import { backupSummary, type BackupSummary } from '../../../domain/words/backupWords.ts';
import { useRecord, useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';

/** The places of backups of the open vault, those there are: beside the vault first. */
export const useBackupPlaces = (): readonly BackupPlace[] => {
  const own = useRecord('backupPlace', 'own');
  const second = useRecord('backupPlace', 'second');
  return [own, second].filter((place) => place !== undefined);
};

/** How the backups of the open vault stand, in words; it moves on with the day. */
export const useBackupSummary = (): BackupSummary => {
  const today = useToday();
  const begunOn = useView(['student'], ({ student }) => {
    const first = Object.values(student)
      .map(({ createdAt }) => createdAt)
      .toSorted()[0];
    return first === undefined ? null : day(localDay(new Date(first)));
  });
  return useView(
    ['backupPlace'],
    ({ backupPlace }) =>
      backupSummary({ own: backupPlace['own'], second: backupPlace['second'], today, begunOn }),
    [today, begunOn],
  );
};
