import type { RawState } from './RawState.ts';
import { toSchema2 } from './toSchema2.ts';
import { toSchema3 } from './toSchema3.ts';

/** What leads from each version of the records to the next; a step is never edited after a release. */
const steps: Readonly<Record<number, (state: RawState) => RawState>> = {
  1: toSchema2,
  2: toSchema3,
};

/**
 * Brings a state from one version of the records to a later one and leaves the given state alone.
 * The same state always gives the same result, so that snapshot and journal may be put together again at any time.
 * Throws when a step is missing, which is a bug.
 *
 * @example migrate(stateOfSchema1, { from: 1, to: 2 })
 */
export const migrate = (
  state: RawState,
  { from, to }: { readonly from: number; readonly to: number },
): RawState => {
  if (from >= to) return state;
  const step = steps[from];
  if (step === undefined) throw new Error(`No step leads from schema ${from} on`);
  return migrate(step(state), { from: from + 1, to });
};
