/** Plans and writes the overview once in this fresh process, as the product does, and prints what it took. */
import { writeFileSync } from 'node:fs';
import { loadProduct } from './bundle.mjs';

const [count, rowsFile] = process.argv.slice(2);
const product = await loadProduct();
const data = product.leaversWorld(Number(count));
globalThis.gc?.();
const start = performance.now();
const { plan } = product.transitionOverview(data, product.overviewOptions);
const planned = performance.now();
const bytes = await product.writeSheet(plan);
const written = performance.now();
if (rowsFile !== undefined) writeRows();
process.stdout.write(
  JSON.stringify({
    plan: planned - start,
    write: written - planned,
    bytes: bytes.length,
    // In KiB on every system.
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);

/** The same values for the peers to write. */
function writeRows() {
  const { columns, rows } = plan.sheets[1].tables[0];
  const serial = (value) => Math.round(Date.parse(value) / 86_400_000) + 25_569;
  const value = ({ kind, missing }, cell) => {
    if (cell === null) return missing;
    return kind === 'day' ? serial(cell) : cell;
  };
  writeFileSync(
    rowsFile,
    JSON.stringify({
      columns: columns.map(({ header, kind, width }) => ({ header, kind, width })),
      rows: rows.map((row) => row.map((cell, index) => value(columns[index], cell))),
    }),
  );
}
