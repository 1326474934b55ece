import { z } from 'zod';
import { dayField, id, instant, text } from '../record/fields.ts';
import { sentFacts } from './disclosureSchemas.ts';

/** That a recipient is not told of a change (Art. 19 DSGVO), why, and how the facts stood when that was decided. */
export const waivedCorrectionSchema = z
  .object({
    id,
    studentId: id,
    handoverId: id,
    disclosureId: id,
    on: dayField,
    reason: text,
    facts: sentFacts,
    createdAt: instant,
  })
  .strict();

/** A correction that was judged not to be needed. */
export type WaivedCorrection = Readonly<z.infer<typeof waivedCorrectionSchema>>;
