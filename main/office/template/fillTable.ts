import { templateTokens } from '../../../domain/template/templateTokens.ts';
import { paragraphText } from './paragraphText.ts';
import { childOf, descendants, elementsIn, type XmlElement, type XmlNode } from './xml.ts';

/** Elements between a table and its rows, and between a row and its cells. */
const between: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml']);

/**
 * A table with its cells filled, or null when no row of it is left. A row goes when all its placeholders are empty
 * and it says nothing else than their labels.
 */
export const fillTable = (
  table: XmlElement,
  fillCell: (cell: XmlElement) => XmlElement,
): XmlElement | null => {
  const children = rowsOf(table, fillCell);
  return children.some((child) => typeof child !== 'string' && holdsRow(child))
    ? { ...table, children }
    : null;
};

const holdsRow = (node: XmlElement): boolean =>
  node.name === 'w:tr' || (between.has(node.name) && elementsIn(node).some(holdsRow));

const rowsOf = (
  holder: XmlElement,
  fillCell: (cell: XmlElement) => XmlElement,
): readonly XmlNode[] =>
  holder.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child];
    if (child.name === 'w:tr') return fillRow(child, fillCell);
    if (!between.has(child.name)) return [child];
    const filled = { ...child, children: rowsOf(child, fillCell) };
    return holdsRow(filled) || !holdsRow(child) ? [filled] : [];
  });

/** What a cell is before and after it is filled. */
type Cell = { readonly asked: boolean; readonly says: boolean };

const fillRow = (
  row: XmlElement,
  fillCell: (cell: XmlElement) => XmlElement,
): readonly XmlElement[] => {
  const cells: Cell[] = [];
  const filled = mapCells(row, (cell) => {
    const after = fillCell(cell);
    cells.push({ asked: hasPlaceholder(cell), says: saysSomething(after) });
    return after;
  });
  return isSpent(cells) && !isTied(row) ? [] : [filled];
};

const mapCells = (holder: XmlElement, change: (cell: XmlElement) => XmlElement): XmlElement => ({
  ...holder,
  children: holder.children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.name === 'w:tc') return change(child);
    return between.has(child.name) ? mapCells(child, change) : child;
  }),
});

/** Whether nothing but labels is left: a label is what stands before a cell whose placeholders are all empty. */
const isSpent = (cells: readonly Cell[]): boolean => {
  const isEmptied = (cell: Cell | undefined): boolean => cell?.asked === true && !cell.says;
  return (
    cells.some(isEmptied) &&
    cells.every((cell, index) => !cell.says || (!cell.asked && isEmptied(cells[index + 1])))
  );
};

/** Whether cells of the row reach into others: then it cannot go without them. */
const isTied = (row: XmlElement): boolean =>
  cellsOf(row).some((cell) => {
    const properties = childOf(cell, 'w:tcPr');
    return properties !== undefined && childOf(properties, 'w:vMerge') !== undefined;
  });

const cellsOf = (holder: XmlElement): readonly XmlElement[] =>
  elementsIn(holder).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return between.has(child.name) ? cellsOf(child) : [];
  });

const paragraphsIn = (cell: XmlElement): readonly XmlElement[] =>
  [...descendants(cell)].filter(({ name }) => name === 'w:p');

const hasPlaceholder = (cell: XmlElement): boolean =>
  paragraphsIn(cell).some((each) => templateTokens(paragraphText(each)).tokens.length > 0);

const saysSomething = (cell: XmlElement): boolean =>
  paragraphsIn(cell).some((each) => paragraphText(each).trim() !== '') ||
  [...descendants(cell)].some(({ name }) => name === 'w:drawing' || name === 'w:pict');
