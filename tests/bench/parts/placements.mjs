import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../../scripts/setup/paths.mjs';
import { runTool } from '../../../scripts/setup/run.mjs';
import { setUp } from '../../../scripts/setup/setUp.mjs';
import { inFreshNode, onDisplay } from '../child.mjs';
import { latencies } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

const mostRounds = 3;

/** What a frame may take, and what an answer to a key may take, at the 95th percentile. */
const aims = { frame: 16.7, answer: 50 };

/** Scrolling and filtering 10,000 placements of 5,000 young people and 1,000 companies in the real window. */
export async function measurePart({ folder, rounds }) {
  await setUp();
  const { code } = await runTool('electron-vite/bin/electron-vite.js', ['build'], { quiet: true });
  if (code !== 0) throw new Error('The build did not succeed.');
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
  const figures = {
    rest: all(({ rest }) => rest),
    scrollPlacements: all(({ scrollPlacements }) => scrollPlacements),
    scrollCompanies: all(({ scrollCompanies }) => scrollCompanies),
    typePlacements: all(({ typePlacements }) => typePlacements.gaps),
    typeCompanies: all(({ typeCompanies }) => typeCompanies.gaps),
    answerPlacements: all(({ typePlacements }) => typePlacements.keys),
    answerCompanies: all(({ typeCompanies }) => typeCompanies.keys),
  };
  return { figures, rows: rowsOf(figures) };
}

const whats = {
  scrollPlacements: ['frames while 10,000 placements scroll', aims.frame],
  typePlacements: ['frames while 10,000 placements are filtered', aims.frame],
  scrollCompanies: ['frames while 1,000 companies scroll', aims.frame],
  typeCompanies: ['frames while 1,000 companies are filtered', aims.frame],
  answerPlacements: ['from a key to its answer, 10,000 placements', aims.answer],
  answerCompanies: ['from a key to its answer, 1,000 companies', aims.answer],
};

const rowsOf = (figures) =>
  Object.entries(whats).map(([name, [what, aim]]) => ({
    what: `${what}: 95 of 100 within`,
    product: milliseconds(figures[name].p95),
    peer: `may be ${milliseconds(aim)}; longest ${milliseconds(figures[name].max)}; at rest ${milliseconds(figures.rest.p95)}`,
    ratio: figures[name].p95 / aim,
    aim: 1,
  }));
