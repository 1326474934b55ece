import { safeText } from '../../../domain/record/safeText.ts';
import type { SheetColumn } from '../../../domain/sheet/sheetPlan.ts';

/** The longest name of a column of an Excel table, in UTF-16 units. */
const longestName = 255;

/**
 * The headers of a table as Excel wants the names of its columns: one line each, none empty, none twice (capital and
 * small letters count the same), at most 255 long. A cell that says something else makes Excel repair the file.
 *
 * @example tableHeaders(columns('Anteil', 'Anteil', '')) // ['Anteil', 'Anteil 2', 'Spalte 3']
 */
export const tableHeaders = (columns: readonly Pick<SheetColumn, 'header'>[]): readonly string[] =>
  columns.reduce<readonly string[]>((taken, { header }, index) => {
    const cleaned = safeText(header).replace(/\s+/gu, ' ').trim();
    const wanted = cut(cleaned === '' ? `Spalte ${index + 1}` : cleaned, longestName);
    return [...taken, unlike(wanted, new Set(taken.map(folded)))];
  }, []);

const folded = (name: string): string => name.toLowerCase();

// A pair of surrogates is not torn apart.
const cut = (name: string, length: number): string => safeText(name.slice(0, length)).trim();

const unlike = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`;
    const name = `${cut(wanted, longestName - end.length)}${end}`;
    if (!taken.has(folded(name))) return name;
  }
};
