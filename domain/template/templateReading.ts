import { z } from 'zod';
import { templateFindingSchema } from './templateParagraph.ts';
import { templateUses } from './templateUse.ts';
import { templateOmissions, templateRefusals } from './templateRefusal.ts';

/** What came of looking into a file, where it crosses from one process to another. */
export const templateReadingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), refusal: z.enum(templateRefusals) }).strict(),
  z
    .object({
      kind: z.literal('read'),
      uses: templateUses,
      findings: z.array(templateFindingSchema).max(100),
      omissions: z.array(z.enum(templateOmissions)),
    })
    .strict(),
]);

/** What came of looking into a file: why it is no template, or what it holds. */
export type TemplateReading = Readonly<z.infer<typeof templateReadingSchema>>;
