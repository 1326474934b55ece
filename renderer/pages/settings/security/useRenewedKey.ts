import { useCallback, useState } from 'react';
import { useAttempt, type Attempt } from '../../../parts/useAttempt.ts';
import { ask } from '../../../state/bridge.ts';

/** A recovery key being made anew: not yet, or shown until it is kept. Until then the one before holds. */
export type RenewedKey = Pick<Attempt, 'busy' | 'failure'> & {
  readonly recoveryKey: string | null;
  readonly make: (password: string) => Promise<void>;
  /** The sheet is kept and its groups were asked back: from now on it holds. */
  readonly keep: (then: () => void) => Promise<void>;
  /** Lets go of a key that is not to hold. */
  readonly forget: () => void;
};

/** Makes a new recovery key, which replaces the one before only when it is kept. */
export const useRenewedKey = (): RenewedKey => {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const { busy, failure, attempt } = useAttempt();
  const make = useCallback(
    (password: string) =>
      attempt(
        () => ask('security.renewRecoveryKey', { password }),
        (made) => setRecoveryKey(made.recoveryKey),
      ),
    [attempt],
  );
  const forget = useCallback(() => setRecoveryKey(null), []);
  const keep = useCallback(
    (then: () => void) =>
      attempt(
        () => ask('security.keepRecoveryKey', {}),
        () => {
          setRecoveryKey(null);
          then();
        },
      ),
    [attempt],
  );
  return { recoveryKey, busy, failure, make, keep, forget };
};
