/** Randomness that a seed repeats exactly; nothing in a run of the harness comes from elsewhere. */
export type Random = {
  /** A whole number from 0 up to, but not including, the limit. */
  readonly below: (limit: number) => number;
  readonly bytes: (size: number) => Buffer;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Whether something of this probability happens. */
  readonly chance: (probability: number) => boolean;
};

/** Makes a source of randomness from a seed: mulberry32, 32 bits of state, fast and good enough to choose cases. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const bytes = (size: number): Buffer => {
    // Large blocks, such as the reserve, repeat themselves: nobody looks into them, and making them costs time.
    const block = Buffer.alloc(Math.min(size, 8192));
    for (let at = 0; at < block.length; at += 1) block[at] = next() >>> 24;
    return size === block.length ? block : Buffer.alloc(size, block);
  };
  return {
    below,
    bytes,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    chance: (probability) => next() / 0x1_0000_0000 < probability,
  };
};
