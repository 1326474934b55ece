import type ExcelJS from 'exceljs';
import { isDay } from '../../../domain/calendar/day.ts';
import { cellText } from '../../../domain/sheet/cellText.ts';
import type { CellValue, SheetColumn, SheetRow } from '../../../domain/sheet/sheetPlan.ts';
import { daySerial } from './daySerial.ts';
import { looksLikeFormula, safeCellText } from './safeCellText.ts';
import { stylesOf, type CellStyle, type ColumnStyles } from './sheetStyles.ts';

type Written = { readonly value: string | number; readonly style: CellStyle };

/** Writes the rows of one table; header and values share the style objects of their column. */
export const rowWriter = (page: ExcelJS.Worksheet, columns: readonly SheetColumn[]) => {
  const styles = columns.map(stylesOf);

  const write = (cellsOf: (column: SheetColumn, index: number) => Written, height?: number) => {
    const cells = columns.map(cellsOf);
    const row = page.addRow(cells.map(({ value }) => value));
    if (height !== undefined) row.height = height;
    cells.forEach(({ style }, index) => (row.getCell(index + 1).style = style));
    row.commit();
  };
  const styleAt = (index: number): ColumnStyles => {
    const found = styles[index];
    if (found === undefined) throw new RangeError(`No column ${index}.`);
    return found;
  };

  return {
    header: () =>
      write(
        ({ header }, index) => ({ value: safeCellText(header), style: styleAt(index).header }),
        30,
      ),
    values: (row: SheetRow) =>
      write((column, index) => written(column, row[index] ?? null, styleAt(index))),
    total: (row: SheetRow) =>
      write((column, index) => ({
        value: written(column, row[index] ?? null, styleAt(index)).value,
        style: styleAt(index).total,
      })),
  };
};

/** A value with its look: days and numbers as numbers, everything else as text, never as a formula. */
const written = (column: SheetColumn, value: CellValue, styles: ColumnStyles): Written => {
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
