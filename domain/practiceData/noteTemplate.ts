import type { Note } from '../note/noteSchemas.ts';

/**
 * What a practice note is written from. In the texts {name} stands for the young person, {beruf} for the
 * first wish, {lehrkraft} for the class teacher; no text needs a pronoun.
 */
export type NoteTemplate = {
  readonly kind: string;
  readonly form: string | null;
  readonly participants: readonly string[];
  readonly topics: readonly string[];
  readonly minutes: readonly number[];
  readonly tier: Note['tier'];
  readonly occasion: string;
  readonly texts: readonly string[];
  readonly assessment?: string;
  readonly goal?: string;
  readonly outcome: string;
  /** What may be agreed, with who does it. */
  readonly agreements?: readonly (readonly [what: string, who: string])[];
};
