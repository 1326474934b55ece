import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { build } from 'vite';

/** Bundles the printer of papers as it is, for the first process of the running program to load. */
const bundlePrinter = async (): Promise<string> => {
  const outDir = mkdtempSync(join(tmpdir(), 'staffelstab-printer-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(import.meta.dirname, 'paperPrinterEntry.ts'),
      outDir,
      target: 'node20',
      rolldownOptions: {
        external: ['electron'],
        output: { entryFileNames: 'entry.cjs', format: 'cjs' },
      },
    },
  });
  return join(outDir, 'entry.cjs');
};

/** Makes a PDF file of a Word file within the running program; gives the failure as a text where there is none. */
export type InAppPrinter = (docx: Uint8Array) => Promise<Buffer | string>;

/** Loads the printer of papers into the running program. */
export const printerInApp = async (app: ElectronApplication): Promise<InAppPrinter> => {
  const file = await bundlePrinter();
  return async (docx) => {
    const base64 = Buffer.from(docx).toString('base64');
    const made = await app.evaluate(
      async (_, given) => {
        const require = process.getBuiltinModule('node:module').createRequire(given.file);
        const { printer } = require(given.file) as typeof import('./paperPrinterEntry.ts');
        const pdf = await printer.toPdf(new Uint8Array(Buffer.from(given.base64, 'base64')));
        return pdf.ok
          ? { base64: Buffer.from(pdf.value).toString('base64') }
          : { failure: pdf.failure };
      },
      { file, base64 },
    );
    return made.base64 === undefined ? made.failure : Buffer.from(made.base64, 'base64');
  };
};
