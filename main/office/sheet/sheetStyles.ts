import type ExcelJS from 'exceljs';
import type { SheetColumn, Tone } from '../../../domain/sheet/sheetPlan.ts';

/** A style of cells; one object per look, because exceljs recognises a style by its object. */
export type CellStyle = Partial<ExcelJS.Style>;

const font = 'Arial';
const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFCBD3D6' } };
const strongLine: Partial<ExcelJS.Border> = { style: 'medium', color: { argb: 'FF0D7377' } };
const edge: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF5A6770' } };
const frame: Partial<ExcelJS.Borders> = { top: edge, bottom: edge, left: edge, right: edge };
const fill = (argb: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

/** Looks of the lines around the tables. */
export const frameStyles = {
  band: {
    font: { name: font, size: 11, bold: true, color: { argb: 'FF000000' } },
    fill: fill('FFFFD54F'),
    alignment: { vertical: 'middle' },
  },
  title: {
    font: { name: font, size: 16, bold: true, color: { argb: 'FF0D4F52' } },
    alignment: { vertical: 'middle' },
  },
  label: { font: { name: font, size: 9, color: { argb: 'FF5A6770' } } },
  heading: {
    font: { name: font, size: 11, bold: true, color: { argb: 'FF0D4F52' } },
    alignment: { vertical: 'middle' },
  },
  empty: { font: { name: font, size: 9, italic: true, color: { argb: 'FF5A6770' } } },
} as const satisfies Record<string, CellStyle>;

/** Tones: light to dark in this order, so that they differ on a grey print too; the last is bold. */
const toneFills: Readonly<Record<Tone, ExcelJS.Fill>> = {
  done: fill('FFEAF6EE'),
  going: fill('FFF9E6AE'),
  open: fill('FFF4C688'),
  alarm: fill('FFE8958E'),
};

const isRight = ({ kind }: SheetColumn): boolean => kind === 'number' || kind === 'percent';

const numberFormat = ({ kind, decimals = 0 }: SheetColumn): string => {
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  switch (kind) {
    case 'day':
      return 'dd.mm.yyyy';
    case 'percent':
      return `0${digits}"\u00a0"%`;
    case 'number':
      return `#,##0${digits}`;
    case 'text':
    case 'choice':
      return 'General';
  }
};

/** The looks of one column: its header, its values, its last row. */
export type ColumnStyles = {
  readonly header: CellStyle;
  readonly value: CellStyle;
  /** Text that begins like a formula: format "Text". */
  readonly guarded: CellStyle;
  readonly missing: CellStyle;
  readonly tones: Readonly<Record<Tone, CellStyle>>;
  /** A cell that is to be filled in: framed, on paper too. */
  readonly open: CellStyle;
  readonly total: CellStyle;
};

/** The ground of every second row, so that the eye keeps the line. */
const band = fill('FFF4F8F8');

/** The looks of a column, once for every first row and once for every second. */
export type BandedStyles = readonly [ColumnStyles, ColumnStyles];

/** Makes the looks of a column once, to be shared by all of its cells; texts stand where `vertical` says. */
export const bandedStylesOf = (column: SheetColumn, vertical: 'top' | 'middle'): BandedStyles => {
  const plain = stylesOf(column, vertical);
  const { value, guarded, missing } = plain;
  return [
    plain,
    {
      ...plain,
      value: { ...value, fill: band },
      guarded: { ...guarded, fill: band },
      missing: { ...missing, fill: band },
    },
  ];
};

const stylesOf = (column: SheetColumn, vertical: 'top' | 'middle'): ColumnStyles => {
  const alignment: Partial<ExcelJS.Alignment> = {
    vertical,
    horizontal: isRight(column) ? 'right' : 'left',
    wrapText: column.wrap,
    ...(isRight(column) ? { indent: 1 } : {}),
  };
  const value: CellStyle = {
    font: { name: font, size: 9 },
    border: { bottom: line },
    alignment,
    numFmt: numberFormat(column),
  };
  const toned = (tone: Tone): CellStyle => ({
    ...value,
    fill: toneFills[tone],
    font: { name: font, size: 9, bold: tone === 'alarm' },
  });
  return {
    header: {
      font: { name: font, size: 9, bold: true, color: { argb: 'FFFFFFFF' } },
      fill: fill('FF0D7377'),
      alignment: { ...alignment, vertical: 'middle', wrapText: true },
    },
    value,
    guarded: { ...value, numFmt: '@' },
    missing: { ...value, font: { name: font, size: 9, italic: true, color: { argb: 'FF7A868D' } } },
    tones: {
      done: toned('done'),
      going: toned('going'),
      open: toned('open'),
      alarm: toned('alarm'),
    },
    open: { ...value, fill: fill('FFFFFFFF'), border: frame },
    total: {
      ...value,
      font: { name: font, size: 9, bold: true },
      border: { top: strongLine },
    },
  };
};
