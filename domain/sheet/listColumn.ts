import type { CellValue, ColumnKind, SheetColumn, Tone } from './sheetPlan.ts';

/** What stands where nothing is recorded: a value of its own, never a guess. */
export const notRecorded = 'nicht erfasst';

/** A column of a list and what stands in it for a line. */
export type ListColumn<Line> = {
  readonly column: SheetColumn;
  /** Whether it would tell where someone is to be found (Auskunftssperre). */
  readonly place: boolean;
  readonly valueOf: (line: Line) => CellValue;
};

type Options = {
  readonly missing?: string;
  readonly tones?: Readonly<Record<string, Tone>>;
  readonly place?: boolean;
};

/**
 * Makes columns of lists of one kind of line: key, header and kind; width and what is special; the value.
 * An empty text counts as nothing recorded.
 */
export const columnsOf =
  <Line>() =>
  (
    [key, header, kind]: readonly [string, string, ColumnKind],
    [width, { missing = notRecorded, tones = {}, place = false }]: readonly [number, Options],
    valueOf: (line: Line) => CellValue,
  ): ListColumn<Line> => ({
    column: { key, header, kind, width, wrap: kind !== 'day', missing, tones },
    place,
    valueOf,
  });
