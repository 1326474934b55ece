import type { Piece } from './breakPages.ts';
import { headRowsOf, type DocumentNode } from './letterModel.ts';

/** Where a piece begins in the drawn text: at an element, a row of the table it is, or a line within either. */
export type Place = {
  readonly element: number;
  readonly row: number | null;
  /** Height in the window above which lines stay, or null when nothing is cut. */
  readonly cut: number | null;
};

/** A piece with the place a page is cut at when it begins with the piece. */
export type MeasuredPiece = Piece & { readonly place: Place };

/** Fewest lines of a paragraph that stand alone on a page (Hurenkind, Schusterjunge). */
const fewestLines = 2;

/** Height in pixels below which a paragraph only keeps things apart. */
const lowParagraph = 8;

type Line = { readonly top: number; readonly bottom: number };

/**
 * The pieces of a drawn text, from what was drawn and what the document says of it. Rows of tables stay whole, but
 * those that may break and those higher than a page are cut between lines.
 */
export const measurePieces = (
  article: Element,
  nodes: readonly DocumentNode[],
  highest: number,
): MeasuredPiece[] => {
  const drawn = [...article.children];
  // What cannot be matched is drawn all the same, only without its wishes.
  const known = drawn.length === nodes.length ? nodes : [];
  return drawn.flatMap((element, index) =>
    element instanceof HTMLTableElement
      ? tablePieces(element, known[index], { element: index, highest })
      : paragraphPieces(element, known[index], index),
  );
};

const keepsNext = (node: DocumentNode | undefined): boolean =>
  node?.keepNext === true || /^(Heading|Title)/.test(node?.styleName ?? '');

const paragraphPieces = (
  element: Element,
  node: DocumentNode | undefined,
  index: number,
): MeasuredPiece[] => {
  const { top, bottom, height } = element.getBoundingClientRect();
  // Word wants a paragraph after a last table; a low one never makes a page of its own.
  const lowest = height < lowParagraph ? top : bottom;
  const whole = { top, bottom: lowest, head: 0, keepNext: keepsNext(node) };
  const lines = keepsNext(node) && node?.keepLines === true ? [] : linesOf(element);
  if (lines.length < fewestLines * 2)
    return [{ ...whole, place: { element: index, row: null, cut: null } }];
  return lines.map((line, at) => ({
    top: at === 0 ? top : line.top,
    bottom: at === lines.length - 1 ? bottom : line.bottom,
    head: 0,
    keepNext: at === lines.length - 1 ? whole.keepNext : standsAlone(at, lines.length),
    place: { element: index, row: null, cut: at === 0 ? null : between(lines, at) },
  }));
};

/** Whether too few lines would stand alone if a page ended below this one. */
const standsAlone = (line: number, lines: number): boolean =>
  line + 1 < fewestLines || line + 1 > lines - fewestLines;

/** The middle between a line and the one above it. */
const between = (lines: readonly Line[], at: number): number =>
  ((lines[at - 1]?.bottom ?? 0) + (lines[at]?.top ?? 0)) / 2;

/** The lines in which the words of an element stand, from top to bottom. */
const linesOf = (element: Element): Line[] => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: Line[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    range.selectNodeContents(node);
    for (const { top, bottom, width } of range.getClientRects()) {
      const last = lines.at(-1);
      const isNew = last === undefined || (top + bottom) / 2 > last.bottom;
      if (width > 0 && isNew) lines.push({ top, bottom });
    }
  }
  return lines;
};

const tablePieces = (
  table: HTMLTableElement,
  node: DocumentNode | undefined,
  { element, highest }: { readonly element: number; readonly highest: number },
): MeasuredPiece[] => {
  const rows = [...table.rows];
  const heads = rows.slice(0, headRowsOf(node));
  const head = heads.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
  return rows.flatMap((row, at) => {
    const { top, bottom, height } = row.getBoundingClientRect();
    const isHead = at < heads.length;
    const piece = {
      top,
      bottom,
      keepNext: isHead || rowKeepsNext(node?.children?.[at]),
      head: isHead ? 0 : head,
      place: { element, row: at, cut: null },
    };
    const breaks = node?.children?.[at]?.mayBreak === true || height > highest - head;
    return breaks && !isHead ? cutRow(row, piece) : [piece];
  });
};

const rowKeepsNext = (row: DocumentNode | undefined): boolean =>
  row?.children?.some((cell) => cell.children?.some(({ keepNext }) => keepNext === true)) === true;

/** A row that may break or is too high for a page, cut between the lines of its highest cell. */
const cutRow = (row: HTMLTableRowElement, piece: MeasuredPiece): MeasuredPiece[] => {
  const cells = [...row.cells].map(linesOf);
  const lines = cells.toSorted((first, second) => second.length - first.length)[0] ?? [];
  if (lines.length < fewestLines * 2) return [piece];
  return lines.map((line, at) => ({
    ...piece,
    top: at === 0 ? piece.top : line.top,
    bottom: at === lines.length - 1 ? piece.bottom : line.bottom,
    keepNext: at === lines.length - 1 ? piece.keepNext : standsAlone(at, lines.length),
    place: { ...piece.place, cut: at === 0 ? null : between(lines, at) },
  }));
};
