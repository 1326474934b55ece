import { Grid, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { cellText } from '../../../domain/sheet/cellText.ts';
import { LazyCountChart } from './LazyCountChart.tsx';
import type {
  Sheet,
  SheetColumn,
  SheetRow,
  SheetTable,
  TableChart,
} from '../../../domain/sheet/sheetPlan.ts';

/** The numbers of the first sheet, with charts where people would rather look than read. */
export const CountsView = ({ sheet }: { readonly sheet: Sheet }) => (
  <Grid gap="md" pt="xs">
    {sheet.tables.map((table) => (
      <Grid.Col key={table.heading} span={{ base: 12, lg: spanOf(table) }}>
        <Paper withBorder p="md" style={{ overflowX: 'auto' }}>
          {table.chart === undefined ? (
            <>
              <Counts table={table} />
              <ClassChart table={table} />
            </>
          ) : (
            <BesideChart table={table} chart={table.chart} />
          )}
        </Paper>
      </Grid.Col>
    ))}
  </Grid>
);

/** A table and the chart the plan has for the file; where there is no room, the chart stands below. */
const BesideChart = ({
  table,
  chart,
}: {
  readonly table: SheetTable;
  readonly chart: TableChart;
}) => (
  <Grid gap="xl">
    <Grid.Col span={{ base: 12, lg: 7 }}>
      <Counts table={table} />
    </Grid.Col>
    <Grid.Col span={{ base: 12, lg: 5 }}>
      <LazyCountChart
        {...{ table, columns: chart.columns, description: chart.description }}
        stacked={false}
      />
    </Grid.Col>
  </Grid>
);

const isPerClass = ({ columns }: SheetTable): boolean => columns[0]?.key === 'class';

/** A table of counts per class as one bar in parts for each class, as long as the class is large. */
const ClassChart = ({ table }: { readonly table: SheetTable }) => {
  const { columns, heading, rows } = table;
  if (!isPerClass(table) || rows.length === 0) return null;
  return (
    <LazyCountChart
      table={table}
      columns={columns.slice(1, -1).map(({ key }) => key)}
      stacked
      description={`Balkendiagramm „${heading}“. Die Zahlen stehen in der Tabelle darüber.`}
    />
  );
};

const spanOf = (table: SheetTable): number =>
  isPerClass(table) || table.chart !== undefined ? 12 : 6;

const Counts = ({ table }: { readonly table: SheetTable }) => (
  <Stack gap="xs">
    <Title order={2} size="h5">
      {table.heading}
    </Title>
    <Table
      className="tabular"
      verticalSpacing={6}
      horizontalSpacing="xs"
      aria-label={table.heading}
    >
      <Table.Thead>
        <Table.Tr>
          {table.columns.map((column) => (
            <Table.Th key={column.key} scope="col" {...alignOf(column)}>
              {column.header}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.rows.map((row) => (
          <CountRow key={String(row[0])} columns={table.columns} row={row} />
        ))}
      </Table.Tbody>
      {table.total === null ? null : (
        <Table.Tfoot>
          <CountRow columns={table.columns} row={table.total} total />
        </Table.Tfoot>
      )}
    </Table>
  </Stack>
);

const alignOf = ({ kind }: SheetColumn): { readonly ta?: 'right' } =>
  kind === 'number' || kind === 'percent' ? { ta: 'right' } : {};

const CountRow = ({
  columns,
  row,
  total = false,
}: {
  readonly columns: readonly SheetColumn[];
  readonly row: SheetRow;
  readonly total?: boolean;
}) => (
  <Table.Tr>
    {columns.map((column, index) => (
      <Table.Td key={column.key} {...alignOf(column)}>
        <Text size="sm" span {...(total ? { fw: 600 } : {})} className="tabular">
          {cellText(column, row[index] ?? null)}
        </Text>
      </Table.Td>
    ))}
  </Table.Tr>
);
