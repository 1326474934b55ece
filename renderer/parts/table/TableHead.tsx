import { Checkbox, Table } from '@mantine/core';
import { useMemo } from 'react';
import { HeaderCell } from './HeaderCell.tsx';
import type { TableColumn, TableSelection, TableSort } from './tableColumn.ts';

type HeadProps<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly selection: TableSelection | undefined;
  readonly sort: TableSort | null;
  readonly onSort: (id: string) => void;
};

/** The head of a table: ticks all rows at once, sorts by a column. */
export const TableHead = <Row,>({
  rows,
  columns,
  rowKey,
  selection,
  sort,
  onSort,
}: HeadProps<Row>) => (
  <Table.Thead className="data-table-head">
    <Table.Tr aria-rowindex={1}>
      {selection === undefined ? null : (
        <Table.Th scope="col">
          <SelectAll rows={rows} rowKey={rowKey} selection={selection} />
        </Table.Th>
      )}
      {columns.map((column) => (
        <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
      ))}
    </Table.Tr>
  </Table.Thead>
);

const SelectAll = <Row,>({
  rows,
  rowKey,
  selection,
}: {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selection: TableSelection;
}) => {
  const { keys, all: reached } = selection;
  const ticked = useMemo(() => {
    const isTicked = (key: string): boolean => keys.has(key) && reached?.has(key) !== false;
    return keys.size === 0 ? 0 : rows.filter((row) => isTicked(rowKey(row))).length;
  }, [rows, rowKey, keys, reached]);
  const all = ticked > 0 && ticked === (reached?.size ?? rows.length);
  return (
    <Checkbox
      size="xs"
      aria-label="Alle auswählen"
      checked={ticked === rows.length}
      indeterminate={ticked > 0 && ticked < rows.length}
      onChange={() => selection.onChange(new Set(all ? [] : (reached ?? rows.map(rowKey))))}
    />
  );
};
