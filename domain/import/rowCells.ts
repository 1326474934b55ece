import { safeText } from '../record/safeText.ts';
import type { ColumnMeaning } from './columnMeaning.ts';

/** The cells of a row by what they hold; empty ones are left out. */
export type Cells = ReadonlyMap<ColumnMeaning, string>;

const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;

/** Signs people put where there is nothing to say. */
const nothing = /^(?:[-–—/?.]|\.\/\.|--+)$/u;

const cleaned = (cell: string): string =>
  safeText(cell.normalize('NFC')).replace(invisible, '').replace(/\s+/gu, ' ').trim();

/** The cells of a row that say something, by the meaning of their columns, in NFC and without what nobody sees. */
export const cellsOf = (
  row: readonly string[],
  columns: readonly (ColumnMeaning | null)[],
): Cells => {
  const cells = new Map<ColumnMeaning, string>();
  for (const [column, meaning] of columns.entries()) {
    const text = cleaned(row[column] ?? '');
    if (meaning !== null && text !== '' && !nothing.test(text)) cells.set(meaning, text);
  }
  return cells;
};
