import { Box, Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { DataRow } from './DataRow.tsx';
import './dataTable.css';
import { nextIndex } from './nextIndex.ts';
import type { TableActive, TableColumn, TableSelection, TableSort } from './tableColumn.ts';
import { TableHead } from './TableHead.tsx';
import { useRowEvents } from './useRowEvents.ts';
import { useSortedRows } from './useSortedRows.ts';

const rowHeight = 37;
const checkboxWidth = 48;
const flexibleWidth = 140;

type DataTableProps<Row> = {
  /** What the table lists, for those who hear it. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** All rows there are, when `rows` are those a filter leaves of them: they are sorted once, not with every key. */
  readonly all?: readonly Row[];
  /** Keep the list stable (useMemo): rows are drawn anew when it changes. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** How the row is called in "… auswählen". */
  readonly rowLabel: (row: Row) => string;
  readonly initialSort?: TableSort;
  readonly selection?: TableSelection;
  /** With it a click only marks the row and a double click opens it; without it a click opens. */
  readonly active?: TableActive;
  readonly onOpen?: (row: Row) => void;
  /** The table reaches from edge to edge of the page; its words begin where the page's title begins. */
  readonly edgeToEdge?: boolean;
  readonly emptyState: ReactNode;
};

/**
 * A table of any length: only the rows in sight are drawn. Headers sort; arrow keys move the active row,
 * Enter opens it, Space ticks it. It fills the height of what it stands in.
 */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { columns, rowKey, rowLabel, selection, onOpen } = props;
  const { rows, sort, sortBy } = useSortedRows(props, columns, props.initialSort ?? null);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const { activeKey, activate, activeIndex } = useActiveRow(rows, rowKey, props.active);

  // The rows in sight change with every scrolled pixel row; the virtualizer tells so itself.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    // A frame of fast scrolling goes over five rows; each one more is drawn anew with a key of the filter.
    overscan: 6,
    scrollPaddingStart: rowHeight,
    initialRect: { width: 1000, height: 600 },
  });

  const tick = (row: Row): void => selection?.onChange(toggled(selection.keys, rowKey(row)));
  const events = useRowEvents<Row>({
    point: (row) => {
      activate(rowKey(row));
      if (props.active === undefined) onOpen?.(row);
    },
    open: (row) => {
      if (props.active !== undefined) onOpen?.(row);
    },
    tick,
  });

  const moveTo = (index: number): void => {
    const target = rows[index];
    if (target !== undefined) activate(rowKey(target));
    virtual.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
    const row = rows[activeIndex];
    const next = nextIndex(event.key, activeIndex, rows.length);
    if (next !== null) moveTo(next);
    else if (event.key === 'Enter' && row !== undefined) onOpen?.(row);
    else if (event.key === ' ' && row !== undefined) tick(row);
    else return;
    event.preventDefault();
  };

  if (rows.length === 0) return <Box h="100%">{props.emptyState}</Box>;
  const inSight = virtual.getVirtualItems();
  return (
    <div
      ref={frame}
      className={
        props.edgeToEdge === true ? 'data-table-frame data-table-edges' : 'data-table-frame'
      }
    >
      <Table
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={selection === undefined ? undefined : true}
        aria-activedescendant={
          inSight.some(({ index }) => index === activeIndex) ? `${id}-${activeIndex}` : undefined
        }
        className="data-table"
        tabIndex={0}
        onKeyDown={onKeyDown}
        miw={leastWidth(columns, selection !== undefined)}
        fz="sm"
        verticalSpacing={7}
        horizontalSpacing={10}
      >
        <Widths columns={columns} ticked={selection !== undefined} />
        <TableHead
          rows={rows}
          columns={columns}
          rowKey={rowKey}
          selection={selection}
          sort={sort}
          onSort={sortBy}
        />
        <Table.Tbody>
          <Gap height={inSight[0]?.start ?? 0} />
          {inSight.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              <DataRow
                key={key}
                row={row}
                id={`${id}-${index}`}
                index={index}
                label={rowLabel(row)}
                columns={columns}
                active={key === activeKey}
                selected={selection === undefined ? null : selection.keys.has(key)}
                openable={onOpen !== undefined}
                events={events}
                measure={virtual.measureElement}
              />
            );
          })}
          <Gap height={virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)} />
        </Table.Tbody>
      </Table>
    </div>
  );
};

const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? <tr aria-hidden style={{ height }} /> : null;

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
};

const Widths = <Row,>({
  columns,
  ticked,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly ticked: boolean;
}) => (
  <colgroup>
    {ticked ? <col style={{ width: checkboxWidth }} /> : null}
    {columns.map(({ id, width }) => (
      <col key={id} style={width === undefined ? undefined : { width }} />
    ))}
  </colgroup>
);

const leastWidth = <Row,>(columns: readonly TableColumn<Row>[], ticked: boolean): number =>
  columns.reduce((sum, { width }) => sum + (width ?? flexibleWidth), ticked ? checkboxWidth : 0);

/** Which row the arrow keys stand on: kept here, or by the page that shows a preview of it. */
const useActiveRow = <Row,>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  active: TableActive | undefined,
) => {
  const [own, setOwn] = useState<string | null>(null);
  const activeKey = active === undefined ? own : active.key;
  const activeIndex = useMemo(
    () => (activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey)),
    [rows, rowKey, activeKey],
  );
  return { activeKey, activeIndex, activate: active?.onChange ?? setOwn };
};
