import { inFreshNode } from '../child.mjs';
import { inTurns, latencies, median } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

const count = 200;

/** 200 letters, decided and written, beside a peer that fills a template of the same look with ready values. */
export async function measurePart({ rounds }) {
  const once = (kind) => () => inFreshNode('lettersOnce.mjs', kind, count);
  const turns = await inTurns(rounds, {
    product: once('product'),
    docxtemplater: once('docxtemplater'),
  });
  const times = (kind) => turns[kind].map(({ ms }) => ms);
  return {
    figures: {
      product: latencies(times('product')),
      docxtemplater: latencies(times('docxtemplater')),
      bytes: { product: turns.product[0].bytes, docxtemplater: turns.docxtemplater[0].bytes },
    },
    rows: [
      {
        what: `${count} letters`,
        product: milliseconds(median(times('product'))),
        peer: `docxtemplater ${milliseconds(median(times('docxtemplater')))}`,
        ratio: median(turns.product.map(({ ms }, at) => ms / turns.docxtemplater[at].ms)),
        aim: 0.8,
      },
    ],
  };
}
