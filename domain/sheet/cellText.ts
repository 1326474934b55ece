import { isDay } from '../calendar/day.ts';
import { formatDay } from '../calendar/formatDay.ts';
import type { CellValue, SheetColumn, SheetPlan, SheetRow, SheetTable } from './sheetPlan.ts';

/**
 * A value as a reader sees it in the sheet: day 22.11.2026, decimal comma, per cent with a no-break
 * space, "nicht erfasst" where nothing is recorded.
 *
 * @example cellText(shareColumn, 0.125) // '12,5 %'
 */
export const cellText = (column: SheetColumn, value: CellValue): string => {
  if (value === null || value === '') return column.missing;
  if (typeof value === 'number') return numberText(column, value);
  return column.kind === 'day' && isDay(value) ? formatDay(value) : value;
};

const numberText = ({ kind, decimals = 0 }: SheetColumn, value: number): string => {
  const shown = kind === 'percent' ? value * 100 : value;
  const text = formatFor(decimals).format(shown);
  return kind === 'percent' ? `${text}\u00a0%` : text;
};

const formats = new Map<number, Intl.NumberFormat>();

const formatFor = (decimals: number): Intl.NumberFormat => {
  const known = formats.get(decimals);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('de-DE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(decimals, made);
  return made;
};

/** A table as a reader sees it. */
export type TableText = {
  readonly heading: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
};

/** A sheet as a reader sees it: what the preview shows. */
export type SheetText = {
  readonly name: string;
  readonly title: string;
  readonly tables: readonly TableText[];
};

/** The whole workbook as German text, the same that the file will show. */
export const sheetRowsAsText = (plan: SheetPlan): readonly SheetText[] =>
  plan.sheets.map(({ name, title, tables }) => ({ name, title, tables: tables.map(tableText) }));

const tableText = ({ heading, columns, rows, total }: SheetTable): TableText => {
  const rowText = (row: SheetRow) =>
    columns.map((column, index) => cellText(column, row[index] ?? null));
  return {
    heading,
    headers: columns.map(({ header }) => header),
    rows: rows.map(rowText),
    total: total === null ? null : rowText(total),
  };
};
