import { z } from 'zod';
import { line } from '../record/fields.ts';
import { listRefusals } from './listRefusal.ts';

/** The largest file that is read as a list, in bytes. */
export const largestList = 5 * 1024 * 1024;

/**
 * The most rows and columns a table may have, the most tables of a file (a school with a sheet for each class has
 * some forty), and the most characters in all cells of a file.
 */
export const listLimits = { rows: 2000, columns: 60, tables: 60, characters: 500_000 } as const;

/**
 * A table as it stands in a file: a text for every cell, rows of one length, no empty rows, no empty columns at the
 * end. Texts are NFC and trimmed, without control characters; within a cell a line break is a line feed. Days of Excel
 * are `YYYY-MM-DD`, days of a text file as they were typed; numbers have a decimal comma and no exponent, and leading
 * zeros where the cell shows them.
 */
export const listTableSchema = z
  .object({
    /** The name on the sheet's tab; empty where the file has none. */
    name: line,
    rows: z.array(z.array(z.string()).max(listLimits.columns)).min(1).max(listLimits.rows),
  })
  .strict();

/** A table as it stands in a file. */
export type ListTable = Readonly<z.infer<typeof listTableSchema>>;

/** What came of reading a file as a list, where it crosses from one process to another. */
export const listReadingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), refusal: z.enum(listRefusals) }).strict(),
  z
    .object({
      kind: z.literal('read'),
      tables: z.array(listTableSchema).min(1).max(listLimits.tables),
      /** Whether the text was no valid UTF-8 and was read as Windows-1252: umlauts deserve a look. */
      guessedEncoding: z.boolean(),
    })
    .strict(),
]);

/** What came of reading a file as a list: why it is none, or the tables with something in them. */
export type ListReading = Readonly<z.infer<typeof listReadingSchema>>;
