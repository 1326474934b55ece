import type { ListTable } from '../../../domain/import/listReading.ts';
import { listLimits } from '../../../domain/import/listReading.ts';
import type { OpenZip } from '../zip/openZip.ts';
import { cellText } from './cellText.ts';
import { readFormats } from './cellFormats.ts';
import { findSheets } from './findSheets.ts';
import { partOf } from './partOf.ts';
import { Refused } from './Refused.ts';
import { readSheet } from './readSheet.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { countCharacters, makeTableRows } from './tableRows.ts';

/** More than the name on any tab. */
const longestName = 100;

/**
 * Reads the sheets of an Excel workbook that can be seen and have something in them, in their order: the values of the
 * cells as Excel last showed them, and nothing else of the file. Throws a refusal when it is none.
 */
export const readWorkbook = async (zip: OpenZip): Promise<readonly ListTable[]> => {
  const { sheets, countsFrom1904, strings, styles } = await findSheets(zip);
  const context = {
    countsFrom1904,
    strings: strings === null ? [] : await readSharedStrings(partOf(zip, strings)),
    formats: styles === null ? [] : await readFormats(partOf(zip, styles)),
  };
  const spend = countCharacters();
  const tables: ListTable[] = [];
  for (const { name, part } of sheets) {
    const table = makeTableRows(spend);
    await readSheet(partOf(zip, part), context, table);
    const rows = table.rows();
    if (rows.length > 0) tables.push({ name: cellText(name).slice(0, longestName), rows });
    if (tables.length > listLimits.tables) throw new Refused('too many tables');
  }
  return tables;
};
