import { z } from 'zod';
import { line } from '../record/fields.ts';

/**
 * What a template asks for at one place: a value, or whether a section stands; with the sections around it, in which
 * it is only told when each of them stands. So the record of what was sent can say exactly what a letter told.
 */
const templateUseSchema = z
  .object({
    kind: z.enum(['value', 'section']),
    /** As in the list of placeholders; an unknown one as it was typed. */
    name: line,
    within: z.array(line).max(20),
  })
  .strict();

/** What a template asks for at one place. */
export type TemplateUse = Readonly<z.infer<typeof templateUseSchema>>;

/** Everything a template asks for, each place that differs once. */
export const templateUses = z.array(templateUseSchema).max(500);
