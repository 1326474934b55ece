import type { ColumnMeaning } from './columnMeaning.ts';
import { genderOf } from './readGender.ts';

const dayShape = /^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})$/u;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const classShape =
  /^(?:(?:klasse|kl\.?)\s*)?(?:HS|RS|GY|GS|H|R|G)?\s*0?(?:[5-9]|1[0-3])\s*[./-]?\s*[a-z]\d?$/iu;
const nameShape = /^[\p{L}\p{M}'’. -]+,\s*[\p{L}\p{M}'’. -]+$/u;

/** What is certain enough to be told without a heading. */
const shapes: readonly (readonly [ColumnMeaning, (cell: string) => boolean])[] = [
  ['birthDay', (cell) => dayShape.test(cell)],
  ['postcode', (cell) => /^\d{5}$/u.test(cell)],
  ['email', (cell) => emailShape.test(cell)],
  ['className', (cell) => classShape.test(cell)],
  ['gender', (cell) => genderOf(cell) !== null],
  ['wholeName', (cell) => nameShape.test(cell)],
];

/** Whether cells look like classes, as '8b' or 'Kl. 10 A'; false where all are empty. */
export const areClasses = (cells: readonly string[]): boolean =>
  contentMeaning(cells) === 'className';

/** What the cells of a column are where each that holds something has the same certain shape; otherwise null. */
export const contentMeaning = (cells: readonly string[]): ColumnMeaning | null => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  return shapes.find(([, fits]) => filled.every(fits))?.[0] ?? null;
};
