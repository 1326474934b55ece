import { Box, Grid, Paper, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { cellText } from '../../../domain/sheet/cellText.ts';
import { ClassBars } from './ClassBars.tsx';
import type { Sheet, SheetColumn, SheetRow, SheetTable } from '../../../domain/sheet/sheetPlan.ts';

/** The numbers of the first sheet, with bars where people would rather look than read. */
export const CountsView = ({ sheet }: { readonly sheet: Sheet }) => (
  <Grid gap="md" pt="xs">
    {sheet.tables.map((table) => (
      <Grid.Col key={table.heading} span={{ base: 12, lg: spanOf(table) }}>
        <Paper withBorder p="md" style={{ overflowX: 'auto' }}>
          <Counts table={table} />
        </Paper>
      </Grid.Col>
    ))}
    {sheet.tables.filter(isPerClass).map((table) => (
      <Grid.Col key={table.heading} span={12}>
        <Paper withBorder p="md">
          <ClassBars table={table} />
        </Paper>
      </Grid.Col>
    ))}
  </Grid>
);

const isPerClass = ({ columns }: SheetTable): boolean => columns[0]?.key === 'class';

const spanOf = (table: SheetTable): number => {
  if (isPerClass(table)) return 12;
  return table.columns.length > 3 ? 7 : 5;
};

const Counts = ({ table }: { readonly table: SheetTable }) => (
  <Stack gap="xs">
    <Title order={2} size="h5">
      {table.heading}
    </Title>
    <Table verticalSpacing={6} horizontalSpacing="xs" aria-label={table.heading}>
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
  kind === 'number' ? { ta: 'right' } : {};

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
        <Count column={column} value={row[index] ?? null} total={total} />
      </Table.Td>
    ))}
  </Table.Tr>
);

const Count = ({
  column,
  value,
  total,
}: {
  readonly column: SheetColumn;
  readonly value: SheetRow[number];
  readonly total: boolean;
}) => {
  const text = (
    <Text size="sm" span {...(total ? { fw: 600 } : {})} className="tabular">
      {cellText(column, value)}
    </Text>
  );
  if (column.kind !== 'percent' || typeof value !== 'number') return text;
  return (
    <Box miw={64}>
      {text}
      {/* The number beside it says the same. */}
      <Box aria-hidden>
        <Progress value={value * 100} size="sm" mt={2} />
      </Box>
    </Box>
  );
};
