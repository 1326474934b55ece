import type { Day } from '../calendar/day.ts';
import type { Note } from './noteSchemas.ts';

/** The day of the last case note of each young person, in one pass; private notes are no contact. */
export const lastContacts = (notes: Iterable<Note>): ReadonlyMap<string, Day> => {
  const last = new Map<string, Day>();
  for (const note of notes) {
    const known = last.get(note.studentId);
    if (known === undefined || note.heldOn > known) last.set(note.studentId, note.heldOn);
  }
  return last;
};
