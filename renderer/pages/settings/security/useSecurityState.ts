import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../../domain/contract/contract.ts';
import { ask } from '../../../state/bridge.ts';

type Facts = Extract<Output<'security.state'>, { ok: true }>['value'];

/** Which secrets open the vault; null until it has answered, with a way to ask again. */
export type SecurityState = { readonly facts: Facts | null; readonly reload: () => void };

/** Asks the vault which secrets open it. */
export const useSecurityState = (): SecurityState => {
  const [facts, setFacts] = useState<Facts | null>(null);
  const reload = useCallback(
    () =>
      void ask('security.state', {}).then((answer) => {
        if (answer.ok) setFacts(answer.value);
      }),
    [],
  );
  useEffect(reload, [reload]);
  return { facts, reload };
};
