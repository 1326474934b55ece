import { join } from 'node:path';
import { repoRoot } from '../../../scripts/setup/paths.mjs';
import { buildProgram } from '../buildProgram.mjs';
import { onDisplay } from '../child.mjs';
import { latencies, median } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

const count = 12;

/** Milliseconds after which a picture no longer seems to follow the hand. */
const most = 300;

/** From a tick in the editor of a handover to the drawn letter, in the built program and a real Electron. */
export async function measurePart({ folder, rounds }) {
  await buildProgram();
  const found = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1)
    found.push(
      await onDisplay('previewOnce.mjs', repoRoot, join(folder, `preview-${round}`), count),
    );
  const ticks = found.flatMap((round) => round.ticks);
  const questions = found.flatMap((round) => round.questions);
  return {
    figures: { pages: found[0].pages, ticks: latencies(ticks), questions: latencies(questions) },
    rows: [
      {
        what: 'from a tick to the drawn letter: p50',
        product: milliseconds(median(ticks)),
        peer: `the aim, ${most} ms`,
        ratio: median(ticks) / most,
        aim: 1,
      },
      {
        what: 'of it the letter itself: p50',
        product: milliseconds(median(questions)),
        peer: `all of it ${milliseconds(median(ticks))}`,
        ratio: median(questions) / median(ticks),
        aim: null,
      },
    ],
  };
}
