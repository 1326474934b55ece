import { z } from 'zod';
import { paperLines, paperText } from './paperBlocks.ts';

/** What every paper states about itself, whatever its layout. */
export const paperBasics = {
  version: z.literal(1),
  fileName: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,80}\.docx$/),
  /** Title in the metadata: never with a person's name. */
  title: paperText,
  /** Author in the metadata, only when the user wants it. */
  author: paperText.nullable(),
  language: z.literal('de-DE'),
  practice: z.boolean(),
  letterhead: z.object({ name: paperText, lines: paperLines }).strict(),
  /** Short reference for the following pages: never with a person's name. */
  reference: paperText,
  footer: paperLines,
} as const;
