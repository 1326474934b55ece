import { cpSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../../scripts/setup/paths.mjs';
import { buildProgram } from '../buildProgram.mjs';
import { inFreshNode, onDisplay } from '../child.mjs';
import { inTurns, median } from '../rounds.mjs';

const count = 50_000;
const mostRounds = 3;
const emptyWindow = join(import.meta.dirname, '..', 'emptyWindow');

const megabytes = (bytes) => `${Math.round(bytes / 1_000_000)} MB`;

/** Memory of window and vault process at 50,000 notes, above an empty Electron with the same processes. */
export async function measurePart({ folder, rounds }) {
  await buildProgram();
  const prepared = join(folder, 'memory');
  mkdirSync(prepared);
  await inFreshNode('prepareNotes.mjs', prepared, count);
  const plain = statSync(join(prepared, 'bare')).size;
  let turn = 0;
  const homeOf = (kind) => join(folder, `memory-${kind}-${(turn += 1)}`);
  const turns = await inTurns(Math.min(rounds, mostRounds), {
    product: () => {
      const home = homeOf('product');
      cpSync(join(prepared, 'tresor'), join(home, 'tresor'), { recursive: true });
      return onDisplay('memoryOnce.mjs', 'product', repoRoot, home, join(home, 'tresor'));
    },
    empty: () => onDisplay('memoryOnce.mjs', 'empty', emptyWindow, homeOf('empty')),
  });
  const both = ({ window, vault }) => window + vault;
  const middle = (kind, which, of = both) => median(turns[kind].map((found) => of(found[which])));
  const row = (what, which, { of = both, aim = null }) => {
    const above = middle('product', which, of) - middle('empty', which, of);
    return {
      what: `memory at ${count} notes: ${what}`,
      product: megabytes(above),
      peer: `plain text ${megabytes(plain)}`,
      ratio: above / plain,
      aim,
    };
  };
  return {
    figures: { plain, turns },
    rows: [
      row('window and vault process', 'sums', { aim: 4 }),
      row('the window of it', 'sums', { of: ({ window }) => window }),
      row('the vault process of it', 'sums', { of: ({ vault }) => vault }),
      row('the office process, not of it', 'sums', { of: ({ office }) => office }),
      row('highest of both while opening', 'peaks', {}),
    ],
  };
}
