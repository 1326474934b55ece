import { inLargeNode } from '../child.mjs';
import { milliseconds } from '../table.mjs';

const few = 1_000;
const many = 500_000;

const whos = {
  engine: { what: 'journal alone', aim: 1.3 },
  server: { what: 'with rules and undo', aim: 1.3 },
  sqlcipher: { what: 'SQLCipher, key only', aim: null },
  indexed: { what: 'SQLCipher, one index', aim: null },
};

/** Saving one note with half a million notes there, beside the same with a thousand. */
export async function measurePart() {
  const figures = await inLargeNode('saveBench.mjs', few, many);
  const { latencies: found, growth } = figures;
  const rows = Object.entries(whos).map(([name, { what, aim }]) => ({
    what: `save at ${many} against at ${few}: ${what}`,
    product: milliseconds(found[`${name} ${many}`].p50),
    peer: `itself ${milliseconds(found[`${name} ${few}`].p50)}`,
    ratio: growth[name],
    aim,
  }));
  return { figures, rows };
}
