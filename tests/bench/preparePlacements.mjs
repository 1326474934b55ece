/** Makes a vault of the product with the placements of a whole region, and 50,000 notes, for `placementsOnce.mjs`. */
import { loadProduct } from './bundle.mjs';
import { password, valueOf } from './vaults.mjs';

const [folder] = process.argv.slice(2);
const product = await loadProduct();
const request = { ...product.realSurroundings(folder), password };
const { vault } = valueOf(await product.createVault(request));
for (const changes of product.placementsWorld())
  valueOf(await vault.append('Daten übernommen', changes));
for (let from = 0; from < 50_000; from += 5_000) {
  const numbers = Array.from({ length: 5_000 }, (_, at) => from + at);
  const changes = numbers.map((number) => product.put('note', product.noteNumber(number)));
  valueOf(await vault.append('Notizen übernommen', changes));
}
valueOf(await vault.compact());
await vault.close();
