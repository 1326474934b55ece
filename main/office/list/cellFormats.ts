import { Refused } from './Refused.ts';
import { readXml } from './readXml.ts';

/** How the number of a cell is shown: as a day, a time, or a number with at least so many digits before the comma. */
export type CellFormat =
  | { readonly kind: 'day' }
  | { readonly kind: 'time' }
  | { readonly kind: 'number'; readonly digits: number };

const plain: CellFormat = { kind: 'number', digits: 1 };

/** More than Excel allows (64,000 cell formats). */
const most = 70_000;

/**
 * How the cells of a workbook show their numbers, by the number of their style. Throws a refusal when the styles are
 * damaged or more than Excel has.
 */
export const readFormats = async (
  pieces: AsyncIterable<Buffer>,
): Promise<readonly CellFormat[]> => {
  const own = new Map<number, CellFormat>();
  const ids: number[] = [];
  await readXml(pieces, {
    open: (path, { numFmtId, formatCode = '' }) => {
      const element = path.at(-1);
      if (element === 'numFmt') own.set(Number(numFmtId), formatOf(formatCode));
      else if (element === 'xf' && path.at(-2) === 'cellXfs') ids.push(Number(numFmtId ?? 0));
      if (ids.length > most || own.size > most) throw new Refused('bomb');
    },
  });
  return ids.map((id) => own.get(id) ?? builtIn(id));
};

/** Formats every workbook has without naming them (ECMA-376 part 1, 18.8.30); most of 27 to 58 are those of Asia. */
const builtIn = (id: number): CellFormat => {
  const isWithin = (first: number, last: number): boolean => id >= first && id <= last;
  if (isWithin(14, 17) || id === 22 || isWithin(27, 36) || isWithin(50, 58)) return { kind: 'day' };
  return isWithin(18, 21) || isWithin(45, 47) ? { kind: 'time' } : plain;
};

/** Whatever of a format is no code: texts in quotes, single signs, room for a sign, colours and countries. */
const noCode = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/gsu;

/**
 * What a format code makes of a number.
 *
 * @example formatOf('dd.mm.yyyy;@') // a day
 * @example formatOf('00000') // a number of five digits, as postcodes are shown
 */
const formatOf = (code: string): CellFormat => {
  const [first = ''] = code.replace(noCode, '').split(';');
  if (/^(?:General|Standard)$/iu.test(first)) return plain;
  if (/[dy]/iu.test(first)) return { kind: 'day' };
  if (/[hs]/iu.test(first) || /\[[hms]+\]/iu.test(code)) return { kind: 'time' };
  if (/m/iu.test(first)) return { kind: 'day' };
  return /^0{2,20}$/u.test(first) ? { kind: 'number', digits: first.length } : plain;
};
