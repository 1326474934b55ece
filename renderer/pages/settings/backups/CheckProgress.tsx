import { WorkProgress } from '../../../parts/WorkProgress.tsx';
import type { BackupCheck } from './useBackupCheck.ts';

/** How far the check of the backups is, in files, with a way to stop it. */
export const CheckProgress = ({ running, progress, cancel }: BackupCheck) => (
  <WorkProgress
    shown={running}
    title="Die Sicherungen werden geprüft"
    label="Fortschritt der Prüfung"
    progress={progress}
    unit="Sicherungen"
    before="Die Dateien werden gesucht."
    onCancel={cancel}
  />
);
