/**
 * `npm run bench`: measures the product beside its peers in the same run, in turns, and writes
 * `artifacts/bench.json`; `npm run bench -- --only save,open` measures a part.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from '../../scripts/setup/packages.mjs';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { heading, say } from '../../scripts/setup/say.mjs';
import { command } from '../../scripts/setup/setUp.mjs';
import { machineFacts } from './machineFacts.mjs';
import { table } from './table.mjs';

const parts = [
  ...['save', 'growth', 'open', 'backup', 'pause', 'memory'],
  ...['sheet', 'letters', 'preview', 'run', 'export', 'launch', 'placements'],
];

await command(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, rounds: { type: 'string', default: '9' } },
  });
  const wanted = values.only?.split(',') ?? parts;
  const unknown = wanted.filter((name) => !parts.includes(name));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}.`);
  await ensurePackages();
  const folder = mkdtempSync(join(tmpdir(), 'staffelstab-bench-'));
  try {
    const before = machineFacts();
    const { rows, figures } = await measure(wanted, { folder, rounds: Number(values.rounds) });
    heading('bench');
    say(table(rows));
    const file = join(repoRoot, 'artifacts', 'bench.json');
    mkdirSync(join(file, '..'), { recursive: true });
    const machine = { ...before, loadAfter: machineFacts().load };
    writeFileSync(file, `${JSON.stringify({ machine, rows, figures }, null, 2)}\n`);
    say(`\n${machine.text}; load ${machine.load} before, ${machine.loadAfter} after.`);
    say('All figures: artifacts/bench.json');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

/** Measures one part after the other; each has processes of its own. */
async function measure(wanted, { folder, rounds }) {
  // Only now, because it needs the packages.
  const { bundleProduct } = await import('./bundle.mjs');
  const { ensureNodePeers } = await import('./peers.mjs');
  await ensureNodePeers();
  process.env.BENCH_PRODUCT = await bundleProduct(folder);
  process.env.BENCH_FOLDER = folder;
  const rows = [];
  const figures = {};
  for (const name of wanted) {
    heading(name);
    const { measurePart } = await import(`./parts/${name}.mjs`);
    const found = await measurePart({ folder, rounds });
    figures[name] = found.figures;
    rows.push(...found.rows);
    say(table(found.rows));
  }
  return { rows, figures };
}
