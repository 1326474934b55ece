import { z } from 'zod';
import { listLimits } from '../import/listReading.ts';
import { id, line, oneOf } from '../record/fields.ts';
import { recordSchemas, type Collection } from '../record/recordSchemas.ts';
import type { Change, Commit } from '../record/change.ts';
import { attachmentTypeLabels } from '../consent/attachmentSchema.ts';
import { nothing, result, bytes } from './questionShapes.ts';

const collection = z.enum(Object.keys(recordSchemas) as [Collection, ...Collection[]]);

/** A change as it may come through the door; the record's own schema is checked by its collection. */
const changeSchema = z.union([
  z
    .object({ put: collection, record: z.looseObject({ id }) })
    .strict()
    .refine(({ put, record }) => recordSchemas[put].safeParse(record).success, {
      error: 'The record does not fit its collection.',
    }),
  z.object({ drop: collection, id }).strict(),
]) as unknown as z.ZodType<Change>;

/** The longest list changes a young person and two school attendances with each row. */
const mostChanges = 3 * listLimits.rows + 100;

const commitSchema = z.custom<Commit>(
  (value) => typeof value === 'object' && value !== null && 'seq' in value,
);

/** What the window asks about records, to change them and take a change back, about lists that become records, and about the scans beside them. */
export const recordQuestions = {
  'scan.add': { in: z.object({ consentId: id }).strict(), out: result(z.null()) },
  'scan.read': {
    in: z.object({ attachmentId: id }).strict(),
    out: result(z.object({ bytes, type: oneOf(attachmentTypeLabels) }).strict()),
  },
  'scan.save': {
    in: z.object({ attachmentId: id }).strict(),
    out: result(z.object({ fileName: z.string() }).strict()),
  },
  // The user chooses the file; what it holds comes as a draft.
  'import.read': { in: nothing, out: result(z.null()) },
  'records.commit': {
    in: z
      .object({ action: line.min(1), changes: z.array(changeSchema).min(1).max(mostChanges) })
      .strict(),
    out: result(commitSchema),
  },
  'records.undo': {
    // The commit to take back, or null for the last, whichever it is.
    in: z.object({ seq: z.number().int().nullable() }).strict(),
    out: result(z.object({ action: z.string() }).strict()),
  },
  'records.redo': { in: nothing, out: result(z.object({ action: z.string() }).strict()) },
} as const;
