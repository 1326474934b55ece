import type { ReactNode } from 'react';

/** A column of a table: what its cells show and what it is sorted by. */
export type TableColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** In pixels; columns without a width share what is left. */
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable; null always stands last. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** Takes the place of the order of `sortBy`, as names need it. */
  readonly compare?: (one: Row, other: Row) => number;
};

/** Which column a table is sorted by. */
export type TableSort = { readonly id: string; readonly desc?: boolean };

/** The rows that are ticked, by their keys. */
export type TableSelection = {
  readonly keys: ReadonlySet<string>;
  /** The rows the tick in the head ticks and unticks; without it all that are shown. */
  readonly all?: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
};

/** The row the arrow keys stand on, for a page that shows a preview of it. */
export type TableActive = {
  readonly key: string | null;
  readonly onChange: (key: string | null) => void;
};
