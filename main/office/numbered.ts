import { basename, dirname, extname, join } from 'node:path';

/**
 * The path of the file with this number among those of one name; the first has none.
 *
 * @example numbered('/home/Brief.docx', 2) // '/home/Brief (2).docx'
 */
export const numbered = (path: string, number: number): string => {
  const end = extname(path);
  return number === 1 ? path : join(dirname(path), `${basename(path, end)} (${number})${end}`);
};
