import { useState } from 'react';
import type { Input } from '../../../domain/contract/contract.ts';
import type { Failure } from '../../../domain/contract/failure.ts';
import type { Secret } from '../../parts/secret/typedSecret.ts';
import { useAttempt } from '../../parts/useAttempt.ts';
import { ask } from '../../state/bridge.ts';
import { rememberOpening } from '../../state/opening.ts';

/** How a vault is opened: for work, read-only, from what is left, or although another program holds it. */
export type Way = Input<'vault.open'>['how'];

/** The tries to open the known vault. */
export type OpeningTries = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Tries it with the secret of the last try, or with a new one. */
  readonly open: (how: Way, secret?: Secret) => void;
  /** Takes the failure of the last try off the screen. */
  readonly forget: () => void;
};

/** Opens the known vault; keeps the secret of the last try, so that another way asks for nothing again. */
export const useOpening = (onOpen: () => Promise<void>): OpeningTries => {
  const { busy, failure, attempt, forget } = useAttempt();
  const [last, setLast] = useState<Secret | null>(null);
  const open: OpeningTries['open'] = (how, secret) => {
    const tried = secret ?? last;
    if (tried === null || busy) return;
    setLast(tried);
    const why = how === 'look' ? failure : null;
    void attempt(
      () => ask('vault.open', { secret: tried, how }),
      async (opened) => {
        const { brokenOff } = await ask('session.state', {});
        rememberOpening({ ...opened, why, brokenOff });
        return onOpen();
      },
    );
  };
  return { busy, failure, open, forget };
};
