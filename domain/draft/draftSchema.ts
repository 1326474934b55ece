import { z } from 'zod';
import { id, instant, text } from '../record/fields.ts';

/**
 * Words typed but not yet saved: journaled like everything else, so that a lock or a crash loses none.
 * The id says where they were typed, as in `note/<student id>`.
 * `content` is the JSON text of the form.
 */
export const draftSchema = z
  .object({ id, studentId: id.nullable(), content: text, changedAt: instant })
  .strict();
