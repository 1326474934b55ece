/** Writes letters once in this fresh process, by the product or by docxtemplater, and prints the milliseconds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProduct } from './bundle.mjs';
import { letterFiller } from './letterFiller.mjs';

const [kind, count, sample] = process.argv.slice(2);
const product = await loadProduct();
const texts = product.readLetterTexts(
  join(import.meta.dirname, '../../resources/texts/letter.json'),
);
const { plans, planned } = plan();
const template = await product.writePaper(product.templatePlan(plans[0]));
const fill = letterFiller(Buffer.from(template));
const write = { product: product.writePaper, docxtemplater: fill }[kind];

globalThis.gc?.();
const start = performance.now();
let bytes = 0;
for (const [at, letter] of plans.entries()) {
  const written = await write(letter);
  bytes += written.length;
  if (at === 0 && sample !== undefined) writeFileSync(sample, written);
}
const ms = performance.now() - start + (kind === 'product' ? planned : 0);
process.stdout.write(JSON.stringify({ ms, planned, bytes }));

/** Decides all letters; the peer gets their values ready. Apart, so that no practice world stays in memory. */
function plan() {
  const cases = product.handoverCases(Number(count), texts);
  globalThis.gc?.();
  const begin = performance.now();
  const made = cases.map((given) => product.letterPlan(given, texts));
  return { plans: made, planned: performance.now() - begin };
}
