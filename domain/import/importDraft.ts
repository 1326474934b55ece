import { z } from 'zod';
import { dayOrNull, id, line, oneOf } from '../record/fields.ts';
import { columnLabels } from './columnMeaning.ts';
import { listLimits, listTableSchema } from './listReading.ts';

/** The draft in which a list waits between reading and taking over; there is one at a time. */
export const importDraftId = 'import/students';

/** What a person decided about a row against what was proposed: left out, taken, or the file it belongs to. */
const choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leave') }).strict(),
  /** A file of its own, whoever it may resemble. */
  z.object({ kind: z.literal('new') }).strict(),
  /** The same person as this one: what is missing is added, what differs is replaced. */
  z.object({ kind: z.literal('same'), studentId: id, replace: z.boolean() }).strict(),
]);

/** What a person decided about a row. */
export type RowChoice = Readonly<z.infer<typeof choice>>;

/** A list on its way into the vault, with all that was settled about it so far; it lies there as a draft, encrypted. */
export const importDraftSchema = z
  .object({
    fileName: line,
    tables: z.array(listTableSchema).min(1).max(listLimits.tables),
    guessedEncoding: z.boolean(),
    /** Which of the tables is meant. */
    table: z.number().int().min(0),
    /** The row with the headings, counted from 0; what stands above is no data. Null: the list has none. */
    headerRow: z.number().int().min(0).nullable(),
    /** The meaning of each column, in their order; null: stays in the file. */
    columns: z.array(oneOf(columnLabels).nullable()),
    schoolId: id.nullable(),
    /** The class of all, where no column tells it. */
    className: line,
    /** From when the class holds for those who have had another one in this school year; null: from the day of taking over. */
    from: dayOrNull,
    /** By the number of the row in its table, counted from 0. */
    choices: z.record(z.string(), choice),
  })
  .strict();

/** A list on its way into the vault. */
export type ImportDraft = Readonly<z.infer<typeof importDraftSchema>>;
