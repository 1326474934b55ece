import type { Day } from '../calendar/day.ts';

/** What a column holds; it decides format, alignment and how a value is written. */
export type ColumnKind = 'text' | 'number' | 'day' | 'percent' | 'choice';

/** How strongly a value calls for attention; the four differ in grey as well as in colour. */
export type Tone = 'done' | 'going' | 'open' | 'alarm';

/**
 * A value of a cell: text, number, a day as `YYYY-MM-DD` (in a column of days), a share from 0 to 1
 * (in a column of per cent), or null for "nicht erfasst".
 */
export type CellValue = string | number | null;

/** One row, in the order of the columns. */
export type SheetRow = readonly CellValue[];

/** What a recipient writes into the empty cells of a column: one of some answers (none holds a comma), a day, a count. */
export type FilledIn =
  | { readonly kind: 'choice'; readonly answers: readonly string[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'count'; readonly most: number };

/** A column of a table. */
export type SheetColumn = {
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters of the standard font, as Excel counts them. */
  readonly width: number;
  readonly wrap: boolean;
  /** What stands where nothing is recorded: 'nicht erfasst' or nothing. */
  readonly missing: string;
  /** Decimals of a number or of per cent. */
  readonly decimals?: number;
  /** Values that carry a tone; the words alone say the same. */
  readonly tones?: Readonly<Record<string, Tone>>;
  /** Filled in by whoever gets the list; its cells are empty. */
  readonly filledIn?: FilledIn;
};

/** A chart of numbers of a table: a bar for each row and column, beside the table. */
export type TableChart = {
  readonly title: string;
  /** What the chart shows in words, for those who hear it. */
  readonly description: string;
  /** The keys of the columns it draws; the first column of the table names the bars. */
  readonly columns: readonly string[];
};

/** A table on a sheet. */
export type SheetTable = {
  /** A line above the table, empty for none. */
  readonly heading: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** A last row set apart, such as a sum. */
  readonly total: SheetRow | null;
  /** Shown in place of rows when there are none. */
  readonly whenEmpty: string;
  /** The one table of a sheet that scrolls under a fixed header, has filter buttons and repeats its header on every page. */
  readonly main: boolean;
  /** None where a look at the numbers is as quick. */
  readonly chart?: TableChart;
};

/** One sheet of a workbook: a title, lines that explain it, tables. */
export type Sheet = {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly tables: readonly SheetTable[];
  /** How many columns of the main table stay in sight when scrolling sideways. */
  readonly fixedColumns: number;
  readonly orientation: 'landscape' | 'portrait';
};

/** A workbook as data: decided here, turned into bytes by the office process, shown as a preview. */
export type SheetPlan = {
  readonly fileName: string;
  readonly title: string;
  readonly asOf: Day;
  readonly confidentiality: 'vertraulich' | 'ohne personenbezogene Daten';
  /** Practice data: every sheet and every page says so. */
  readonly practice: boolean;
  readonly sheets: readonly Sheet[];
};
