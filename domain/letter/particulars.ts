import type { Particular, WrittenContent } from './paperBlocks.ts';

/** One piece a field of the catalogue gives to its section; null when there is nothing to say. */
export type Piece = { readonly kind: 'particular'; readonly row: Particular } | WrittenContent;

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

/** The content of a section: its particulars as one block, then everything else in its order. */
export const gathered = (pieces: readonly Piece[]): WrittenContent[] => {
  const rows = pieces.flatMap((piece) => (piece.kind === 'particular' ? [piece.row] : []));
  const others = pieces.filter((piece) => piece.kind !== 'particular');
  return rows.length === 0 ? others : [{ kind: 'particulars', rows }, ...others];
};

/** What a piece says, as plain text: a label and its value, or a row of a table, on a line each. */
export const pieceText = (piece: Piece): string => {
  switch (piece.kind) {
    case 'particular':
      return `${piece.row.label}: ${piece.row.value}`;
    case 'particulars':
      return piece.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'table':
      return piece.rows.map((row) => row.join(' | ')).join('\n');
    case 'list':
      return piece.items.join('\n');
    case 'paragraph':
    case 'hint':
      return piece.text;
  }
};
