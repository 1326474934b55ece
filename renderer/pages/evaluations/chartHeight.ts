/** How many bars a chart of counts has. */
export type ChartSize = {
  readonly rows: number;
  readonly series: number;
  readonly stacked: boolean;
};

/** The height of a chart of counts in pixels: room for every bar and name, and a legend where there are several columns. */
export const chartHeight = ({ rows, series, stacked }: ChartSize): number =>
  (series > 1 ? 44 : 16) + rows * (stacked || series === 1 ? 34 : 12 + series * 20);
