import type { Sheet, SheetTable } from '../../../domain/sheet/sheetPlan.ts';
import { chartSpace } from './chartFrame.ts';

/** Where things stand on a sheet: known before the first row is written, because it is streamed. */
export type Layout = {
  readonly widths: readonly number[];
  /** Row of each table's header, counted from 1. */
  readonly headerRows: readonly number[];
  /** Row of the main table's header; null without a main table. */
  readonly headerRow: number | null;
  /** The range of the main table with its header; null without rows, because a table of Excel has one at least. */
  readonly tableRange: string | null;
};

/**
 * The layout of a sheet. Rows in order: band of practice data, title, lines; then for each table an
 * empty row, its heading if it has one, its header, its values (or one row that says there are none), its sum,
 * and the space a chart beside it needs.
 */
export const layoutOf = (sheet: Sheet, practice: boolean): Layout => {
  const headerRows = headerRowsOf(sheet, practice);
  const mainIndex = sheet.tables.findIndex((table) => table.main);
  const main = sheet.tables[mainIndex];
  const headerRow = headerRows[mainIndex] ?? null;
  return {
    widths: widthsOf(sheet.tables),
    headerRows,
    headerRow,
    tableRange: headerRow === null || main === undefined ? null : rangeOf(main, headerRow),
  };
};

/** How many rows of a table, with the empty one before it, stand above its header. */
const rowsAbove = ({ heading }: SheetTable): number => (heading === '' ? 1 : 2);

const rowsFrom = (table: SheetTable): number =>
  1 +
  Math.max(table.rows.length, 1) +
  (table.total === null ? 0 : 1) +
  (chartSpace(table) === null ? 0 : 1);

const headerRowsOf = (sheet: Sheet, practice: boolean): readonly number[] => {
  let next = (practice ? 1 : 0) + 1 + sheet.lines.length + 1;
  return sheet.tables.map((table) => {
    const headerRow = next + rowsAbove(table);
    next = headerRow + rowsFrom(table);
    return headerRow;
  });
};

const widthsOf = (tables: readonly SheetTable[]): readonly number[] => {
  const count = Math.max(1, ...tables.map(({ columns }) => columns.length));
  return Array.from({ length: count }, (_, index) =>
    Math.max(4, ...tables.map(({ columns }) => columns[index]?.width ?? 0)),
  );
};

const rangeOf = ({ columns, rows }: SheetTable, headerRow: number): string | null =>
  rows.length === 0
    ? null
    : `A${headerRow}:${columnLetters(columns.length)}${headerRow + rows.length}`;

/**
 * The letters of a column, counted from 1.
 *
 * @example columnLetters(28) // 'AB'
 */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};
