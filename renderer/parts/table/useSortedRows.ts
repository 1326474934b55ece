import { useCallback, useMemo, useState } from 'react';
import { keepOrder } from './keepOrder.ts';
import { nextSort } from './nextSort.ts';
import { sortRows } from './sortRows.ts';
import type { TableColumn, TableSort } from './tableColumn.ts';

/** The sorted rows of a table and what it takes to sort them by another column. */
export type SortedRows<Row> = {
  readonly rows: readonly Row[];
  readonly sort: TableSort | null;
  /** Sorts by a column: upwards first, downwards the second time. */
  readonly sortBy: (id: string) => void;
};

/**
 * Sorts the rows of a table as its headers say. All rows are sorted once; those a filter leaves of them take their
 * places from there, so that a key typed into the filter sorts nothing.
 */
export const useSortedRows = <Row>(
  {
    rows,
    all = rows,
  }: { readonly rows: readonly Row[]; readonly all?: readonly Row[] | undefined },
  columns: readonly TableColumn<Row>[],
  initialSort: TableSort | null,
): SortedRows<Row> => {
  const [wanted, setWanted] = useState(initialSort);
  const column = columns.find(({ id }) => id === wanted?.id);
  // A column that is hidden sorts nothing; it does again when it comes back.
  const sort = column === undefined ? null : wanted;
  const desc = sort?.desc === true;
  const sorted = useMemo(
    () => (column === undefined ? all : sortRows(all, column, desc)),
    [all, column, desc],
  );
  const shown = useMemo(
    () => (rows === all ? sorted : keepOrder(sorted, rows)),
    [rows, all, sorted],
  );
  const sortBy = useCallback((id: string) => setWanted((before) => nextSort(before, id)), []);
  return { rows: shown, sort, sortBy };
};
