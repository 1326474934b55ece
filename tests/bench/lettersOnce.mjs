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
const cases = product.handoverCases(Number(count), texts);
const plans = cases.map((given) => product.letterPlan(given, texts));
const template = await product.writeLetter(product.templatePlan(plans[0]));
const fill = letterFiller(Buffer.from(template));

const kinds = {
  product: (given) => product.writeLetter(product.letterPlan(given, texts)),
  // The peer gets its values ready, the product decides them itself.
  docxtemplater: (_, at) => fill(plans[at]),
};

globalThis.gc?.();
const start = performance.now();
const sizes = [];
for (const [at, given] of cases.entries()) {
  const bytes = await kinds[kind](given, at);
  sizes.push(bytes.length);
  if (at === 0 && sample !== undefined) writeFileSync(sample, bytes);
}
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms, bytes: sizes.reduce((sum, size) => sum + size, 0) }));
