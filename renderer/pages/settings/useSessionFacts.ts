import { useEffect, useState } from 'react';
import { ask } from '../../state/bridge.ts';
import type { SessionFacts } from '../../state/useSession.ts';

/** What the shell says of the session, asked once; null until it has answered. */
export const useSessionFacts = (): SessionFacts | null => {
  const [facts, setFacts] = useState<SessionFacts | null>(null);
  useEffect(() => {
    void ask('session.state', {}).then(setFacts);
  }, []);
  return facts;
};
