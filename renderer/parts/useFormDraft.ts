import { useRef } from 'react';
import { drop, type Change } from '../../domain/record/change.ts';
import { flushPending } from '../state/pending.ts';
import { useReplica } from '../state/ReplicaContext.tsx';
import { save, saveWithUndo } from '../state/save.tsx';
import { useDraft } from '../state/useDraft.ts';

/** A form in a dialog: its draft, and the ways it ends. */
export type FormDraft<T> = {
  readonly content: T;
  readonly set: (part: Partial<T>) => void;
  readonly flush: () => void;
  readonly hasDraft: boolean;
  /** Saves the finished records and takes the draft away in the same action; false while it is at it already. */
  readonly finish: (action: string, changes: readonly Change[]) => Promise<boolean>;
  /** Takes the draft away; undo brings it back. */
  readonly discard: () => Promise<boolean>;
};

/** The draft of a form that is closed, locked or crashed without losing a word. */
export const useFormDraft = <T extends object>(id: string, blank: T): FormDraft<T> => {
  const replica = useReplica();
  const draft = useDraft(id, { studentId: null, blank });
  const finishing = useRef(false);
  const away = async (): Promise<readonly Change[]> => {
    // What was typed last must be on disk before the draft goes, or it would come back after it.
    await flushPending();
    return replica.data.draft[id] === undefined ? [] : [drop('draft', id)];
  };
  return {
    content: draft.content,
    set: (part) => draft.set({ ...draft.content, ...part }),
    flush: draft.flush,
    hasDraft: draft.savedAt !== null,
    finish: async (action, changes) => {
      if (finishing.current) return false;
      finishing.current = true;
      try {
        return await save(action, [...changes, ...(await away())]);
      } finally {
        finishing.current = false;
      }
    },
    discard: async () => saveWithUndo('Entwurf verworfen', await away()),
  };
};
