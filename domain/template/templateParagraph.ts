import { z } from 'zod';

/** Where in a template a paragraph stands. */
export const templatePlaceLabels = {
  text: 'im Text',
  table: 'in einer Tabelle',
  box: 'in einem Textfeld',
  header: 'in der Kopfzeile',
  footer: 'in der Fußzeile',
  note: 'in einer Fußnote',
} as const;

/** Where in a template a paragraph stands. */
export type TemplatePlace = keyof typeof templatePlaceLabels;

/** Stands in a paragraph's text for what is no text: a picture, a page break. */
export const objectMark = '\ufffc';

/** A paragraph of a template as its check sees it. */
export type TemplateParagraph = {
  readonly place: TemplatePlace;
  /** The same for paragraphs that stand in one place: the page, one cell, one text box. A section stays in one. */
  readonly container: number;
  readonly text: string;
};

/** What is wrong with a template, or worth a look, before it is used. */
export const templateFindingSchema = z
  .object({
    kind: z.enum([
      'none',
      'unknown',
      'unclosed',
      'unopened',
      'section unclosed',
      'section unopened',
      'section crossing',
      'section elsewhere',
      'not alone',
    ]),
    /** The name as it was typed; empty for braces without one. */
    name: z.string().max(100),
    /** The placeholder that is probably meant. */
    suggestion: z.string().max(100).nullable(),
    place: z.enum(Object.keys(templatePlaceLabels) as [TemplatePlace, ...TemplatePlace[]]),
    /** The paragraph it stands in, shortened. */
    quote: z.string().max(200),
  })
  .strict();

/** What is wrong with a template, or worth a look, before it is used. */
export type TemplateFinding = Readonly<z.infer<typeof templateFindingSchema>>;
