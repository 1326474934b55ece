import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { PaperBlock, PaperContent } from '../../../domain/letter/paperBlocks.ts';
import { checkboxes } from './checkboxes.ts';
import { dataTable, particulars } from './dataTables.ts';
import { blanks, signatures } from './handwriting.ts';
import { bodyParagraphs, listItem, runsOf, styled } from './letterText.ts';
import { gapAfterTable } from './tables.ts';

/**
 * The parts of a paper. The last block of a letter stays with the closing (`keepLast`), and whatever
 * introduces lines to sign stays with them, so that no signature stands alone on a page and no heading
 * on the page before.
 */
export const paperBlocks = (
  blocks: readonly PaperBlock[],
  { keepLast }: { readonly keepLast: boolean },
): (Paragraph | Table)[] =>
  blocks.flatMap(({ heading, content }, index) => [
    ...(heading === null
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(heading) })]),
    ...content.flatMap((part, at) =>
      contentOf(
        part,
        (keepLast && index === blocks.length - 1) || introducesSigning(blocks, index, at),
      ),
    ),
  ]);

/** Whether after this part come lines to sign, with nothing but running text between. */
const introducesSigning = (blocks: readonly PaperBlock[], index: number, at: number): boolean => {
  const next = blocks[index + 1];
  const following = [
    ...(blocks[index]?.content.slice(at + 1) ?? []),
    ...(next?.heading === null ? next.content : []),
  ];
  return following.find(({ kind }) => kind !== 'paragraph')?.kind === 'signatures';
};

const contentOf = (content: PaperContent, keepNext: boolean): (Paragraph | Table)[] => {
  const kept = keepNext ? { keepNext } : {};
  const table = (made: Table) => [made, gapAfterTable(keepNext)];
  switch (content.kind) {
    case 'paragraph':
      return bodyParagraphs(content.text, keepNext);
    case 'list':
      return content.items.map((item) => listItem(item, keepNext));
    case 'hint':
      return [styled('Hint', content.text, { ...kept, widowControl: true })];
    case 'particulars':
      return table(particulars(content.rows, keepNext));
    case 'table':
      return table(dataTable(content, keepNext));
    case 'checkboxes':
      return table(checkboxes(content.items, keepNext));
    case 'blanks':
      return table(blanks(content.rows, keepNext));
    case 'signatures':
      return table(signatures(content.entries));
  }
};
