import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../../scripts/setup/paths.mjs';
import { buildProgram } from '../buildProgram.mjs';
import { inFreshNode, onDisplay } from '../child.mjs';
import { latencies } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

/** How long the window may stand still. */
const most = 50;

/** Whether the window moves while the overview of 10,000 placements becomes an Excel file. */
export async function measurePart({ folder, rounds }) {
  await buildProgram();
  const prepared = join(folder, 'export');
  await inFreshNode('preparePlacements.mjs', prepared);
  const found = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    const home = join(folder, `export-${round}`);
    const vault = join(home, 'tresor');
    cpSync(prepared, vault, { recursive: true });
    found.push(await onDisplay('exportOnce.mjs', repoRoot, home, vault));
  }
  const frames = latencies(found.flatMap(({ gaps }) => gaps));
  const rest = latencies(found.flatMap((round) => round.rest));
  return {
    figures: { frames, rest, ms: found.map(({ ms }) => ms), said: found[0].said },
    rows: [
      {
        what: `longest of ${frames.count} frames while 10,000 placements become a sheet`,
        product: milliseconds(frames.max),
        peer: `may be ${milliseconds(most)}; 99 of 100 within ${milliseconds(frames.p99)}; longest at rest ${milliseconds(rest.max)}`,
        ratio: frames.max / most,
        aim: 1,
      },
    ],
  };
}
