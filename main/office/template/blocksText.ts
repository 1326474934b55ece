import type { PaperBlock, PaperContent } from '../../../domain/letter/paperBlocks.ts';

/** What would be a table as lines of text, for a placeholder that stands within a sentence. */
export const blocksText = (blocks: readonly PaperBlock[]): string =>
  blocks
    .flatMap(({ heading, content }) => [
      ...(heading === null ? [] : [heading]),
      ...content.flatMap(linesOf),
    ])
    .join('\n');

/** What stands under a heading as lines of text. */
export const linesOf = (content: PaperContent): readonly string[] => {
  switch (content.kind) {
    case 'paragraph':
    case 'hint':
      return [content.text];
    case 'checkboxes':
      return content.items.map(({ text, checked }) => `${checked ? '☒' : '☐'} ${text}`);
    case 'blanks':
      return content.rows.map(({ label }) => `${label}:`);
    case 'signatures':
      return content.entries.map(({ label }) => label);
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
