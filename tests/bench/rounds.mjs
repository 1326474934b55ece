/**
 * The value below which a share of the figures lies.
 *
 * @param {readonly number[]} figures
 * @param {number} share from 0 to 1
 */
export function quantile(figures, share) {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The middle of some figures. */
export const median = (figures) => quantile(figures, 0.5);

/** The mean of some figures. */
export const mean = (figures) => figures.reduce((sum, one) => sum + one, 0) / figures.length;

/** What is told about many latencies, in milliseconds. */
export const latencies = (figures) => ({
  count: figures.length,
  mean: mean(figures),
  p50: median(figures),
  p95: quantile(figures, 0.95),
  p99: quantile(figures, 0.99),
  max: Math.max(...figures),
});

/**
 * Lets contestants run in turns, A B A B, each round beginning with another one, and gathers what
 * they measured. One round before is not counted.
 *
 * @template T
 * @param {number} rounds
 * @param {Readonly<Record<string, () => Promise<T>>>} contestants
 * @returns {Promise<Record<string, T[]>>}
 */
export async function inTurns(rounds, contestants) {
  const names = Object.keys(contestants);
  const gathered = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + 1 + turn) % names.length];
      const found = await contestants[name]();
      if (round >= 0) gathered[name].push(found);
    }
  }
  return gathered;
}

/**
 * Milliseconds a piece of work takes, after the memory of earlier work was given back.
 *
 * @param {() => unknown} work
 */
export async function timed(work) {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}
