import { z } from 'zod';
import { dayOrNull, id, instant, line, text } from '../record/fields.ts';

/** Something a school and a company have agreed to do together. */
const project = z.object({ what: line, when: line }).strict();

/** A signed partnership of a school and a company (Kooperation, initiative SchulBetrieb). */
export const partnershipSchema = z
  .object({
    id,
    schoolId: id,
    companyId: id,
    signedOn: dayOrNull,
    from: dayOrNull,
    /** The last day of the term; null while it is open-ended. */
    to: dayOrNull,
    schoolContact: line,
    companyContactId: id.nullable(),
    projects: z.array(project).max(30),
    /** It is known that it will not go on; nobody is reminded any more. */
    closing: z.boolean(),
    remark: text,
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A partnership (Kooperation SchulBetrieb). */
export type Partnership = Readonly<z.infer<typeof partnershipSchema>>;
