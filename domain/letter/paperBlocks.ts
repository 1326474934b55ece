import { z } from 'zod';

/** Longer than one typed text, because a particular may be put together from several. */
export const paperText = z.string().max(1_000_000);

/** Lines that stand below each other. */
export const paperLines = z.array(paperText).max(100);

/** Lines left empty for a pen; a page holds about 25. */
const blankLines = z.number().int().min(1).max(20);

/** What is read: running text, a list, labelled particulars, or a table with a head. */
const written = [
  z.object({ kind: z.literal('paragraph'), text: paperText }).strict(),
  z.object({ kind: z.literal('list'), items: paperLines }).strict(),
  z
    .object({
      kind: z.literal('particulars'),
      rows: z.array(z.object({ label: paperText, value: paperText }).strict()).max(500),
    })
    .strict(),
  z
    .object({
      kind: z.literal('table'),
      /** Share of the width, all columns together 100. */
      columns: z.array(z.object({ title: paperText, width: z.number().min(1).max(100) }).strict()),
      rows: z.array(paperLines).max(500),
    })
    .strict(),
  /** A quiet explanation, smaller than the text. */
  z.object({ kind: z.literal('hint'), text: paperText }).strict(),
] as const;

/** What is filled in by hand: boxes to tick, lines to write on, and lines to sign. */
const filledIn = [
  z
    .object({
      kind: z.literal('checkboxes'),
      items: z.array(z.object({ text: paperText, checked: z.boolean() }).strict()).max(100),
    })
    .strict(),
  z
    .object({
      kind: z.literal('blanks'),
      rows: z.array(z.object({ label: paperText, lines: blankLines }).strict()).max(50),
    })
    .strict(),
  z
    .object({
      kind: z.literal('signatures'),
      /** Who signs; each gets a line for place and date and one for the signature. */
      entries: z.array(z.object({ label: paperText }).strict()).max(20),
    })
    .strict(),
] as const;

const paperContentSchema = z.discriminatedUnion('kind', [...written, ...filledIn]);

/** The parts of a paper; one without a heading is text that stands by itself. */
export const paperBlocksSchema = z
  .array(
    z
      .object({ heading: paperText.nullable(), content: z.array(paperContentSchema).max(200) })
      .strict(),
  )
  .max(100);

/** What stands under a heading. */
export type PaperContent = Readonly<z.infer<typeof paperContentSchema>>;

/** What stands under a heading and is read, not filled in by hand. */
export type WrittenContent = Exclude<
  PaperContent,
  { readonly kind: 'checkboxes' | 'blanks' | 'signatures' }
>;

/** A part of a letter or a form. */
export type PaperBlock = Readonly<z.infer<typeof paperBlocksSchema>[number]>;

/** A labelled particular, as 'Klasse: 10b'. */
export type Particular = Extract<PaperContent, { kind: 'particulars' }>['rows'][number];
