import type ExcelJS from 'exceljs';
import { isDay } from '../../../domain/calendar/day.ts';
import { cellText } from '../../../domain/sheet/cellText.ts';
import type { CellValue, SheetColumn, SheetRow } from '../../../domain/sheet/sheetPlan.ts';
import { daySerial } from './daySerial.ts';
import { heightFor, linesNeeded } from './rowHeight.ts';
import { looksLikeFormula, safeCellText } from './safeCellText.ts';
import {
  bandedStylesOf,
  type BandedStyles,
  type CellStyle,
  type ColumnStyles,
} from './sheetStyles.ts';
import { tableHeaders } from './tableHeaders.ts';

type Styled = { readonly value: string | number | null; readonly style: CellStyle };

/** A cell ready to write, and how many lines its text takes. */
type Written = Styled & { readonly lines: number };

type Field = {
  readonly column: SheetColumn;
  readonly header: string;
  readonly styles: BandedStyles;
};

/**
 * Writes the rows of one table; header and values share the style objects of their column. Excel gives its own tables
 * their bands, and keeps them right when they are sorted; the others get them here.
 */
export const rowWriter = (
  page: ExcelJS.Worksheet,
  { columns, isTable }: { readonly columns: readonly SheetColumn[]; readonly isTable: boolean },
) => {
  const headers = isTable ? tableHeaders(columns) : columns.map(({ header }) => header);
  const fields = columns.map((column, index) => ({
    column,
    header: headers[index] ?? '',
    // Lines of a list differ in height; counts have one line each.
    styles: bandedStylesOf(column, isTable ? 'top' : 'middle'),
  }));
  let written = 0;

  const write = (cellOf: (field: Field, index: number) => Written) => {
    const cells = fields.map(cellOf);
    const row = page.addRow(cells.map(({ value }) => value));
    row.height = heightFor(Math.max(...cells.map(({ lines }) => lines)));
    cells.forEach(({ style }, index) => (row.getCell(index + 1).style = style));
    row.commit();
  };

  return {
    header: () => write(headerCell),
    values: (row: SheetRow) => {
      const parity = isTable || written % 2 === 0 ? 0 : 1;
      written += 1;
      write(({ column, styles }, index) => valueCell(column, styles[parity], row[index] ?? null));
    },
    total: (row: SheetRow) =>
      write(({ column, styles: [plain] }, index) => ({
        ...valueCell(column, plain, row[index] ?? null),
        style: plain.total,
      })),
  };
};

const headerCell = ({ column, header, styles: [plain] }: Field): Written => ({
  value: safeCellText(header),
  style: plain.header,
  // Bold letters are wider, and the filter's button takes its part.
  lines: Math.max(1.4, linesNeeded(header, column.width * 0.85 - 1)),
});

/** A line somebody fills in on paper wants some room. */
const roomToWrite = 1.5;

const valueCell = (column: SheetColumn, styles: ColumnStyles, given: CellValue): Written => {
  if (column.filledIn !== undefined && given === null)
    return { value: null, style: styles.open, lines: roomToWrite };
  const { value, style } = styled(column, given, styles);
  const lines = column.wrap && typeof value === 'string' ? linesNeeded(value, column.width) : 1;
  return { value, style, lines };
};

/** A value with its look: days and numbers as numbers, everything else as text, never as a formula. */
const styled = (column: SheetColumn, value: CellValue, styles: ColumnStyles): Styled => {
  if (value === null) return missing(column, styles);
  if (typeof value === 'number') return { value: finite(value), style: styles.value };
  const serial = column.kind === 'day' && isDay(value) ? daySerial(value) : null;
  if (serial !== null) return { value: serial, style: styles.value };
  const text = safeCellText(cellText(column, value));
  // Of a text of unknown characters nothing may be left.
  if (text === '' || value === '') return missing(column, styles);
  const plain = looksLikeFormula(text) ? styles.guarded : styles.value;
  return { value: text, style: toneStyle(column, value, styles) ?? plain };
};

const missing = (column: SheetColumn, styles: ColumnStyles): Styled => ({
  value: column.missing,
  style: toneStyle(column, column.missing, styles) ?? styles.missing,
});

const toneStyle = (
  { tones }: SheetColumn,
  value: string,
  styles: ColumnStyles,
): CellStyle | undefined => {
  const tone = tones?.[value];
  return tone === undefined ? undefined : styles.tones[tone];
};

const finite = (value: number): number | string => (Number.isFinite(value) ? value : '');
