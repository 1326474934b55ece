import { useCallback, useEffect, useState } from 'react';
import type { Input } from '../../../domain/contract/contract.ts';
import type { EventPayload } from '../../../domain/contract/events.ts';
import { showExported } from '../letter/showExported.tsx';
import { ask, listen } from '../../state/bridge.ts';
import { showFailure } from '../../state/save.tsx';

/** An export on its way: how far it is, or that it waits for a place to be chosen. */
export type SheetExport = {
  readonly running: boolean;
  readonly progress: EventPayload['progress'] | null;
  readonly start: (input: Input<'sheet.export'>) => Promise<boolean>;
  readonly cancel: () => void;
};

/** Exports the overview, tells how far it is, and can be cancelled; nothing half written stays. */
export const useSheetExport = (): SheetExport => {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<EventPayload['progress'] | null>(null);

  useEffect(() => (running ? listen('progress', setProgress) : undefined), [running]);

  const start = useCallback(async (input: Input<'sheet.export'>): Promise<boolean> => {
    setProgress(null);
    setRunning(true);
    const answer = await ask('sheet.export', input);
    setRunning(false);
    if (!answer.ok) {
      showFailure(answer.failure);
      return false;
    }
    const { fileName, rows } = answer.value;
    showExported(fileName, contentWords(rows));
    return true;
  }, []);

  const cancel = useCallback(() => void ask('job.cancel', {}), []);
  return { running, progress, start, cancel };
};

const contentWords = (rows: number): string => {
  if (rows === 0) return 'Sie enthält nur Zahlen.';
  return rows === 1 ? 'Sie enthält eine Zeile.' : `Sie enthält ${rows} Zeilen.`;
};
