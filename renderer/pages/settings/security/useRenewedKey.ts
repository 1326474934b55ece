import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAttempt, type Attempt } from '../../../parts/useAttempt.ts';
import { ask } from '../../../state/bridge.ts';

/** A recovery key being made anew: not yet, or shown until it is kept. */
export type RenewedKey = Pick<Attempt, 'busy' | 'failure'> & {
  readonly recoveryKey: string | null;
  readonly make: (password: string) => Promise<void>;
  /** The sheet is kept and its groups were asked back. */
  readonly keep: () => void;
};

/** The old sheet opens nothing any more and nobody has the new one: that must not go unsaid. */
const sayNobodyHasIt = (): void => {
  notifications.show({
    id: 'key not kept',
    color: 'red',
    title: 'Der neue Wiederherstellungsschlüssel ist nicht verwahrt',
    message:
      'Er gilt schon, der bisherige nicht mehr. Ihre Daten und Ihr Kennwort sind unverändert. Erzeugen Sie unter Einstellungen, „Sicherheit“ noch einmal einen neuen Schlüssel.',
    autoClose: false,
  });
};

/** Makes a new recovery key and says so when it is left before it was kept. */
export const useRenewedKey = (): RenewedKey => {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const { busy, failure, attempt } = useAttempt();
  const isLeft = useRef(false);
  const isUnkept = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      if (isUnkept.current) sayNobodyHasIt();
    };
  }, []);
  const make = useCallback(
    (password: string) =>
      attempt(
        () => ask('security.renewRecoveryKey', { password }),
        (made) => {
          isUnkept.current = true;
          if (isLeft.current) sayNobodyHasIt();
          else setRecoveryKey(made.recoveryKey);
        },
      ),
    [attempt],
  );
  const keep = useCallback(() => {
    isUnkept.current = false;
    setRecoveryKey(null);
  }, []);
  return { recoveryKey, busy, failure, make, keep };
};
