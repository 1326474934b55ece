/** Makes a vault of the product with the placements of a whole region for `placementsOnce.mjs`. */
import { loadProduct } from './bundle.mjs';
import { password, valueOf } from './vaults.mjs';

const [folder] = process.argv.slice(2);
const product = await loadProduct();
const request = { ...product.realSurroundings(folder), password };
const { vault } = valueOf(await product.createVault(request));
for (const changes of product.placementsWorld())
  valueOf(await vault.append('Daten übernommen', changes));
valueOf(await vault.compact());
await vault.close();
