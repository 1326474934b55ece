import { listLimits } from '../../../domain/import/listReading.ts';
import type { CellFormat } from './cellFormats.ts';
import { cellText } from './cellText.ts';
import { excelText } from './excelText.ts';
import { numberText } from './numberText.ts';
import { Refused } from './Refused.ts';
import { readXml } from './readXml.ts';
import { isShown } from './sharedStrings.ts';
import type { TableRows } from './tableRows.ts';

/** What the cells of all sheets of a workbook refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly countsFrom1904: boolean;
};

type Cell = { readonly column: number; readonly type: string; readonly style: number };

/**
 * Reads the cells of a sheet into a table: what they show, for a formula what it last came to. The numbers of rows
 * and everything beside the cells (merged ranges, validations, widths) are not looked at.
 */
export const readSheet = async (
  pieces: AsyncIterable<Buffer>,
  context: SheetContext,
  table: TableRows,
): Promise<void> => {
  let cell: Cell = { column: -1, type: 'n', style: 0 };
  let value = '';
  await readXml(pieces, {
    open: (path, attributes) => {
      const element = path.at(-1);
      if (element === 'row') cell = { ...cell, column: -1 };
      if (element !== 'c') return;
      cell = cellFrom(attributes, cell.column);
      value = '';
    },
    text: (path, said) => {
      const isValue = path.at(-1) === 'v' && path.at(-2) === 'c';
      if (isValue || isShown(path)) value += said;
      if (value.length > listLimits.characters) throw new Refused('too much text');
    },
    close: (path) => {
      const element = path.at(-1);
      if (element === 'c') table.put(cell.column, shown(cell, value, context));
      if (element === 'row') table.endRow();
    },
  });
};

/** A cell that does not say where it stands follows the one before. */
const cellFrom = (attributes: Readonly<Record<string, string>>, before: number): Cell => {
  const { r = '', t: type = 'n', s: style = '0' } = attributes;
  const letters = /^[A-Z]{1,3}(?=\d)/u.exec(r)?.[0];
  const column = letters === undefined ? before + 1 : columnOf(letters);
  return { column, type, style: Number(style) };
};

/** The number of a column, counted from 0, by its letters: 25 for Z, 26 for AA. */
const columnOf = (letters: string): number => {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
};

/** The text of a cell (ECMA-376 part 1, 18.18.11); an error such as #NV is empty, because nobody wrote it. */
const shown = (
  { type, style }: Cell,
  value: string,
  { strings, formats, countsFrom1904 }: SheetContext,
): string => {
  if (value === '') return '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? refuse();
    case 'str':
    case 'inlineStr':
      return excelText(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'WAHR' : 'FALSCH';
    case 'e':
      return '';
    case 'd':
      return cellText(/^\d{4}-\d{2}-\d{2}(?=T|$)/u.exec(value)?.[0] ?? value);
    default: {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      const format = formats[style] ?? { kind: 'number', digits: 1 };
      return Number.isFinite(number) ? numberText(number, format, countsFrom1904) : cellText(value);
    }
  }
};

/** A text that is missing would be a word lost without a sign. */
const refuse = (): never => {
  throw new Refused('damaged');
};
