import { z } from 'zod';
import { id, line } from '../record/fields.ts';
import { schoolYearName } from '../student/relatedSchemas.ts';

/** What the user chooses of the overview of leavers; empty lists mean all. */
export const transitionChoiceSchema = z
  .object({
    sheet: z.literal('transition'),
    schoolYear: schoolYearName,
    schoolIds: z.array(id).max(200),
    classNames: z.array(line).max(500),
    /** Keys of `transitionColumns`; the order is always theirs. */
    columns: z.array(line).min(1).max(60),
    /** The user confirmed for this one output that blocked places may be shown (Auskunftssperre). */
    showBlockedPlaces: z.boolean(),
  })
  .strict();
