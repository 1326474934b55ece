import { join } from 'node:path';
import { inFreshNode, inProgram } from '../child.mjs';
import { ensureNodePeers, ensurePythonPeers, peerVersion, python } from '../peers.mjs';
import { inTurns, latencies, median } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

const count = 5_000;
const pythonPeers = [
  ...['openpyxl styled', 'xlsxwriter styled'],
  ...['openpyxl plain', 'xlsxwriter plain'],
];
/** It writes no styles in its free edition; its values alone are compared. */
const sheetJs = 'SheetJS plain';
const peers = [...pythonPeers, sheetJs];
const manyRows = 50_000;
const gibibyte = 1024 ** 3;

/** The overview of 5,000 young people with 20 columns, beside writers of the same values. */
export async function measurePart({ folder, rounds }) {
  await ensurePythonPeers();
  await ensureNodePeers();
  const rowsFile = join(folder, 'rows.json');
  await inFreshNode('sheetOnce.mjs', count, rowsFile);
  const script = join(import.meta.dirname, '..', 'peerSheet.py');
  const peerOnce = (which) => () =>
    inProgram(python, script, which, rowsFile, join(folder, 'peer.xlsx'));
  const turns = await inTurns(rounds, {
    product: () => inFreshNode('sheetOnce.mjs', count),
    ...Object.fromEntries(pythonPeers.map((which) => [which, peerOnce(which)])),
    [sheetJs]: () => inFreshNode('peerSheetJs.mjs', rowsFile, join(folder, 'peer.xlsx')),
  });
  const many = await inFreshNode('sheetOnce.mjs', manyRows);
  const whole = turns.product.map(({ plan, write }) => plan + write);
  const row = (which) => ({
    what: `overview of ${count} x 20: plan and write`,
    product: milliseconds(median(whole)),
    peer: `${which} ${milliseconds(median(turns[which].map(({ write }) => write)))}`,
    ratio: median(whole.map((ms, at) => ms / turns[which][at].write)),
    aim: which.endsWith('styled') ? 1 : null,
  });
  return {
    figures: {
      versions: { ...turns[pythonPeers[0]][0].versions, sheetjs: peerVersion('xlsx') },
      many,
      plan: latencies(turns.product.map(({ plan }) => plan)),
      write: latencies(turns.product.map(({ write }) => write)),
      ...Object.fromEntries(
        peers.map((which) => [which, latencies(turns[which].map(({ write }) => write))]),
      ),
    },
    rows: [
      ...peers.map(row),
      {
        what: `highest memory at ${manyRows} x 20, records and plan among it`,
        product: `${Math.round(many.peakBytes / 1024 ** 2)} MiB`,
        peer: 'may be 1024 MiB',
        ratio: many.peakBytes / gibibyte,
        aim: 1,
      },
    ],
  };
}
