import type { LetterContent, Particular } from './letterPlan.ts';

/** One piece a field of the catalogue gives to its section; null when there is nothing to say. */
export type Piece = { readonly kind: 'particular'; readonly row: Particular } | LetterContent;

/** A labelled particular, or nothing when its value is empty. */
export const particular = (label: string, value: string): readonly Piece[] =>
  value.trim() === '' ? [] : [{ kind: 'particular', row: { label, value: value.trim() } }];

/** Texts put together, empty ones left out. */
export const joinText = (parts: readonly string[], by: string): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(by);

/** A text that stands only when its value does: 'Telefon 05522 1234'. */
export const prefixed = (prefix: string, value: string): string =>
  value.trim() === '' ? '' : `${prefix} ${value.trim()}`;

/** Yes, no, or nothing when nobody has asked. */
export const yesNo = (value: boolean | null): string =>
  value === null ? '' : value ? 'ja' : 'nein';

/** Neighbouring particulars become one block of particulars; everything else stays as it is. */
export const gathered = (pieces: readonly Piece[]): LetterContent[] => {
  const content: LetterContent[] = [];
  for (const piece of pieces) {
    const last = content.at(-1);
    if (piece.kind !== 'particular') content.push(piece);
    else if (last?.kind === 'particulars') last.rows.push(piece.row);
    else content.push({ kind: 'particulars', rows: [piece.row] });
  }
  return content;
};
