import { z } from 'zod';
import { id, oneOf } from '../record/fields.ts';
import { fileFormats, paperFormatLabels } from '../disclosure/disclosureSchemas.ts';
import { paperSchema } from '../paper/paperSchema.ts';
import { placementPaperSchema } from '../placement/placementPapers.ts';
import { channelLabels } from '../partner/partnerSchemas.ts';
import { sheetChoiceSchema } from '../sheet/overviews.ts';
import { checkedTemplate } from '../template/templateReading.ts';
import { failureSchema } from './failure.ts';
import { nothing, result, bytes } from './questionShapes.ts';

/** Whose letters go out together, and by which channel. */
const together = z
  .object({ handoverIds: z.array(id).min(1).max(500), channel: oneOf(channelLabels) })
  .strict();

/** What came of a run: the letters it reached, in their order, and why it ended early, where it did. */
const run = z
  .object({
    letters: z.array(
      z
        .object({
          handoverId: id,
          /** Null when the letter does not lie in the folder; then there is a failure. */
          fileName: z.string().nullable(),
          failure: failureSchema.nullable(),
          /** Whether the register knows of it: a letter may be recorded and still find no place. */
          recorded: z.boolean(),
        })
        .strict(),
    ),
    /** The names of the lists that were written. */
    lists: z.array(z.string()),
    ended: failureSchema.nullable(),
  })
  .strict();

/** What came of papers that are written one by one: how many lie there, whose do not, and why it ended early. */
const written = z
  .object({
    written: z.number(),
    left: z.array(z.object({ placementId: id, failure: failureSchema }).strict()),
    ended: failureSchema.nullable(),
  })
  .strict();

/** What the window asks about files that leave the program: papers, lists, sheets, and the templates of papers. */
export const paperQuestions = {
  'template.add': {
    // In the place of a template there is, or as a new one.
    in: z.object({ templateId: id.nullable() }).strict(),
    out: result(checkedTemplate),
  },
  'template.check': { in: z.object({ templateId: id }).strict(), out: result(checkedTemplate) },
  'template.example': {
    in: nothing,
    out: result(z.object({ fileName: z.string() }).strict()),
  },
  'paper.preview': { in: z.object({ paper: paperSchema }).strict(), out: result(bytes) },
  'paper.export': {
    in: z
      .object({
        paper: paperSchema,
        format: oneOf(paperFormatLabels),
        // Asked of papers that go to an addressee; null for a copy.
        channel: oneOf(channelLabels).nullable(),
      })
      .strict(),
    // No name when it was printed.
    out: result(z.object({ fileName: z.string().nullable() }).strict()),
  },
  'paper.exportMany': {
    // With `list` each recipient gets a list of their letters too.
    in: together.extend({ list: z.boolean(), format: z.enum(fileFormats) }).strict(),
    out: result(run),
  },
  'paper.exportEach': {
    // Only papers of placements: what goes to an addressee is recorded, and goes out as 'paper.exportMany'.
    in: z.object({ papers: z.array(placementPaperSchema).min(1).max(500) }).strict(),
    out: result(written),
  },
  'list.export': {
    in: together,
    out: result(z.object({ fileNames: z.array(z.string()) }).strict()),
  },
  'sheet.export': {
    in: sheetChoiceSchema,
    out: result(z.object({ fileName: z.string(), rows: z.number() }).strict()),
  },
  'job.cancel': { in: nothing, out: z.null() },
  'file.reveal': { in: nothing, out: z.null() },
  'page.savePdf': {
    in: z.object({ fileName: z.string().regex(/^[A-Za-z0-9_-]{1,60}\.pdf$/) }).strict(),
    out: result(z.object({ fileName: z.string() }).strict()),
  },
} as const;
