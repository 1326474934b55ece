import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inFreshNode } from '../child.mjs';
import { inTurns, latencies, median } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

const count = 50_000;
const kinds = [
  'vault',
  'bare',
  'bare with a long journal',
  'sqlcipher',
  'vault with a long journal',
  'vault to replica',
  'vault by password',
  'sqlcipher by passphrase',
];

/** Opening 50,000 notes, each time in a fresh process. */
export async function measurePart({ folder, rounds }) {
  const prepared = join(folder, 'open');
  mkdirSync(prepared);
  await inFreshNode('prepareNotes.mjs', prepared, count);
  const once = async (kind) => {
    const { ms, notes } = await inFreshNode('openOnce.mjs', kind, prepared);
    if (notes < count) throw new Error(`${kind} found ${notes} notes.`);
    return ms;
  };
  const turns = await inTurns(
    rounds,
    Object.fromEntries(kinds.map((kind) => [kind, () => once(kind)])),
  );
  const row = (what, [product, peer], { name, aim }) => ({
    what: `open ${count} notes: ${what}`,
    product: milliseconds(median(turns[product])),
    peer: `${name} ${milliseconds(median(turns[peer]))}`,
    ratio: median(turns[product].map((ms, at) => ms / turns[peer][at])),
    aim,
  });
  return {
    figures: Object.fromEntries(kinds.map((kind) => [kind, latencies(turns[kind])])),
    rows: [
      row('without derivation', ['vault', 'bare'], { name: 'bare read', aim: 1.5 }),
      row('without derivation', ['vault', 'sqlcipher'], { name: 'SQLCipher', aim: 1 }),
      row('and 1900 commits', ['vault with a long journal', 'bare with a long journal'], {
        name: 'bare read',
        aim: 1.5,
      }),
      row('and 1900 commits', ['vault with a long journal', 'sqlcipher'], {
        name: 'SQLCipher',
        aim: null,
      }),
      row('up to the window', ['vault to replica', 'sqlcipher'], { name: 'SQLCipher', aim: null }),
      row('by password', ['vault by password', 'sqlcipher by passphrase'], {
        name: 'SQLCipher',
        aim: null,
      }),
    ],
  };
}
