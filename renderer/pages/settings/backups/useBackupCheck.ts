import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../../domain/contract/contract.ts';
import type { EventPayload } from '../../../../domain/contract/events.ts';
import { ask, listen } from '../../../state/bridge.ts';
import { showFailure } from '../../../state/save.tsx';

type Checked = Extract<Output<'backup.check'>, { ok: true }>['value'];

/** A check of all backups: whether it runs and how far it is, or what came of it. */
export type BackupCheck = {
  readonly running: boolean;
  readonly progress: EventPayload['backupProgress'] | null;
  readonly checked: Checked | null;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  /** Takes the result away once the files are others. */
  readonly forget: () => void;
};

/** Decrypts every backup at every place in full; it can be cancelled and changes nothing. */
export const useBackupCheck = (onDone: () => void): BackupCheck => {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<EventPayload['backupProgress'] | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => (running ? listen('backupProgress', setProgress) : undefined), [running]);
  const start = useCallback(async (): Promise<void> => {
    setProgress(null);
    setChecked(null);
    setRunning(true);
    const answer = await ask('backup.check', {}).finally(() => setRunning(false));
    if (answer.ok) setChecked(answer.value);
    else showFailure(answer.failure);
    onDone();
  }, [onDone]);
  const cancel = useCallback(() => void ask('backup.cancel', {}), []);
  const forget = useCallback(() => setChecked(null), []);
  return { running, progress, checked, start, cancel, forget };
};
