import { z } from 'zod';
import { dayField, dayOrNull, id, instant, line } from '../record/fields.ts';

/** Something to come back to on a day, for a person, a company or a handover. */
export const followUpSchema = z
  .object({
    id,
    studentId: id.nullable(),
    companyId: id.nullable(),
    handoverId: id.nullable(),
    dueOn: dayField,
    text: line,
    doneOn: dayOrNull,
    createdAt: instant,
  })
  .strict();

/** A follow-up (Wiedervorlage). */
export type FollowUp = Readonly<z.infer<typeof followUpSchema>>;

/** What was agreed: what, who, until when, done. */
export const agreementSchema = z
  .object({
    id,
    studentId: id,
    noteId: id.nullable(),
    handoverId: id.nullable(),
    what: line,
    who: line,
    until: dayOrNull,
    doneOn: dayOrNull,
    createdAt: instant,
  })
  .strict();

/** An agreement (Vereinbarung). */
export type Agreement = Readonly<z.infer<typeof agreementSchema>>;
