import type { LetterBlock, LetterContent } from '../../../domain/letter/letterPlan.ts';

/** What would be a table as lines of text, for a placeholder that stands within a sentence. */
export const blocksText = (blocks: readonly LetterBlock[]): string =>
  blocks
    .flatMap(({ heading, content }) => [
      ...(heading === null ? [] : [heading]),
      ...content.flatMap(linesOf),
    ])
    .join('\n');

const linesOf = (content: LetterContent): readonly string[] => {
  switch (content.kind) {
    case 'paragraph':
      return [content.text];
    case 'list':
      return content.items.map((item) => `– ${item}`);
    case 'particulars':
      return content.rows.map(({ label, value }) => `${label}: ${value}`);
    case 'table':
      return content.rows.map((texts) =>
        texts
          .map((text) => text.replace(/\s*\n\s*/gu, ', '))
          .filter((text) => text !== '')
          .join('; '),
      );
  }
};
