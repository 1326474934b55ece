import { useState } from 'react';
import type { Day } from '../../../domain/calendar/day.ts';
import { drop, put } from '../../../domain/record/change.ts';
import { enrolmentOn } from '../../../domain/school/enrolmentOn.ts';
import type { SchoolYear } from '../../../domain/school/schoolSchemas.ts';
import { flushPending } from '../../state/pending.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { save } from '../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../state/today.ts';
import { useDraft } from '../../state/useDraft.ts';
import { noteChanges } from './noteChanges.ts';
import { blankNoteForm, missingIn, privateKind, type NoteForm } from './noteForm.ts';
import { categoryYearOn, useNoteCategories } from './useNoteCategories.ts';

/** The composer of one young person's notes. */
export type NoteComposerState = {
  readonly form: NoteForm;
  readonly year: SchoolYear;
  readonly today: Day;
  /** When the draft was journaled, as ISO instant, or null while there is none. */
  readonly draftedAt: string | null;
  readonly saving: boolean;
  /** What keeps the note from being saved, after saving was tried. */
  readonly missing: string | null;
  readonly change: (part: Partial<NoteForm>) => void;
  readonly saveNote: () => Promise<boolean>;
  readonly discard: () => void;
};

/** Holds the draft of a note and saves note, agreement, follow-up and the end of the draft as one commit. */
export const useNoteComposer = (studentId: string): NoteComposerState => {
  const replica = useReplica();
  const today = useToday();
  const draftId = `note/${studentId}`;
  const draft = useDraft<NoteForm>(draftId, { studentId, blank: blankNoteForm });
  const [missing, setMissing] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const form = draft.content;
  const { year } = useNoteCategories(form.heldOn ?? today);

  const store = async (): Promise<boolean> => {
    const heldOn = form.heldOn ?? today;
    const { year: categories, isNew } = categoryYearOn(replica.data, heldOn);
    // Words still on their way to the draft would come back as a draft of the saved note.
    await flushPending();
    return save(form.kind === privateKind ? 'Persönliche Notiz gespeichert' : 'Notiz gespeichert', [
      ...(isNew ? [put('schoolYear', categories)] : []),
      ...noteChanges(form, {
        studentId,
        today,
        now: nowInstant(),
        newId,
        categoryYear: categories.id,
        enrolment: enrolmentOn(Object.values(replica.data.enrolment), studentId, heldOn),
      }),
      drop('draft', draftId),
    ]);
  };

  return {
    form,
    year,
    today,
    draftedAt: draft.savedAt,
    saving,
    missing,
    change: (part) => {
      setMissing(null);
      draft.set({ ...form, ...part });
    },
    saveNote: async () => {
      const fault = missingIn(form);
      setMissing(fault);
      if (fault !== null || saving) return false;
      setSaving(true);
      const saved = await store().finally(() => setSaving(false));
      return saved;
    },
    discard: () => {
      void flushPending().then(() => save('Entwurf verworfen', [drop('draft', draftId)]));
    },
  };
};
