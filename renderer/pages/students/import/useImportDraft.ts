import { useCallback, useMemo } from 'react';
import { importDraftId, type ImportDraft } from '../../../../domain/import/importDraft.ts';
import { useRecord, useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { nowInstant, useToday } from '../../../state/today.ts';
import { useAutosave } from '../../../state/useAutosave.ts';
import { keptDraft, readDraft } from './keptDraft.ts';
import { stillMeant } from './stillMeant.ts';

/** The list that waits to be taken over, with what is being settled about it. */
export type ImportDraftState = {
  /** Null while no list was read. */
  readonly draft: ImportDraft | null;
  readonly change: (part: Partial<ImportDraft>) => void;
};

/** Holds the list that waits to be taken over; it lies in the vault, so that a lock or a crash loses nothing of it. */
export const useImportDraft = (): ImportDraftState => {
  const replica = useReplica();
  const stored = useRecord('draft', importDraftId);
  const content = stored?.content ?? '';
  const kept = useMemo(() => readDraft(content), [content]);
  const store = useCallback(
    async (draft: ImportDraft | null) => {
      const changes = keptDraft(draft, replica.data.draft[importDraftId], nowInstant());
      return changes.length === 0 || save('Entwurf gesichert', changes);
    },
    [replica],
  );
  const { value, set } = useAutosave(kept, store);
  const today = useToday();
  const current = useView(
    ['school'],
    ({ school }) => (value === null ? null : stillMeant(value, school, today)),
    [value, today],
  );
  // Without a list on the disk there is none on the screen: it was taken over or given up.
  const draft = kept === null ? null : current;
  const change = (part: Partial<ImportDraft>): void => {
    if (draft !== null) set({ ...draft, ...part });
  };
  return { draft, change };
};
