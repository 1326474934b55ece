import type { Note, PrivateNote } from './noteSchemas.ts';

/** A case note as the composer starts it: confidential, not usable in a handover. */
export const newNote = (
  given: Pick<Note, 'id' | 'studentId' | 'heldOn' | 'kind' | 'categoryYear' | 'createdAt'>,
): Note => ({
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
  schoolId: null,
  className: '',
  changedAt: given.createdAt,
  ...given,
});

/** An empty private note. */
export const newPrivateNote = (
  given: Pick<PrivateNote, 'id' | 'studentId' | 'heldOn' | 'createdAt'>,
): PrivateNote => ({ text: '', changedAt: given.createdAt, ...given });
