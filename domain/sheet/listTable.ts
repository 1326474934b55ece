import type { ListColumn } from './listColumn.ts';
import type { SheetRow, SheetTable } from './sheetPlan.ts';

/** The chosen columns in the order they were chosen in; keys nobody knows are passed over. */
export const chosenColumns = <Line>(
  columns: readonly ListColumn<Line>[],
  keys: readonly string[],
): readonly ListColumn<Line>[] =>
  keys.flatMap((key) => columns.filter(({ column }) => column.key === key).slice(0, 1));

/** The one table of a sheet with a list. */
export const listTable = (
  columns: readonly Pick<ListColumn<never>, 'column'>[],
  rows: readonly SheetRow[],
  whenEmpty: string,
): SheetTable => ({
  heading: '',
  columns: columns.map(({ column }) => column),
  rows,
  total: null,
  whenEmpty,
  main: true,
});
