/** Why a file is not read as a list; the sentence for each stands in domain/words/listWords.ts. */
export const listRefusals = [
  'unreadable',
  'too large',
  'bomb',
  'not a list',
  'old format',
  'open document',
  'encrypted',
  'damaged',
  'doctype',
  'empty',
  'too many tables',
  'too many rows',
  'too wide',
  'too much text',
] as const;

/** Why a file is not read as a list. */
export type ListRefusal = (typeof listRefusals)[number];
