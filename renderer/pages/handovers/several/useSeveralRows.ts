import { useMemo } from 'react';
import type { Collection } from '../../../../domain/record/recordSchemas.ts';
import type { SeveralSet } from '../../../parts/handover/severalSet.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { caseSources } from '../useHandover.ts';
import { severalRows, type SeveralRow } from './severalRows.ts';

const sources: readonly Collection[] = [...caseSources, 'disclosure'];

/**
 * The lines of the handovers that go out together. While letters are written they stand still: every letter is a
 * commit, and judging all of them anew after each would hold the window up.
 */
export const useSeveralRows = (set: SeveralSet | null, running: boolean): readonly SeveralRow[] => {
  const today = useToday();
  const key = useMemo(() => JSON.stringify(set), [set]);
  return useView(
    { names: sources, held: running },
    (data) => (set === null ? [] : severalRows(data, set, today)),
    [key, today],
  );
};
