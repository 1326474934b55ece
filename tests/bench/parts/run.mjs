import { join } from 'node:path';
import { repoRoot } from '../../../scripts/setup/paths.mjs';
import { buildProgram } from '../buildProgram.mjs';
import { inFreshNode, onDisplay } from '../child.mjs';
import { latencies, mean } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

const count = 200;

/** How long the window may stand still. */
const most = 50;

/** 200 letters in one run of the real program: how long each takes, and whether the window moves meanwhile. */
export async function measurePart({ folder, rounds }) {
  await buildProgram();
  const found = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1)
    found.push(await onDisplay('runOnce.mjs', repoRoot, join(folder, `run-${round}`), count));
  const bare = (await inFreshNode('lettersOnce.mjs', 'product', count)).ms / count;
  const frames = latencies(found.flatMap(({ gaps }) => gaps));
  const each = mean(found.map(({ ms }) => ms)) / count;
  return {
    figures: { frames, each, bare, longest: found.map(({ gaps }) => Math.max(...gaps)) },
    rows: [
      {
        what: `longest of ${frames.count} frames while ${count} letters go out`,
        product: milliseconds(frames.max),
        peer: `may be ${milliseconds(most)}; 99 of 100 within ${milliseconds(frames.p99)}`,
        ratio: frames.max / most,
        aim: 1,
      },
      {
        what: `each of ${count} letters in the real program, recorded and in its place`,
        product: milliseconds(each),
        peer: `writing it alone, in one process ${milliseconds(bare)}`,
        ratio: each / bare,
        aim: null,
      },
    ],
  };
}
