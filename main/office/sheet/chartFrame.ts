import type { SheetTable } from '../../../domain/sheet/sheetPlan.ts';

/** The width of a chart in points. */
export const chartWidth = 330;

/** The height in points of the lines above a table's values and of each of its rows, as `rowWriter` writes them. */
const above = 40;
const rowHeight = 16;

/** The height in points of a chart: room for its title, each bar with its number, and a legend if it needs one. */
export const chartHeight = ({ rows, chart }: SheetTable): number => {
  if (chart === undefined) return 0;
  return chart.columns.length === 1 ? 44 + rows.length * 20 : 64 + rows.length * 26;
};

/**
 * The height in points of the empty row below a table with a chart beside it, so that the chart ends above what
 * follows; null without a chart.
 */
export const chartSpace = (table: SheetTable): number | null => {
  if (table.chart === undefined) return null;
  const taken = above + rowHeight * (table.rows.length + (table.total === null ? 0 : 1));
  return Math.min(400, Math.max(4, chartHeight(table) + 4 - taken));
};
