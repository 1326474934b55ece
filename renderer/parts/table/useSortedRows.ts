import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { TableColumn, TableSort } from './tableColumn.ts';

type Item = { readonly row: unknown };

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

const compareValues = (one: unknown, other: unknown): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other));

const definition = <Row>(column: TableColumn<Row>): ColumnDef<typeof features, Item> => {
  const { id, sortBy, compare } = column;
  return {
    id,
    accessorFn: (item: Item) => sortBy?.(item.row as Row) ?? undefined,
    enableSorting: sortBy !== undefined,
    sortUndefined: 'last',
    sortDescFirst: false,
    sortFn: (one, other) =>
      compare === undefined
        ? compareValues(one.getValue(id), other.getValue(id))
        : compare(one.original.row as Row, other.original.row as Row),
  };
};

/** The sorted rows of a table and what it takes to sort them by another column. */
export type SortedRows<Row> = {
  readonly rows: readonly Row[];
  readonly sort: TableSort | null;
  /** Sorts by a column: upwards first, downwards the second time. */
  readonly sortBy: (id: string) => void;
};

/** Sorts the rows of a table as its headers say; where values are equal the given order stays. */
export const useSortedRows = <Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  initialSort: TableSort | null,
): SortedRows<Row> => {
  const [sorting, setSorting] = useState<SortingState>(
    initialSort === null ? [] : [{ id: initialSort.id, desc: initialSort.desc === true }],
  );
  const data = useMemo(() => rows.map((row): Item => ({ row })), [rows]);
  const definitions = useMemo(() => columns.map(definition), [columns]);
  // The same array while nothing changes: a new one would sort all rows anew in every render.
  const known = useMemo(
    () => sorting.filter(({ id }) => columns.some((column) => column.id === id)),
    [sorting, columns],
  );
  const table = useTable({
    features,
    data,
    columns: definitions,
    state: { sorting: known },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const model = table.getRowModel().rows;
  const sorted = useMemo(() => model.map((row) => row.original.row as Row), [model]);
  const [first] = known;
  return {
    rows: sorted,
    sort: first ?? null,
    sortBy: (id) => table.getColumn(id)?.toggleSorting(undefined, false),
  };
};
