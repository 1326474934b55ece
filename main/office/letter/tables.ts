import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  WidthType,
  TableRow,
  type ITableCellOptions,
  type ITableRowOptions,
} from 'docx';
import { colours } from './letterStyles.ts';
import { mm } from './measures.ts';

/** 0.75 points, the thinnest line a screen can draw: thinner ones would make rows of other heights there. */
const hairline = { style: BorderStyle.SINGLE, size: 6, color: colours.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A table with a thin line between its rows. */
export const ruled = {
  top: hairline,
  bottom: hairline,
  left: none,
  right: none,
  insideHorizontal: hairline,
  insideVertical: none,
} as const;

/** A table that only puts things side by side. */
export const unruled = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

/** How a table looks: its lines, and the space around the text of each cell in twips. */
type TableLook = {
  readonly borders: typeof ruled | typeof unruled;
  readonly margins: { top: number; bottom: number; left: number; right: number };
};

/** A table of fixed columns; their widths are in millimetres. */
export const tableOf = (
  widths: readonly number[],
  rows: TableRow[],
  { borders, margins }: TableLook,
): Table =>
  new Table({
    width: { size: mm(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    layout: TableLayoutType.FIXED,
    margins,
    borders,
    rows,
  });

/** A row that stays whole unless told otherwise; `keepNext` holds it to the row after it. */
export const rowOf = (
  children: TableCell[],
  { keepNext = false, mayBreak = false, ...options }: RowOptions = {},
): TableRow =>
  new TableRow({
    ...options,
    ...(!mayBreak && { cantSplit: true }),
    ...(keepNext && { keepNext: true }),
    children,
  });

/**
 * Whether a row is held to the one after it: the first two stay together, and so do the last two where the last is low,
 * so that no page begins or ends with a single line; `keepNext` holds the last one to what follows the table.
 */
export const staysWithNext = (
  at: number,
  count: number,
  { keepNext, endsLow }: { readonly keepNext: boolean; readonly endsLow: boolean },
): boolean => (at === count - 1 ? keepNext : at === 0 || (endsLow && at === count - 2));

type RowOptions = Pick<ITableRowOptions, 'tableHeader' | 'height'> & {
  readonly keepNext?: boolean;
  readonly mayBreak?: boolean;
};

/** A cell of a width in millimetres, holding one paragraph. */
export const cellOf = (
  width: number,
  paragraph: Paragraph,
  options: Partial<ITableCellOptions> = {},
): TableCell =>
  new TableCell({
    ...options,
    width: { size: mm(width), type: WidthType.DXA },
    children: [paragraph],
  });

/** Two tables in a row would become one in Word; a low line keeps them apart. */
export const gapAfterTable = (keepNext: boolean): Paragraph =>
  new Paragraph({ ...(keepNext && { keepNext }), spacing: { line: 80, lineRule: 'exact' } });
