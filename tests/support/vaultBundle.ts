import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a TypeScript file with all it imports into one that plain Node runs, and returns its path. */
export const bundleForNode = async (entry: string): Promise<string> => {
  const outDir = await mkdtemp(join(tmpdir(), 'staffelstab-bundle-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'entry.mjs', format: 'es' } },
    },
  });
  return join(outDir, 'entry.mjs');
};
