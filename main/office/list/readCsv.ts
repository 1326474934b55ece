import { cellText } from './cellText.ts';
import type { Separation } from './separatorOf.ts';
import type { TableRows } from './tableRows.ts';

/**
 * Reads the fields of a text file into a table (RFC 4180, with any separator and any line break). Nothing is made of
 * what they hold: leading zeros and signs stay. A quote that is never closed is a sign like any other, so that one
 * slip of the keys does not swallow the rest of the list.
 */
export const readCsv = (text: string, { separator, start }: Separation, table: TableRows): void => {
  let at = start;
  let column = 0;
  while (at < text.length) {
    const { value, end } = fieldAt(text, at, separator);
    table.put(column, value === '' ? '' : cellText(value));
    column += 1;
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    table.endRow();
    column = 0;
  }
  table.endRow();
};

/** A field, and where the separator or line break behind it stands. */
type Field = { readonly value: string; readonly end: number };

const fieldAt = (text: string, from: number, separator: string): Field => {
  const opening = skipSpaces(text, from);
  const closing = text[opening] === '"' ? closingQuote(text, opening + 1) : -1;
  const end = endOfPlain(text, closing === -1 ? from : closing + 1, separator);
  if (closing === -1) return { value: text.slice(from, end), end };
  const quoted = text.slice(opening + 1, closing).replaceAll('""', '"');
  return { value: quoted + text.slice(closing + 1, end), end };
};

const endOfPlain = (text: string, from: number, separator: string): number => {
  let at = from;
  while (at < text.length && !endsField(text[at], separator)) at += 1;
  return at;
};

const endsField = (sign: string | undefined, separator: string): boolean =>
  sign === separator || sign === '\n' || sign === '\r';

const skipSpaces = (text: string, from: number): number => {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
};

/**
 * Where a quoted field ends, doubled quotes within it skipped; -1 when it does not. It searches to the end in vain at
 * most once in a file: a quote behind that opens another field would have closed this one.
 */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
};
