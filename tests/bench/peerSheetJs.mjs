/** Writes the rows of the overview once with SheetJS and prints the milliseconds, reading them not counted. */
import { readFileSync } from 'node:fs';
import { peer } from './peers.mjs';

const [source, target] = process.argv.slice(2);
const { columns, rows } = JSON.parse(readFileSync(source, 'utf8'));
const xlsx = peer('xlsx');
const start = performance.now();
const sheet = xlsx.utils.aoa_to_sheet([columns.map(({ header }) => header), ...rows]);
sheet['!cols'] = columns.map(({ width }) => ({ wch: width }));
sheet['!autofilter'] = { ref: `A1:T${rows.length + 1}` };
const book = xlsx.utils.book_new();
xlsx.utils.book_append_sheet(book, sheet, 'Jugendliche');
xlsx.writeFile(book, target, { compression: true, bookSST: true });
process.stdout.write(JSON.stringify({ write: performance.now() - start }));
