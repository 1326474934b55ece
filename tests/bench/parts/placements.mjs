import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../../scripts/setup/paths.mjs';
import { buildProgram } from '../buildProgram.mjs';
import { inFreshNode, onDisplay } from '../child.mjs';
import { latencies } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

const mostRounds = 3;

/**
 * What may lie between a key and its answer, at the 95th percentile; and what a frame may take longer than one at rest:
 * timers tremble by that much, while a frame that is left out takes 16.7 ms more.
 */
const aims = { answer: 50, tremble: 1 };

/** Scrolling and filtering the large tables of 5,000 young people, and searching everything, in the real window. */
export async function measurePart({ folder, rounds }) {
  await buildProgram();
  const prepared = join(folder, 'placements');
  await inFreshNode('preparePlacements.mjs', prepared);
  const found = [];
  for (let round = 0; round < Math.min(rounds, mostRounds); round += 1) {
    const home = join(folder, `placements-${round}`);
    const vault = join(home, 'tresor');
    cpSync(prepared, vault, { recursive: true });
    found.push(await onDisplay('placementsOnce.mjs', repoRoot, home, vault));
  }
  const all = (pick) => latencies(found.flatMap(pick));
  const figures = { rest: all(({ rest }) => rest) };
  for (const name of Object.keys(tables)) {
    figures[`scroll${name}`] = all((one) => one[`scroll${name}`]);
    figures[`frames${name}`] = all((one) => one[`type${name}`].gaps);
  }
  for (const name of Object.keys(answers)) {
    figures[`answer${name}`] = all((one) => one[`type${name}`].answers);
    figures[`shown${name}`] = all((one) => one[`type${name}`].shown);
  }
  return { figures, rows: rowsOf(figures) };
}

const tables = {
  Placements: '10,000 placements',
  Companies: '1,000 companies',
  Students: '5,000 young people',
};

const answers = { ...tables, Everything: 'search of everything' };

const rowsOf = (figures) => [
  ...Object.entries(tables).flatMap(([name, what]) => [
    frameRow(`frames while ${what} scroll`, figures[`scroll${name}`], figures.rest),
    frameRow(`frames while ${what} are filtered`, figures[`frames${name}`], figures.rest),
  ]),
  ...Object.entries(answers).map(([name, what]) =>
    row(`from a key to its answer, ${what}`, figures[`answer${name}`], {
      aim: aims.answer,
      beside: `on the screen ${milliseconds(figures[`shown${name}`].p95)} by the browser's own count`,
    }),
  ),
];

const frameRow = (what, figure, rest) =>
  row(what, figure, {
    aim: rest.p95 + aims.tremble,
    beside: `at rest ${milliseconds(rest.p95)}`,
  });

const row = (what, { p50, p95, max }, { aim, beside }) => ({
  what: `${what}: 95 of 100 within`,
  product: milliseconds(p95),
  peer: `may be ${milliseconds(aim)}; half within ${milliseconds(p50)}, longest ${milliseconds(max)}; ${beside}`,
  ratio: p95 / aim,
  aim: 1,
});
