import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Bundles what is measured, as the build of the product does it, into one file for plain Node.
 *
 * @param {string} folder where to put it
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundleProduct(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(import.meta.dirname, 'measured', 'product.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'product.mjs', format: 'es' } },
    },
  });
  return join(folder, 'product.mjs');
}

/** What the bundle holds, in a process that `run.mjs` started. */
export const loadProduct = () => import(pathToFileURL(process.env.BENCH_PRODUCT).href);
