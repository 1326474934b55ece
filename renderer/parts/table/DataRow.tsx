import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import type { TableColumn } from './tableColumn.ts';

/** What a row tells its table; the functions stay the same from render to render. */
export type RowEvents<Row> = {
  readonly point: (row: Row) => void;
  readonly open: (row: Row) => void;
  readonly tick: (row: Row) => void;
};

type RowProps<Row> = {
  readonly row: Row;
  readonly id: string;
  readonly index: number;
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly active: boolean;
  /** Null in a table without selection. */
  readonly selected: boolean | null;
  readonly openable: boolean;
  readonly events: RowEvents<Row>;
  readonly measure: (element: HTMLTableRowElement | null) => void;
};

/** Row and cells are plain elements: a key in a filter may bring forty new rows, and each part of Mantine costs. */
const PlainRow = <Row,>({
  row,
  id,
  index,
  label,
  columns,
  active,
  selected,
  openable,
  events,
  measure,
}: RowProps<Row>) => {
  const names = [
    'data-table-row',
    ...(active ? ['data-table-active'] : []),
    ...(openable ? ['data-table-openable'] : []),
  ];
  return (
    <tr
      id={id}
      ref={measure}
      data-index={index}
      // The header is the first row of the grid.
      aria-rowindex={index + 2}
      aria-selected={selected ?? active}
      className={names.join(' ')}
      onClick={() => events.point(row)}
      onDoubleClick={() => events.open(row)}
    >
      {selected === null ? null : (
        <td onClick={(event) => event.stopPropagation()}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={`${label} auswählen`}
            checked={selected}
            onChange={() => events.tick(row)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} style={{ textAlign: column.align }}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
};

/** One row of a table, drawn anew only when something in it changes. */
export const DataRow = memo(PlainRow) as typeof PlainRow;
