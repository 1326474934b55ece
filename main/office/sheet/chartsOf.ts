import type { Sheet, SheetTable } from '../../../domain/sheet/sheetPlan.ts';
import { chartHeight, chartWidth } from './chartFrame.ts';
import { chartPart, type ChartSeries } from './chartPart.ts';
import type { PlacedChart } from './drawingPart.ts';
import { columnLetters, type Layout } from './layout.ts';

/** A chart ready to be written: its part, and its place on the sheet. */
export type SheetChart = { readonly xml: string; readonly placed: PlacedChart };

/** The charts of a sheet, each beside its table, one below the other. */
export const chartsOf = (
  sheet: Sheet,
  { sheetName, headerRows }: Pick<Layout, 'headerRows'> & { readonly sheetName: string },
): readonly SheetChart[] => {
  const column = Math.max(
    0,
    ...sheet.tables.flatMap(({ chart, columns }) => (chart === undefined ? [] : [columns.length])),
  );
  return sheet.tables.flatMap((table, index) => {
    const headerRow = headerRows[index];
    const { chart } = table;
    if (chart === undefined || headerRow === undefined) return [];
    const { title, description } = chart;
    const placed = {
      ...{ column, row: headerRow - (table.heading === '' ? 1 : 2), title, description },
      ...{ width: chartWidth, height: chartHeight(table) },
    };
    return [{ xml: xmlOf(table, { sheetName, headerRow }), placed }];
  });
};

type Place = { readonly sheetName: string; readonly headerRow: number };

const xmlOf = (table: SheetTable, { sheetName, headerRow }: Place): string => {
  const { chart, columns, rows } = table;
  if (chart === undefined) return '';
  const cellsIn = (index: number): string => {
    const letters = columnLetters(index + 1);
    return `${quoted(sheetName)}!$${letters}$${headerRow + 1}:$${letters}$${headerRow + rows.length}`;
  };
  const series = columns.flatMap((column, index): readonly ChartSeries[] => {
    if (!chart.columns.includes(column.key)) return [];
    const headerCell = `${quoted(sheetName)}!$${columnLetters(index + 1)}$${headerRow}`;
    const values = rows.map((row) => row[index] ?? null);
    return [{ column, headerCell, cells: cellsIn(index), values }];
  });
  const names = rows.map(([name]) => name ?? null);
  return chartPart({ chart, nameCells: cellsIn(0), names, series });
};

/** The name of a sheet in a reference. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
