import { z } from 'zod';
import { countOrNull, dayField, id, instant, line, oneOf, text } from '../record/fields.ts';
import { schoolYearName } from '../student/relatedSchemas.ts';

/** Tiers a case note may have; D never stands in a note that could leave. */
export const noteTierLabels = { B: 'schulisch', C: 'vertraulich' } as const;

/** A code of the categories of the note's school year. */
export const categoryCode = z.string().regex(/^[a-z0-9_]{1,40}$/);

/** A case note (Fallnotiz); class and school stand as they were on the day of the contact. */
export const noteSchema = z
  .object({
    id,
    studentId: id,
    heldOn: dayField,
    minutes: countOrNull,
    kind: categoryCode,
    form: categoryCode.nullable(),
    participants: z.array(categoryCode).max(20),
    persons: line,
    topics: z.array(categoryCode).max(20),
    text,
    occasion: text,
    assessment: text,
    goal: text,
    outcome: categoryCode.nullable(),
    tier: oneOf(noteTierLabels),
    usableInHandover: z.boolean(),
    categoryYear: schoolYearName,
    schoolId: id.nullable(),
    className: line,
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A case note. */
export type Note = Readonly<z.infer<typeof noteSchema>>;

/** A private note: never exported, in no list, in no handover. */
export const privateNoteSchema = z
  .object({ id, studentId: id, heldOn: dayField, text, createdAt: instant, changedAt: instant })
  .strict();

/** A private note (persönliche Notiz). */
export type PrivateNote = Readonly<z.infer<typeof privateNoteSchema>>;
