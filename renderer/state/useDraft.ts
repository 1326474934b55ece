import { useCallback } from 'react';
import { drop, put, type Change } from '../../domain/record/change.ts';
import { useRecord } from './ReplicaContext.tsx';
import { save } from './save.tsx';
import { nowInstant } from './today.ts';
import { useAutosave } from './useAutosave.ts';

/** Words typed into a form that is not saved yet, journaled while they are typed. */
export type DraftState<T> = {
  readonly content: T;
  readonly set: (content: T) => void;
  readonly flush: () => void;
  /** When the draft was journaled, as ISO instant, or null while there is none. */
  readonly savedAt: string | null;
  /** The change that takes the draft away, to be saved together with the finished record; none without a draft. */
  readonly away: readonly Change[];
};

/**
 * The draft of a form: it survives a lock and a crash, because it lies in the vault like everything else.
 * `id` says where it is typed, as in `note/<student id>`; `blank` is the empty form.
 */
export const useDraft = <T extends object>(
  id: string,
  { studentId, blank }: { readonly studentId: string | null; readonly blank: T },
): DraftState<T> => {
  const stored = useRecord('draft', id);
  const content = stored === undefined ? blank : parsed(stored.content, blank);
  const store = useCallback(
    (value: T) =>
      save('Entwurf gesichert', [
        put('draft', { id, studentId, content: JSON.stringify(value), changedAt: nowInstant() }),
      ]),
    [id, studentId],
  );
  const autosave = useAutosave(content, store);
  return {
    content: autosave.value,
    set: autosave.set,
    flush: autosave.flush,
    savedAt: stored?.changedAt ?? null,
    away: stored === undefined ? [] : [drop('draft', id)],
  };
};

/** A draft of an earlier version of the form keeps what still fits and takes the rest from the blank form. */
const parsed = <T extends object>(content: string, blank: T): T => {
  try {
    return { ...blank, ...(JSON.parse(content) as Partial<T>) };
  } catch {
    return blank;
  }
};
