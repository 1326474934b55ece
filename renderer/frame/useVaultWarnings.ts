import { useEffect, useRef } from 'react';
import { showWarning } from '../parts/backup/showWarning.tsx';
import { useBackupSummary } from '../parts/backup/useBackupSummary.ts';
import { hearWarnings } from '../state/warnings.ts';

/** Says what the vault warns of while it is open; a stick that is away for a few days is no reason yet. */
export const useVaultWarnings = (): void => {
  const { tone } = useBackupSummary();
  const latest = useRef(tone);
  useEffect(() => {
    latest.current = tone;
  });
  useEffect(
    () =>
      hearWarnings((warning) => {
        if (warning !== 'backup failed' || latest.current === 'waiting') showWarning(warning);
      }),
    [],
  );
};
