import { z } from 'zod';
import { paperBasics } from './paperBasics.ts';
import { paperBlocksSchema, paperLines, paperText } from './paperBlocks.ts';

/**
 * A form as plain data: a paper without an address window, to be signed or filled in by hand
 * (Übergabeprotokoll, Einwilligung und Schweigepflichtentbindung, Pendelbogen).
 */
export const formPlanSchema = z
  .object({
    layout: z.literal('form'),
    ...paperBasics,
    heading: paperText,
    /** Paragraphs between the heading and the first block. */
    introduction: paperLines,
    blocks: paperBlocksSchema,
  })
  .strict();

/** A form as plain data. */
export type FormPlan = Readonly<z.infer<typeof formPlanSchema>>;
