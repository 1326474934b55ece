import { z } from 'zod';
import { paperBasics } from './paperBasics.ts';
import { paperBlocksSchema, paperLines, paperText } from './paperBlocks.ts';

/**
 * A letter as plain data, decided before anything is written (DIN 5008 form B): what the Word file,
 * the preview, the record of what was sent and the tests have in common. Letters once sent are kept in
 * this form: a field may join only when letters without it stay letters.
 */
export const letterPlanSchema = z
  .object({
    ...paperBasics,
    returnLine: paperText,
    markings: paperLines,
    addressee: paperLines,
    info: z.array(z.object({ label: paperText, value: paperText }).strict()).max(12),
    subject: paperText,
    salutation: paperText,
    blocks: paperBlocksSchema,
    closing: paperText,
    signature: paperLines,
    attachments: paperLines,
    copies: paperLines,
  })
  .strict();

/** A letter as plain data. */
export type LetterPlan = Readonly<z.infer<typeof letterPlanSchema>>;
