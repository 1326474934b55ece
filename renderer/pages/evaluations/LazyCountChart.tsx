import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { chartHeight } from './chartHeight.ts';
import type { CountChartProps } from './CountChart.tsx';

// Drawing charts is much code that most launches never need.
const CountChart = lazy(async () => ({ default: (await import('./CountChart.tsx')).CountChart }));

/** A chart of counts whose code is loaded when the first one is looked at; its place is kept meanwhile. */
export const LazyCountChart = (props: CountChartProps) => {
  const { table, columns, stacked } = props;
  const size = { rows: table.rows.length, series: columns.length, stacked };
  return (
    <Suspense fallback={<Skeleton h={chartHeight(size)} />}>
      <CountChart {...props} />
    </Suspense>
  );
};
