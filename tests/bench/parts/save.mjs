import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { inFreshNode } from '../child.mjs';
import { inTurns, latencies } from '../rounds.mjs';
import { passphrase } from '../secrets.mjs';
import { milliseconds } from '../table.mjs';

const steadyRounds = 3;
const steadyCount = 3_000;

const whos = {
  engine: 'journal alone',
  server: 'with rules and undo',
  sqlcipher: 'SQLCipher, key only',
  indexed: 'SQLCipher, one index',
  ruled: 'SQLCipher, one index, our rules',
};

/** Saving one note with few and many notes there, then thousands of saves with compactions among them. */
export async function measurePart({ folder }) {
  const short = await inFreshNode('saveBench.mjs', 1_000, 50_000);
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

/** Who is measured beside whom: the journal beside the store alone, the whole way of a save beside the store with our rules too. */
const besides = [
  ['engine', 'sqlcipher'],
  ['engine', 'indexed'],
  ['server', 'sqlcipher'],
  ['server', 'indexed'],
  ['server', 'ruled'],
];

const shortRows = ({ latencies: found, ratios, growth, overAppend }) => {
  const beside = (name, peer, count) => ({
    what: `save one note at ${count}: ${whos[name]}`,
    product: milliseconds(found[`${name} ${count}`].p50),
    peer: `${whos[peer]} ${milliseconds(found[`${peer} ${count}`].p50)}`,
    ratio: ratios[`${name} / ${peer} ${count}`],
    aim: 1,
  });
  const grows = (name, aim) => ({
    what: `save at 50000 against at 1000: ${whos[name]}`,
    product: milliseconds(found[`${name} 50000`].p50),
    peer: `itself ${milliseconds(found[`${name} 1000`].p50)}`,
    ratio: growth[name],
    aim,
  });
  return [
    ...besides.flatMap(([name, peer]) => [1000, 50000].map((count) => beside(name, peer, count))),
    {
      what: 'save one note at 50000: journal alone',
      product: milliseconds(found['engine 50000'].p50),
      peer: `bare append and flush ${milliseconds(found.append.p50)}`,
      ratio: overAppend,
      aim: null,
    },
    grows('engine', 1.3),
    grows('server', 1.3),
    grows('sqlcipher', null),
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
