import type { Day } from '../../../domain/calendar/day.ts';
import type { Note } from '../../../domain/note/noteSchemas.ts';

/** The kind that makes a private note of what is typed; no category of a school year is called so. */
export const privateKind = 'privat:';

/** What stands in the composer: a note, and what was agreed or is to be come back to. */
export type NoteForm = Pick<
  Note,
  | 'kind'
  | 'minutes'
  | 'form'
  | 'participants'
  | 'persons'
  | 'topics'
  | 'text'
  | 'occasion'
  | 'assessment'
  | 'goal'
  | 'outcome'
  | 'tier'
  | 'usableInHandover'
> & {
  /** Null stands for today, so that a draft of yesterday is not dated by accident. */
  readonly heldOn: Day | null;
  readonly agreementWhat: string;
  readonly agreementWho: string;
  readonly agreementUntil: Day | null;
  readonly followUpText: string;
  readonly followUpOn: Day | null;
};

/** The composer before anything is typed. */
export const blankNoteForm: NoteForm = {
  kind: 'beratung',
  minutes: null,
  form: null,
  participants: [],
  persons: '',
  topics: [],
  text: '',
  occasion: '',
  assessment: '',
  goal: '',
  outcome: null,
  tier: 'C',
  usableInHandover: false,
  heldOn: null,
  agreementWhat: '',
  agreementWho: '',
  agreementUntil: null,
  followUpText: '',
  followUpOn: null,
};

/** What keeps a form from being saved as a German sentence, or null when nothing does. */
export const missingIn = (form: NoteForm): string | null => {
  if (form.kind === privateKind)
    return form.text.trim() === '' ? 'Schreiben Sie zuerst die persönliche Notiz.' : null;
  const words = [form.text, form.occasion, form.assessment, form.goal];
  const said = words.some((word) => word.trim() !== '') || form.topics.length > 0;
  if (!said) return 'Schreiben Sie zuerst die Notiz oder wählen Sie ein Thema.';
  if (form.followUpText.trim() !== '' && form.followUpOn === null)
    return 'Wählen Sie den Tag der Wiedervorlage.';
  if (form.followUpText.trim() === '' && form.followUpOn !== null)
    return 'Schreiben Sie, woran die Wiedervorlage erinnert.';
  if (
    form.agreementWhat.trim() === '' &&
    (form.agreementUntil !== null || form.agreementWho !== '')
  )
    return 'Schreiben Sie, was vereinbart ist.';
  return null;
};
