import { useEffect, useMemo, useRef } from 'react';
import type { RowEvents } from './DataRow.tsx';

/** Events that always reach the newest functions but are the same object in every render. */
export const useRowEvents = <Row>(events: RowEvents<Row>): RowEvents<Row> => {
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  return useMemo(
    () => ({
      point: (row) => latest.current.point(row),
      open: (row) => latest.current.open(row),
      tick: (row) => latest.current.tick(row),
    }),
    [],
  );
};
