import { z } from 'zod';

/** Longer than one typed text, because a particular may be put together from several. */
const text = z.string().max(1_000_000);
const lines = z.array(text).max(100);

/** What stands under a heading: running text, a list, labelled particulars, or a table with a head. */
const letterContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text }).strict(),
  z.object({ kind: z.literal('list'), items: lines }).strict(),
  z
    .object({
      kind: z.literal('particulars'),
      rows: z.array(z.object({ label: text, value: text }).strict()).max(500),
    })
    .strict(),
  z
    .object({
      kind: z.literal('table'),
      /** Share of the width, all columns together 100. */
      columns: z.array(z.object({ title: text, width: z.number().min(1).max(100) }).strict()),
      rows: z.array(lines).max(500),
    })
    .strict(),
]);

/** A part of a letter; without a heading it is text that stands by itself. */
const letterBlockSchema = z
  .object({ heading: text.nullable(), content: z.array(letterContentSchema).max(200) })
  .strict();

/**
 * A letter as plain data, decided before anything is written (DIN 5008 form B): what the Word file,
 * the preview, the record of what was sent and the tests have in common.
 */
export const letterPlanSchema = z
  .object({
    version: z.literal(1),
    fileName: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,80}\.docx$/),
    /** Title in the metadata: never with a person's name. */
    title: text,
    /** Author in the metadata, only when the user wants it. */
    author: text.nullable(),
    language: z.literal('de-DE'),
    practice: z.boolean(),
    letterhead: z.object({ name: text, lines }).strict(),
    returnLine: text,
    markings: lines,
    addressee: lines,
    info: z.array(z.object({ label: text, value: text }).strict()).max(12),
    /** Short reference for the following pages: never with a person's name. */
    reference: text,
    subject: text,
    salutation: text,
    blocks: z.array(letterBlockSchema).max(100),
    closing: text,
    signature: lines,
    attachments: lines,
    copies: lines,
    footer: lines,
  })
  .strict();

/** A letter as plain data. */
export type LetterPlan = Readonly<z.infer<typeof letterPlanSchema>>;

/** A part of a letter. */
export type LetterBlock = LetterPlan['blocks'][number];

/** What stands under a heading. */
export type LetterContent = LetterBlock['content'][number];

/** A labelled particular, as 'Klasse: 10b'. */
export type Particular = Extract<LetterContent, { kind: 'particulars' }>['rows'][number];
