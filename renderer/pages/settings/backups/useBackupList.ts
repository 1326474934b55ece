import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../domain/contract/failure.ts';
import type { ListedBackup } from '../../../parts/backup/backups.ts';
import { ask } from '../../../state/bridge.ts';
import { useView } from '../../../state/ReplicaContext.tsx';

/** What lies at the places of backups; null until it is known. */
export type BackupFiles = {
  readonly backups: readonly ListedBackup[] | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
};

type Seen = Omit<BackupFiles, 'reload'>;

/** Lists the backups, anew whenever one was written or a place has changed. */
export const useBackupList = (): BackupFiles => {
  const [seen, setSeen] = useState<Seen>({ backups: null, failure: null });
  const [round, setRound] = useState(0);
  const places = useView(['backupPlace'], ({ backupPlace }) => JSON.stringify(backupPlace));
  useEffect(() => {
    let isCurrent = true;
    void ask('backup.list', {}).then((answer) => {
      if (!isCurrent) return;
      setSeen(
        answer.ok
          ? { backups: answer.value, failure: null }
          : { backups: [], failure: answer.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [places, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { ...seen, reload };
};
