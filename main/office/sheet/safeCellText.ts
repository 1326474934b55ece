import { safeText } from '../../../domain/record/safeText.ts';

/** The longest text a cell holds (Excel's limit, in UTF-16 units). */
const longestCellText = 32_767;

/**
 * A text as a cell can hold it: without characters XML does not know, at most 32,767 long (cut with
 * an ellipsis). A text that looks like an escape of Office Open XML (`_x0041_`) is escaped itself
 * (ISO/IEC 29500-1, 22.9.2.19), otherwise Excel would show 'A'.
 */
export const safeCellText = (value: string): string =>
  cut(safeText(value)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const cut = (value: string): string => {
  if (value.length <= longestCellText) return value;
  // A pair of surrogates is not torn apart.
  return `${safeText(value.slice(0, longestCellText - 1))}…`;
};

/**
 * Whether Excel would read a text as a formula if someone edited its cell.
 * Stored as text it is none, so nothing is put in front of it (a phone number +49 stays what it is);
 * such a cell gets the format "Text", which keeps it a text when it is edited.
 */
export const looksLikeFormula = (value: string): boolean => /^[=+\-@\t\n]/.test(value);
