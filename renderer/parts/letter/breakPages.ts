import type { DocumentNode } from './letterModel.ts';

/** Where a page ends: before an element of the body, or before a row of the table it is. */
export type PageEnd = { readonly index: number; readonly row: number };

/** An element of a page as it was drawn: where it ends, and where its rows end, from the top of the page. */
export type DrawnElement = { readonly bottom: number; readonly rows: readonly number[] };

/**
 * Where the page that begins at `first` must end for its elements to fit into the height, or null when
 * all of them fit. A heading stays with what follows it; an element that fits no page stands alone.
 */
export const pageEnd = (
  body: readonly DocumentNode[],
  { first, drawn, height }: { first: number; drawn: readonly DrawnElement[]; height: number },
): PageEnd | null => {
  const over = drawn.findIndex(({ bottom }) => bottom > height);
  if (over < 0) return null;
  const element = body[first + over];
  const row = element?.type === 'table' ? rowThatFits(element, drawn[over]?.rows ?? [], height) : 0;
  if (row > 0) return { index: first + over, row };
  let end = over;
  while (end > 1 && isHeading(body[first + end - 1])) end -= 1;
  if (end === 0) end = 1;
  return end >= drawn.length ? null : { index: first + end, row: 0 };
};

const isHeading = (element: DocumentNode | undefined): boolean =>
  element?.styleName?.startsWith('Heading') === true;

const headRows = (table: DocumentNode): DocumentNode[] =>
  (table.children ?? []).filter(({ isHeader }) => isHeader === true);

/** The first row that does not fit, or 0 when no row but the head does. */
const rowThatFits = (table: DocumentNode, rows: readonly number[], height: number): number => {
  const row = rows.findIndex((bottom) => bottom > height);
  return row > headRows(table).length ? row : 0;
};

const pageBreak = (): DocumentNode => ({
  type: 'paragraph',
  pageBreakBefore: true,
  children: [],
  cssStyle: { height: '0', 'min-height': '0', 'line-height': '0', margin: '0' },
});

/** The body with a page break put in; a table cut in two repeats its head. */
export const withPageBreak = (
  body: readonly DocumentNode[],
  { index, row }: PageEnd,
): DocumentNode[] => {
  const before = body.slice(0, index);
  const table = body[index];
  if (row === 0 || table === undefined) return [...before, pageBreak(), ...body.slice(index)];
  const rows = table.children ?? [];
  return [
    ...before,
    { ...table, children: rows.slice(0, row) },
    pageBreak(),
    { ...table, children: [...headRows(table), ...rows.slice(row)] },
    ...body.slice(index + 1),
  ];
};
