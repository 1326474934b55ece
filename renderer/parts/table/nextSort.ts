import type { TableSort } from './tableColumn.ts';

/** How a table is sorted once a header was pressed: upwards first, then the other way each time. */
export const nextSort = (sort: TableSort | null, id: string): TableSort =>
  sort?.id === id ? { id, desc: sort.desc !== true } : { id };
