import { Text } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useMemo } from 'react';
import { cellText } from '../../../domain/sheet/cellText.ts';
import type {
  SheetColumn,
  SheetTable,
  Tone as SheetTone,
} from '../../../domain/sheet/sheetPlan.ts';
import { breakable } from '../../parts/breakable.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { StatusBadge, type Tone } from '../../parts/StatusBadge.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import type { TableColumn } from '../../parts/table/tableColumn.ts';

type Row = { readonly key: string; readonly texts: readonly string[] };

const tones: Readonly<Record<SheetTone, Tone>> = {
  done: 'good',
  going: 'info',
  open: 'waiting',
  alarm: 'bad',
};

/** Pixels a character of the sheet takes in the table, and the edges of a cell. */
const characterWidth = 9.2;
const cellEdges = 26;

const columnOf = (column: SheetColumn, index: number): TableColumn<Row> => ({
  id: column.key,
  header: column.header,
  width:
    Math.round(Math.max(column.width, column.header.length / 1.6) * characterWidth) + cellEdges,
  cell: ({ texts }) => <Cell text={texts[index] ?? ''} column={column} bold={index === 0} />,
});

const Cell = ({
  text,
  column,
  bold,
}: {
  readonly text: string;
  readonly column: SheetColumn;
  readonly bold: boolean;
}) => {
  const tone = column.tones?.[text];
  if (tone !== undefined) return <StatusBadge tone={tones[tone]}>{text}</StatusBadge>;
  return (
    <Text
      size="sm"
      {...(bold ? { fw: 600 } : {})}
      {...(text === column.missing ? { c: 'dimmed' } : {})}
    >
      {breakable(text)}
    </Text>
  );
};

/** The list as it will stand in the file: same columns, same order, same words. */
export const ListPreview = ({
  table,
  whoIsIn,
}: {
  readonly table: SheetTable;
  readonly whoIsIn: string;
}) => {
  const columns = useMemo(() => table.columns.map(columnOf), [table.columns]);
  const rows = useMemo(
    () =>
      table.rows.map((row, index): Row => ({
        key: String(index),
        texts: table.columns.map((column, place) => cellText(column, row[place] ?? null)),
      })),
    [table],
  );
  return (
    <DataTable
      label="Vorschau der Liste"
      edgeToEdge
      rows={rows}
      columns={columns}
      rowKey={({ key }) => key}
      rowLabel={({ texts }) => texts[0] ?? ''}
      emptyState={
        <EmptyState icon={IconChartBar} title={table.whenEmpty.replace(/\.$/, '')}>
          {whoIsIn}
        </EmptyState>
      }
    />
  );
};
