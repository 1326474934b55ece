import { join } from 'node:path';
import { build } from 'vite';

/** Lets the engine derive its keys by the harness, which counts derivations and runs only cheap ones. */
const countingDerivations = (root) => ({
  name: 'counting-derivations',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    id === 'hash-wasm' && importer.endsWith('/main/vault/keys/kdf.ts')
      ? join(root, 'tests', 'torture', 'derivations.ts')
      : undefined,
});

/**
 * Bundles the harness with the engine into one file for plain Node.
 *
 * @param {string} root the folder that holds main/, domain/ and tests/torture/
 * @param {string} outDir where to put the bundle
 * @returns {Promise<string>} its path
 */
export async function bundleHarness(root, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [countingDerivations(root)],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'tests', 'torture', 'main.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'torture.mjs', format: 'es' } },
    },
  });
  return join(outDir, 'torture.mjs');
}
