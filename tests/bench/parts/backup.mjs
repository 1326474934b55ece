import { inFreshNode } from '../child.mjs';
import { median } from '../rounds.mjs';
import { milliseconds } from '../table.mjs';

/** So many notes make 50 MB. */
const count = 60_000;

/** A backup of 50 MB, read back and proven, beside a plain copy with a checksum; and what a save waits meanwhile. */
export async function measurePart({ rounds }) {
  const figures = await inFreshNode('backupBench.mjs', rounds, count);
  const { bytes, times, waits } = figures;
  const size = `${Math.round(bytes / 1_000_000)} MB`;
  const beside = (what, name) => ({
    what,
    product: milliseconds(median(times[name])),
    peer: `copy and SHA-256 ${milliseconds(median(times.copy))}`,
    ratio: median(times[name].map((ms, at) => ms / times.copy[at])),
    aim: null,
  });
  const wait = (figure) => ({
    what: `a save during a backup of ${size}: ${figure}`,
    product: milliseconds(waits.meanwhile[figure]),
    peer: `no backup ${milliseconds(waits.alone[figure])}`,
    ratio: waits.meanwhile[figure] / waits.alone[figure],
    aim: null,
  });
  return {
    figures,
    rows: [
      beside(`backup of ${size}`, 'backup'),
      beside(`backup of ${size}, saves meanwhile`, 'backup with saves'),
      ...['p50', 'p99', 'max'].map(wait),
    ],
  };
}
