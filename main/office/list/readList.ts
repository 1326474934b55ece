import {
  largestList,
  type ListReading,
  type ListTable,
} from '../../../domain/import/listReading.ts';
import { openZip, type OpenZip } from '../zip/openZip.ts';
import { decodeText } from './decodeText.ts';
import { isPlainText } from './isPlainText.ts';
import { readCsv } from './readCsv.ts';
import { readWorkbook } from './readWorkbook.ts';
import { Refused } from './Refused.ts';
import { separatorOf } from './separatorOf.ts';
import { countCharacters, makeTableRows } from './tableRows.ts';

/**
 * Reads a file as a list, told by its bytes and never by its name: an Excel workbook (.xlsx, .xlsm; macros are not
 * looked at) or a text file (.csv, .txt). Says why when it is neither.
 */
export const readList = async (bytes: Uint8Array): Promise<ListReading> => {
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
};

const read = async (bytes: Uint8Array): Promise<ListReading> => {
  const zip = await openZip(bytes, largestList);
  if (zip.ok) return reading(await readZip(zip.value), false);
  if (zip.failure !== 'no zip') throw new Refused(zip.failure);
  const { text, guessedEncoding } = decodeText(bytes);
  if (!isPlainText(text)) throw new Refused('not a list');
  const table = makeTableRows(countCharacters());
  readCsv(text, separatorOf(text), table);
  return reading([{ name: '', rows: table.rows() }], guessedEncoding);
};

const readZip = async (zip: OpenZip): Promise<readonly ListTable[]> => {
  for await (const piece of zip.pieces('mimetype') ?? [])
    throw new Refused(piece.includes('opendocument.spreadsheet') ? 'open document' : 'not a list');
  return readWorkbook(zip);
};

const reading = (tables: readonly ListTable[], guessedEncoding: boolean): ListReading => {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new Refused('empty');
  return { kind: 'read', tables: filled, guessedEncoding };
};
