import type { Sheet, SheetTable } from '../../../domain/sheet/sheetPlan.ts';

/** Where things stand on a sheet: known before the first row is written, because it is streamed. */
export type Layout = {
  readonly widths: readonly number[];
  /** Row of the main table's header, counted from 1; null without a main table. */
  readonly headerRow: number | null;
  /** The range of the main table with its header; null without rows, because a table of Excel has one at least. */
  readonly tableRange: string | null;
};

/**
 * The layout of a sheet. Rows in order: band of practice data, title, lines; then for each table an
 * empty row, its heading if it has one, its header, its values (or one row that says there are none), its sum.
 */
export const layoutOf = (sheet: Sheet, practice: boolean): Layout => {
  const headerRow = headerRowOf(sheet, practice);
  const main = sheet.tables.find((table) => table.main);
  return {
    widths: widthsOf(sheet.tables),
    headerRow,
    tableRange: headerRow === null || main === undefined ? null : rangeOf(main, headerRow),
  };
};

const heightOf = ({ heading, rows, total }: SheetTable): number =>
  1 + (heading === '' ? 0 : 1) + 1 + Math.max(rows.length, 1) + (total === null ? 0 : 1);

const headerRowOf = (sheet: Sheet, practice: boolean): number | null => {
  let above = (practice ? 1 : 0) + 1 + sheet.lines.length;
  for (const table of sheet.tables) {
    if (table.main) return above + 1 + (table.heading === '' ? 0 : 1) + 1;
    above += heightOf(table);
  }
  return null;
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
