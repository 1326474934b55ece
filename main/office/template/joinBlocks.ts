import { smallGap } from './blockXml.ts';
import type { XmlElement } from './xml.ts';

/** What became of a child of a container: what stands there now, or that it has gone (as it would look empty). */
export type Piece = XmlElement | { readonly gone: XmlElement | null };

/** Containers that must not stay without a paragraph (ECMA-376 part 1); a cell must also end with one. */
const needParagraph: ReadonlySet<string> = new Set([
  'w:hdr',
  'w:ftr',
  'w:footnote',
  'w:endnote',
  'w:tc',
  'w:txbxContent',
]);

/** Marks that stand between paragraphs and say nothing. */
const isBlock = ({ name }: XmlElement): boolean => ['w:p', 'w:tbl', 'w:sdt'].includes(name);

/**
 * The pieces of a container as its children. Where a paragraph has gone between two tables, or after the last one, a
 * low line stays, because Word would join the tables or miss the line; where all has gone, one empty paragraph stays.
 */
export const joinBlocks = (pieces: readonly Piece[], container: string): readonly XmlElement[] => {
  const joined: XmlElement[] = [];
  let lastBlock: XmlElement | undefined;
  let gap = false;
  const separate = (): void => {
    if (gap && lastBlock?.name === 'w:tbl') joined.push(smallGap());
    gap = false;
  };
  for (const piece of pieces) {
    if ('gone' in piece) {
      gap = true;
      continue;
    }
    if (piece.name === 'w:tbl' || piece.name === 'w:sectPr') separate();
    joined.push(piece);
    if (isBlock(piece)) [lastBlock, gap] = [piece, false];
  }
  separate();
  return needParagraph.has(container) ? withParagraph(joined, pieces, container) : joined;
};

const withParagraph = (
  joined: readonly XmlElement[],
  pieces: readonly Piece[],
  container: string,
): readonly XmlElement[] => {
  const last = joined.findLast(isBlock);
  if (last !== undefined && (container !== 'w:tc' || last.name !== 'w:tbl')) return joined;
  const gone = pieces.flatMap((piece) => ('gone' in piece ? (piece.gone ?? []) : []));
  return [...joined, gone[0] ?? { name: 'w:p', attributes: {}, children: [] }];
};
