import { useColorScheme } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../domain/contract/contract.ts';
import { ask, listen } from './bridge.ts';
import { followRecords } from './followRecords.ts';
import { flushPending } from './pending.ts';
import type { Replica } from './replica.ts';
import { saveInto, showFailure } from './save.tsx';

/** What the shell says of the session. */
export type SessionFacts = Output<'session.state'>;

/** Light, dark, or as the system has it. */
export type ThemeChoice = SessionFacts['theme'];

/** The session as the window sees it. */
export type WindowSession = {
  readonly facts: SessionFacts | null;
  readonly replica: Replica | null;
  readonly theme: ThemeChoice;
  readonly scheme: 'light' | 'dark';
  readonly setTheme: (theme: ThemeChoice) => void;
  /** Fetches the records of the vault that has just been opened. */
  readonly enter: () => Promise<void>;
  readonly refresh: () => Promise<void>;
};

/** Follows the session: which vault there is, whether it is open, how the window looks. */
export const useSession = (): WindowSession => {
  const [facts, setFacts] = useState<SessionFacts | null>(null);
  const [replica, setReplica] = useState<Replica | null>(null);
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const theme = facts?.theme ?? 'auto';

  const stopFollowing = useRef<() => void>(() => undefined);
  const enter = useCallback(async () => {
    const followed = await followRecords({
      fetch: () => ask('vault.records', {}),
      listen: (listener) => listen('committed', listener),
    });
    if (!followed.ok) {
      showFailure(followed.failure);
      return;
    }
    stopFollowing.current();
    stopFollowing.current = followed.value.stop;
    setFacts(await ask('session.state', {}));
    saveInto(followed.value.replica);
    setReplica(followed.value.replica);
  }, []);

  const refresh = useCallback(async () => {
    const now = await ask('session.state', {});
    setFacts(now);
    if (now.state === 'open') await enter();
  }, [enter]);

  useEffect(() => {
    // The first look at the session: what it finds decides which page is shown.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void refresh();
    return listen('locking', () => {
      void flushPending().finally(() => ask('session.drafted', {}));
    });
  }, [refresh]);

  const setTheme = useCallback((choice: ThemeChoice) => {
    setFacts((now) => (now === null ? now : { ...now, theme: choice }));
    void ask('preferences.set', { theme: choice });
  }, []);

  return {
    facts,
    replica,
    theme,
    scheme: theme === 'auto' ? system : theme,
    setTheme,
    enter,
    refresh,
  };
};
