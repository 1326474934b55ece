import { z } from 'zod';
import { id } from '../record/fields.ts';
import { templateFindingSchema } from './templateParagraph.ts';
import { templateUses } from './templateUse.ts';
import { templateOmissions, templateRefusals } from './templateRefusal.ts';

/** What is to be known of a template before it is used. */
const known = {
  findings: z.array(templateFindingSchema).max(100),
  omissions: z.array(z.enum(templateOmissions)),
} as const;

/** A template that is kept, and what is to be known of it before it is used. */
export const checkedTemplate = z.object({ templateId: id, ...known }).strict();

/** What came of looking into a file, where it crosses from one process to another. */
export const templateReadingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), refusal: z.enum(templateRefusals) }).strict(),
  z
    .object({
      kind: z.literal('read'),
      uses: templateUses,
      ...known,
    })
    .strict(),
]);

/** What came of looking into a file: why it is no template, or what it holds. */
export type TemplateReading = Readonly<z.infer<typeof templateReadingSchema>>;
