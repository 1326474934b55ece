import { useState } from 'react';
import type { Output } from '../../../../domain/contract/contract.ts';
import { useAttempt, type Attempt } from '../../../parts/useAttempt.ts';
import { ask } from '../../../state/bridge.ts';
import { showFailure } from '../../../state/save.tsx';

type Chosen = Extract<Output<'session.choosePlace'>, { ok: true }>['value'];

/** The choice of a second place for backups: a folder is chosen, looked at, then used. */
export type SecondPlace = Pick<Attempt, 'busy' | 'failure'> & {
  /** The folder that waits for a yes; null while none does. */
  readonly chosen: Chosen | null;
  readonly choose: () => Promise<void>;
  readonly use: () => Promise<void>;
  readonly leave: () => void;
};

/** Leads through the choice of a second place; nothing is written before the yes. */
export const useSecondPlace = (): SecondPlace => {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { busy, failure, attempt, forget } = useAttempt();
  const choose = async (): Promise<void> => {
    const answer = await ask('session.choosePlace', { purpose: 'backup' });
    if (!answer.ok) {
      showFailure(answer.failure);
      return;
    }
    forget();
    setChosen(answer.value);
  };
  const leave = () => setChosen(null);
  const use = () => attempt(() => ask('backup.useSecond', {}), leave);
  return { chosen, busy, failure, choose, use, leave };
};
