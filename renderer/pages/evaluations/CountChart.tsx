import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Box, useComputedColorScheme } from '@mantine/core';
import type { CellValue, SheetTable } from '../../../domain/sheet/sheetPlan.ts';
import { chartHeight } from './chartHeight.ts';

/** Dark and light in turns, so that neighbours differ in grey as well; the second set stands out from a dark ground. */
const shades = {
  light: [
    'staffel.7',
    'staffel.2',
    'blue.8',
    'blue.3',
    'orange.8',
    'yellow.5',
    'grape.8',
    'pink.3',
  ],
  dark: [
    'staffel.2',
    'staffel.5',
    'blue.3',
    'blue.7',
    'orange.3',
    'orange.7',
    'grape.3',
    'grape.6',
  ],
} as const;

/** What a chart shows of a table of counts. */
export type CountChartProps = {
  readonly table: SheetTable;
  /** The keys of its columns; each gives a bar for every row, or a part of the one bar of a row. */
  readonly columns: readonly string[];
  readonly stacked: boolean;
  /** What the chart shows in words, or where the same stands in words. */
  readonly description: string;
};

/** Counts as bars, with their numbers; a count that is covered has none. */
export const CountChart = ({ table, columns, stacked, description }: CountChartProps) => {
  const colors = shades[useComputedColorScheme('light')];
  const drawn = table.columns.filter(({ key }) => columns.includes(key));
  const series = drawn.map(({ key, header }, index) => ({
    name: key,
    label: header,
    color: colors[index % colors.length] ?? colors[0],
  }));
  const data = table.rows.map((row) => ({
    name: nameOf(row[0]),
    ...Object.fromEntries(
      table.columns.flatMap(({ key }, index) =>
        columns.includes(key) ? [[key, countOf(row[index])]] : [],
      ),
    ),
  }));
  return (
    // The numbers stand in the table above, so that nothing in the picture has to be walked through.
    <Box role="img" aria-label={description}>
      <BarChart
        h={chartHeight({ rows: data.length, series: series.length, stacked })}
        {...{ data, series, dataKey: 'name', orientation: 'vertical' }}
        type={stacked ? 'stacked' : 'default'}
        gridAxis="none"
        withXAxis={false}
        withLegend={series.length > 1}
        legendProps={{ itemSorter: null }}
        withBarValueLabel={!stacked}
        valueLabelProps={{ formatter: labelOf }}
        yAxisProps={{ width: 195, interval: 0 }}
        xAxisProps={{ domain: [0, 'dataMax'] }}
        barProps={{ isAnimationActive: false, stroke: 'var(--mantine-color-body)', barSize: 16 }}
        barChartProps={{ margin: { right: 36 } }}
        textColor="var(--mantine-color-text)"
        barLabelColor="var(--mantine-color-text)"
        accessibilityLayer={false}
      />
    </Box>
  );
};

const nameOf = (value: CellValue | undefined): string => String(value ?? '');

const countOf = (value: CellValue | undefined): number | null =>
  typeof value === 'number' ? value : null;

const labelOf = (value: unknown): string =>
  typeof value === 'number' && value > 0 ? `${value}` : '';
