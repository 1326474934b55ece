import type { Place } from './measurePieces.ts';

/**
 * Takes everything from a place on out of a drawn text and gives it, in order. Paragraphs and rows of tables are cut
 * between lines, and what is cut off a table has the table's head again.
 */
export const cutText = (
  article: Element,
  { element, row, cut }: Place,
  headRows: number,
): Element[] => {
  const at = article.children[element];
  const after = [...article.children].slice(element + 1);
  for (const one of after) one.remove();
  if (at === undefined) return after;
  if (at instanceof HTMLTableElement && row !== null && (row > 0 || cut !== null))
    return [cutTable(at, { row, cut, headRows }), ...after];
  if (cut !== null) return [cutParagraph(at, cut), ...after];
  at.remove();
  return [at, ...after];
};

const emptied = <T extends Element>(element: T): T => element.cloneNode(false) as T;

type RowPlace = { readonly row: number; readonly cut: number | null; readonly headRows: number };

const cutTable = (table: HTMLTableElement, { row, cut, headRows }: RowPlace): HTMLTableElement => {
  const rows = [...table.rows];
  const rest = emptied(table);
  for (const columns of table.querySelectorAll(':scope > colgroup'))
    rest.append(columns.cloneNode(true));
  rest.append(...rows.slice(0, headRows).map((head) => head.cloneNode(true)));
  const broken = rows[row];
  if (cut !== null && broken !== undefined) rest.append(cutRow(broken, cut));
  rest.append(...rows.slice(cut === null ? row : row + 1));
  return rest;
};

const cutRow = (row: HTMLTableRowElement, cut: number): HTMLTableRowElement => {
  const rest = emptied(row);
  for (const cell of row.cells) {
    const below = emptied(cell);
    below.append(...[...cell.children].flatMap((part) => cutPart(part, cut)));
    rest.append(below);
  }
  return rest;
};

const cutPart = (part: Element, cut: number): Element[] => {
  const { top, bottom } = part.getBoundingClientRect();
  if (bottom <= cut) return [];
  if (top < cut) return [cutParagraph(part, cut)];
  part.remove();
  return [part];
};

/** Cuts a paragraph between two lines; a cut paragraph goes on without the space and indent it began with. */
const cutParagraph = (paragraph: Element, cut: number): Element => {
  const rest = emptied(paragraph);
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const start = firstBelow(paragraph, cut);
  if (start === null) return rest;
  range.setStart(start.node, start.offset);
  rest.append(range.extractContents());
  if (rest instanceof HTMLElement) Object.assign(rest.style, { marginTop: '0', textIndent: '0' });
  if (paragraph instanceof HTMLElement) paragraph.style.marginBottom = '0';
  return rest;
};

/** The first letter that stands below a height of the window. */
const firstBelow = (
  element: Element,
  cut: number,
): { readonly node: Text; readonly offset: number } | null => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    range.selectNodeContents(node);
    if (!(node instanceof Text) || range.getBoundingClientRect().bottom <= cut) continue;
    return { node, offset: offsetBelow(node, cut) };
  }
  return null;
};

/** Lines follow each other, so that the letters above the cut all come before those below it. */
const offsetBelow = (node: Text, cut: number): number => {
  const range = document.createRange();
  const isBelow = (offset: number): boolean => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2 > cut;
  };
  let [low, high] = [0, node.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isBelow(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
