import { useCallback, useMemo } from 'react';
import {
  importDraftId,
  importDraftSchema,
  type ImportDraft,
} from '../../../../domain/import/importDraft.ts';
import { put } from '../../../../domain/record/change.ts';
import { useRecord } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { nowInstant } from '../../../state/today.ts';
import { useAutosave } from '../../../state/useAutosave.ts';

/** The list that waits to be taken over, with what is being settled about it. */
export type ImportDraftState = {
  /** Null while no list was read. */
  readonly draft: ImportDraft | null;
  readonly change: (part: Partial<ImportDraft>) => void;
};

const parsed = (content: string): ImportDraft | null => {
  try {
    return importDraftSchema.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
};

/** Holds the list that waits to be taken over; it lies in the vault, so that a lock or a crash loses nothing of it. */
export const useImportDraft = (): ImportDraftState => {
  const stored = useRecord('draft', importDraftId);
  const content = stored?.content ?? '';
  const kept = useMemo(() => parsed(content), [content]);
  const store = useCallback(
    (draft: ImportDraft | null) =>
      draft === null
        ? Promise.resolve(true)
        : save('Entwurf gesichert', [
            put('draft', {
              ...{ id: importDraftId, studentId: null },
              content: JSON.stringify(draft),
              changedAt: nowInstant(),
            }),
          ]),
    [],
  );
  const { value, set } = useAutosave(kept, store);
  // Without a list on the disk there is none on the screen: it was taken over or given up.
  const draft = kept === null ? null : value;
  const change = (part: Partial<ImportDraft>): void => {
    if (draft !== null) set({ ...draft, ...part });
  };
  return { draft, change };
};
