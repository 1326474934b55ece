import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { inFreshNode } from '../child.mjs';
import { inTurns, latencies } from '../rounds.mjs';
import { passphrase } from '../secrets.mjs';
import { milliseconds } from '../table.mjs';

const steadyRounds = 3;
const steadyCount = 3_000;

/** Saving one note with few and many notes there, then thousands of saves with compactions among them. */
export async function measurePart({ folder }) {
  const short = await inFreshNode('saveBench.mjs');
  const prepared = join(folder, 'steady');
  mkdirSync(prepared);
  await inFreshNode('prepareNotes.mjs', prepared, 50_000);
  const once = (kind) => () =>
    inFreshNode('steadySaves.mjs', kind, prepared, passphrase, steadyCount);
  const turns = await inTurns(steadyRounds, {
    vault: once('vault'),
    sqlcipher: once('sqlcipher'),
  });
  const steady = {
    vault: latencies(turns.vault.flatMap(({ figures }) => figures)),
    sqlcipher: latencies(turns.sqlcipher.flatMap(({ figures }) => figures)),
    compactions: turns.vault.reduce((sum, { compactions }) => sum + compactions, 0),
  };
  return { figures: { short, steady }, rows: [...shortRows(short), ...steadyRows(steady)] };
}

const shortRows = ({ latencies: found, ratios, growth }) => {
  const beside = (who, name, count) => ({
    what: `save one note at ${count}: ${who}`,
    product: milliseconds(found[`${name} ${count}`].p50),
    peer: `SQLCipher ${milliseconds(found[`sqlcipher ${count}`].p50)}`,
    ratio: ratios[`${name} ${count}`],
    aim: 1,
  });
  const grows = (who, name, aim) => ({
    what: `save at 50000 against at 1000: ${who}`,
    product: milliseconds(found[`${name} 50000`].p50),
    peer: `itself ${milliseconds(found[`${name} 1000`].p50)}`,
    ratio: growth[name],
    aim,
  });
  return [
    beside('engine', 'engine', 1000),
    beside('engine', 'engine', 50000),
    beside('with rules and undo', 'server', 1000),
    beside('with rules and undo', 'server', 50000),
    grows('engine', 'engine', 1.3),
    grows('with rules and undo', 'server', 1.3),
    grows('SQLCipher', 'sqlcipher', null),
  ];
};

const steadyRows = ({ vault, sqlcipher }) =>
  ['mean', 'p50', 'p95', 'p99', 'max'].map((figure) => ({
    what: `${vault.count} saves at 50000, compactions among them: ${figure}`,
    product: milliseconds(vault[figure]),
    peer: `SQLCipher ${milliseconds(sqlcipher[figure])}`,
    ratio: vault[figure] / sqlcipher[figure],
    aim: figure === 'mean' ? 1 : null,
  }));
