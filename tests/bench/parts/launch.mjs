import { join } from 'node:path';
import { onVirtualDisplay } from '../../../scripts/setup/display.mjs';
import { repoRoot } from '../../../scripts/setup/paths.mjs';
import { runTool } from '../../../scripts/setup/run.mjs';
import { setUp } from '../../../scripts/setup/setUp.mjs';
import { inProgram } from '../child.mjs';
import { inTurns, latencies, median } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

const emptyWindow = join(import.meta.dirname, '..', 'emptyWindow');
const script = join(import.meta.dirname, '..', 'launchOnce.mjs');

/** From the start of the process to a password field that can be used, beside an empty Electron window. */
export async function measurePart({ folder, rounds }) {
  const { version } = await setUp();
  const { code } = await runTool('electron-vite/bin/electron-vite.js', ['build'], { quiet: true });
  if (code !== 0) throw new Error('The build did not succeed.');
  const once =
    (app, home, ...vault) =>
    async () => {
      const line = [script, app, join(folder, home), ...vault];
      return (await inProgram(...onVirtualDisplay(process.execPath, line).flat())).ms;
    };
  const turns = await inTurns(rounds, {
    product: once(repoRoot, 'home-product', join(folder, 'vault-of-somebody')),
    empty: once(emptyWindow, 'home-empty'),
  });
  return {
    figures: {
      electron: version,
      product: latencies(turns.product),
      empty: latencies(turns.empty),
      more: median(turns.product.map((ms, at) => ms - turns.empty[at])),
    },
    rows: [
      {
        what: 'launch to a usable unlock page',
        product: milliseconds(median(turns.product)),
        peer: `empty window ${milliseconds(median(turns.empty))}`,
        ratio: median(turns.product.map((ms, at) => ms / turns.empty[at])),
        aim: null,
      },
    ],
  };
}
