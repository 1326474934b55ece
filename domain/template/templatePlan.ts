import { z } from 'zod';
import { fileOfVault } from '../disclosure/disclosureSchemas.ts';
import { fieldCode } from '../handover/handoverSchema.ts';
import { paperBasics } from '../letter/paperBasics.ts';
import { paperBlocksSchema, paperLines, paperText } from '../letter/paperBlocks.ts';

/** What a placeholder becomes: text, or tables and paragraphs that stand by themselves. */
const templateValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: paperText }).strict(),
  z.object({ kind: z.literal('blocks'), blocks: paperBlocksSchema }).strict(),
]);

/** What a placeholder becomes. */
export type TemplateValue = Readonly<z.infer<typeof templateValueSchema>>;

/**
 * A letter in a template of the user's own, as plain data: which file is filled, and what each placeholder in it
 * becomes. It holds only what the template asks for, so that the record of what was sent holds no more than was sent.
 */
export const templatePlanSchema = z
  .object({
    version: z.literal(1),
    kind: z.literal('template'),
    fileName: paperBasics.fileName,
    /** Title in the metadata: never with a person's name. */
    title: paperBasics.title,
    /** Author in the metadata, only when the user wants it. */
    author: paperBasics.author,
    practice: z.boolean(),
    /** The file that is filled, by what it holds. */
    template: fileOfVault,
    /** Names of the placeholders that have something to say: sections of these stand, others go. */
    sections: z.array(z.string().max(100)).max(500),
    /** By the names of the placeholders; one that is missing here stays empty. */
    values: z.record(z.string().max(100), templateValueSchema),
    /** Fields of the catalogue that say something in this letter. */
    fields: z.array(fieldCode),
    attachments: paperLines,
    copies: paperLines,
  })
  .strict();

/** A letter in a template of the user's own, as plain data. */
export type TemplatePlan = Readonly<z.infer<typeof templatePlanSchema>>;
