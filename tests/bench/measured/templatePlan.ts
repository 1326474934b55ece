import type { LetterPlan } from '../../../domain/letter/letterPlan.ts';

/**
 * A letter whose words are the tags of docxtemplater: written by the product's own writer, it is a
 * template of the same look for the peer to fill.
 */
export const templatePlan = (like: LetterPlan): LetterPlan => ({
  ...like,
  title: 'Vorlage',
  letterhead: { name: '{letterheadName}', lines: ['{#letterheadLines}{.}\n{/letterheadLines}'] },
  returnLine: '{returnLine}',
  markings: ['{#markings}{.}\n{/markings}'],
  addressee: ['{#addressee}{.}\n{/addressee}'],
  info: Array.from({ length: 6 }, (_, at) => ({ label: `{infoLabel${at}}`, value: `{info${at}}` })),
  reference: '{reference}',
  subject: '{subject}',
  salutation: '{salutation}',
  blocks: [
    { heading: null, content: [{ kind: 'paragraph', text: '{#blocks}' }] },
    {
      heading: '{heading}',
      content: [
        { kind: 'paragraph', text: '{#paragraphs}\n\n{.}\n\n{/paragraphs}' },
        { kind: 'paragraph', text: '{#hasRows}' },
        { kind: 'particulars', rows: [{ label: '{#rows}{label}', value: '{value}{/rows}' }] },
        { kind: 'paragraph', text: '{/hasRows}' },
      ],
    },
    { heading: null, content: [{ kind: 'paragraph', text: '{/blocks}' }] },
  ],
  closing: '{closing}',
  signature: ['{#signature}{.}\n{/signature}'],
  attachments: ['{#attachments}{.}\n{/attachments}'],
  copies: ['{#copies}{.}\n{/copies}'],
  footer: ['{#footer}{.}\n{/footer}'],
});
