/** Why a file is not taken as a template; the sentence for each stands in domain/words/templateWords.ts. */
export const templateRefusals = [
  'unreadable',
  'too large',
  'bomb',
  'not a document',
  'old format',
  'encrypted',
  'damaged',
  'strict',
  'other writer',
  'doctype',
  'macros',
  'external',
  'remote template',
  'outside field',
  'embedded object',
  'unsupported part',
  'tracked changes',
] as const;

/** Why a file is not taken as a template. */
export type TemplateRefusal = (typeof templateRefusals)[number];

/** What of a template is left out of every letter; the sentence for each stands in domain/words/templateWords.ts. */
export const templateOmissions = ['comments', 'hidden text', 'linked template'] as const;

/** What of a template is left out of every letter. */
export type TemplateOmission = (typeof templateOmissions)[number];
