import type { TableColumn } from './tableColumn.ts';

const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

/**
 * The rows sorted by a column. Null stands last upwards and downwards; where rows are equal the given order stays,
 * and a column that is not sorted by leaves all of it.
 */
export const sortRows = <Row>(
  rows: readonly Row[],
  { sortBy, compare }: Pick<TableColumn<Row>, 'sortBy' | 'compare'>,
  desc: boolean,
): readonly Row[] => {
  if (sortBy === undefined) return rows;
  // Each value is asked for once, not in each of the many comparisons.
  const valued = rows.map((row) => ({ row, value: sortBy(row) }));
  const order = (one: Valued<Row>, other: Valued<Row>): number =>
    compare === undefined ? compareValues(one.value, other.value) : compare(one.row, other.row);
  const known = valued
    .filter(({ value }) => value !== null)
    .sort((one, other) => (desc ? order(other, one) : order(one, other)));
  const unknown = valued.filter(({ value }) => value === null);
  return [...known, ...unknown].map(({ row }) => row);
};

type Value = string | number | null;

type Valued<Row> = { readonly row: Row; readonly value: Value };

const compareValues = (one: Value, other: Value): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other));
