import { cellText } from './cellText.ts';
import type { SheetTable } from './sheetPlan.ts';

/** One row compares with nothing, and more than twenty nobody compares by eye. */
const [fewestRows, mostRows] = [2, 20];

/**
 * The table with a chart of some of its columns of numbers; without one where there is nothing to compare: too few
 * rows or too many, or no number above zero. Covered counts have no bar and are said as they stand in the table.
 */
export const withChart = (table: SheetTable, columns: readonly string[]): SheetTable => {
  const drawn = table.columns.flatMap(({ key }, index) => (columns.includes(key) ? [index] : []));
  const isDrawn = table.rows.some((row) =>
    drawn.some((index) => typeof row[index] === 'number' && row[index] > 0),
  );
  if (!isDrawn || table.rows.length < fewestRows || table.rows.length > mostRows) return table;
  return {
    ...table,
    chart: { title: table.heading, description: descriptionOf(table, drawn), columns },
  };
};

const descriptionOf = (
  { heading, columns, rows }: SheetTable,
  drawn: readonly number[],
): string => {
  const said = rows.map((row) => {
    const counts = drawn.map((index) => {
      const column = columns[index];
      const text = column === undefined ? '' : cellText(column, row[index] ?? null);
      return drawn.length === 1 ? text : `${text} ${column?.header ?? ''}`;
    });
    return `${row[0] ?? ''}: ${counts.join(', ')}`;
  });
  return `Balkendiagramm „${heading}“. ${said.join('; ')}.`;
};
