import { useCallback, useEffect, useState } from 'react';
import type { Input, Output } from '../../../../domain/contract/contract.ts';
import type { EventPayload } from '../../../../domain/contract/events.ts';
import { showExported } from '../../../parts/letter/showExported.tsx';
import { ask, listen } from '../../../state/bridge.ts';
import { flushPending } from '../../../state/pending.ts';
import { showFailure } from '../../../state/save.tsx';

/** What came of a run. */
export type RunResult = Extract<Output<'paper.exportMany'>, { ok: true }>['value'] & {
  /** How many letters were asked for. */
  readonly asked: number;
};

/** A run of letters: how far it is, what came of the last one, and how to begin and stop one. */
export type Run = {
  readonly running: boolean;
  readonly progress: EventPayload['progress'] | null;
  readonly result: RunResult | null;
  /** True when the run was begun at all, however it ended. */
  readonly start: (input: Input<'paper.exportMany'>) => Promise<boolean>;
  readonly list: (input: Input<'list.export'>) => Promise<void>;
  readonly cancel: () => void;
};

/** Lets letters out together; the result stays until the next run. */
export const useRun = (): Run => {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<EventPayload['progress'] | null>(null);
  const [result, setResult] = useState<RunResult | null>(null);

  useEffect(() => (running ? listen('progress', setProgress) : undefined), [running]);

  const start = useCallback(async (input: Input<'paper.exportMany'>): Promise<boolean> => {
    await flushPending();
    setProgress(null);
    setRunning(true);
    const answer = await ask('paper.exportMany', input);
    setRunning(false);
    if (!answer.ok) {
      showFailure(answer.failure);
      return false;
    }
    setResult({ ...answer.value, asked: input.handoverIds.length });
    return true;
  }, []);

  const list = useCallback(async (input: Input<'list.export'>): Promise<void> => {
    const answer = await ask('list.export', input);
    if (answer.ok)
      showExported(answer.value.fileNames.join(', '), 'Sie ist bei jeder Person vermerkt.');
    else showFailure(answer.failure);
  }, []);

  const cancel = useCallback(() => void ask('job.cancel', {}), []);
  return { running, progress, result, start, list, cancel };
};
