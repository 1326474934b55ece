import type ExcelJS from 'exceljs';
import { isDay } from '../../../domain/calendar/day.ts';
import { cellText } from '../../../domain/sheet/cellText.ts';
import type { CellValue, SheetColumn, SheetRow } from '../../../domain/sheet/sheetPlan.ts';
import { daySerial } from './daySerial.ts';
import { heightFor, linesNeeded } from './rowHeight.ts';
import { looksLikeFormula, safeCellText } from './safeCellText.ts';
import { stylesOf, type CellStyle, type ColumnStyles } from './sheetStyles.ts';

type Styled = { readonly value: string | number; readonly style: CellStyle };

/** A cell ready to write, and how many lines its text takes. */
type Written = Styled & { readonly lines: number };

type Field = { readonly column: SheetColumn; readonly styles: ColumnStyles };

/** Writes the rows of one table; header and values share the style objects of their column. */
export const rowWriter = (page: ExcelJS.Worksheet, columns: readonly SheetColumn[]) => {
  const fields = columns.map((column) => ({ column, styles: stylesOf(column) }));

  const write = (cellOf: (field: Field, index: number) => Written) => {
    const cells = fields.map(cellOf);
    const row = page.addRow(cells.map(({ value }) => value));
    row.height = heightFor(Math.max(...cells.map(({ lines }) => lines)));
    cells.forEach(({ style }, index) => (row.getCell(index + 1).style = style));
    row.commit();
  };

  return {
    header: () => write(headerCell),
    values: (row: SheetRow) => write((field, index) => valueCell(field, row[index] ?? null)),
    total: (row: SheetRow) =>
      write((field, index) => ({
        ...valueCell(field, row[index] ?? null),
        style: field.styles.total,
      })),
  };
};

const headerCell = ({ column, styles }: Field): Written => ({
  value: safeCellText(column.header),
  style: styles.header,
  // Bold letters are wider, and the filter's button takes its part.
  lines: Math.max(1.4, linesNeeded(column.header, column.width * 0.85 - 1)),
});

const valueCell = ({ column, styles }: Field, given: CellValue): Written => {
  const { value, style } = written(column, given, styles);
  const lines = column.wrap && typeof value === 'string' ? linesNeeded(value, column.width) : 1;
  return { value, style, lines };
};

/** A value with its look: days and numbers as numbers, everything else as text, never as a formula. */
const written = (column: SheetColumn, value: CellValue, styles: ColumnStyles): Styled => {
  if (value === null || value === '')
    return {
      value: column.missing,
      style: toneStyle(column, column.missing, styles) ?? styles.missing,
    };
  if (typeof value === 'number') return { value: finite(value), style: styles.value };
  const serial = column.kind === 'day' && isDay(value) ? daySerial(value) : null;
  if (serial !== null) return { value: serial, style: styles.value };
  const text = safeCellText(cellText(column, value));
  const plain = looksLikeFormula(text) ? styles.guarded : styles.value;
  return { value: text, style: toneStyle(column, value, styles) ?? plain };
};

const toneStyle = (
  { tones }: SheetColumn,
  value: string,
  styles: ColumnStyles,
): CellStyle | undefined => {
  const tone = tones?.[value];
  return tone === undefined ? undefined : styles.tones[tone];
};

const finite = (value: number): number | string => (Number.isFinite(value) ? value : '');
