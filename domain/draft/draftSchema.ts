import { z } from 'zod';
import { id, instant } from '../record/fields.ts';

/** Room for the longest form, in characters: several texts of 100,000, some of which JSON writes as six. */
export const longestContent = 4_000_000;

/**
 * Words typed but not yet saved: journaled like everything else, so that a lock or a crash loses none.
 * The id says where they were typed, as in `note/<student id>`.
 * `content` is the JSON text of the form.
 */
export const draftSchema = z
  .object({
    id,
    studentId: id.nullable(),
    content: z.string().max(longestContent),
    changedAt: instant,
  })
  .strict();
