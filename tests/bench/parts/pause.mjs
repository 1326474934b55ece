import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../../scripts/setup/paths.mjs';
import { buildProgram } from '../buildProgram.mjs';
import { inFreshNode, onDisplay } from '../child.mjs';
import { latencies } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

const count = 50_000;
const mostRounds = 3;

/** Longest a frame may take before a hand on the mouse feels it. */
const longestFrame = 50;

const phases = {
  today: 'saves alone, first page',
  rest: 'at rest, settings',
  saves: 'saves alone',
  backup: 'saves and a backup',
  compaction: 'saves and a compaction',
};

/** What the window feels of a compaction and of a backup of 50,000 notes, beside the same window without them. */
export async function measurePart({ folder, rounds }) {
  await buildProgram();
  const prepared = join(folder, 'pause');
  mkdirSync(prepared);
  await inFreshNode('prepareNotes.mjs', prepared, count);
  const found = [];
  for (let round = 0; round < Math.min(rounds, mostRounds); round += 1) {
    const home = join(folder, `pause-${round}`);
    const vault = join(home, 'tresor');
    cpSync(join(prepared, 'long'), vault, { recursive: true });
    found.push(await onDisplay('pauseOnce.mjs', repoRoot, home, vault));
  }
  const all = (phase, what) => found.flatMap((round) => round[phase][what]);
  const figures = Object.fromEntries(
    Object.keys(phases).map((phase) => {
      const gaps = all(phase, 'gaps');
      const long = gaps.filter((gap) => gap > longestFrame).length;
      const saves = phase === 'rest' ? null : latencies(all(phase, 'saves'));
      return [phase, { frames: { ...latencies(gaps), long }, saves }];
    }),
  );
  return { figures, rows: [...frameRows(figures), ...saveRows(figures)] };
}

const frameRows = (figures) =>
  Object.entries(phases).map(([phase, what]) => ({
    what: `longest of ${figures[phase].frames.count} frames: ${what}`,
    product: milliseconds(figures[phase].frames.max),
    peer: `may be ${longestFrame} ms; ${figures[phase].frames.long} were longer`,
    ratio: figures[phase].frames.max / longestFrame,
    aim: phase === 'backup' || phase === 'compaction' ? 1 : null,
  }));

const saveRows = (figures) =>
  ['backup', 'compaction'].flatMap((phase) =>
    ['p50', 'p99', 'max'].map((figure) => ({
      what: `a save from the window, ${phases[phase]}: ${figure}`,
      product: milliseconds(figures[phase].saves[figure]),
      peer: `${phases.saves} ${milliseconds(figures.saves.saves[figure])}`,
      ratio: figures[phase].saves[figure] / figures.saves.saves[figure],
      aim: null,
    })),
  );
