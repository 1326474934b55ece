/** A source of chance that gives the same sequence for the same seed. */
export type Random = {
  /** A number from 0 (included) to 1 (left out). */
  readonly next: () => number;
  /** A whole number between two others, both included. */
  readonly between: (least: number, most: number) => number;
  /** Whether something with this probability happens. */
  readonly chance: (probability: number) => boolean;
  /** One of a list; throws when the list is empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** Some of a list, each at most once, in a new order. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
};

/** Steps of a full-period generator modulo 2^32 (Knuth), whose upper bits are mixed before use. */
const steps = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  };
};

/** A source of chance for practice data; never for keys or ids of real records. */
export const makeRandom = (seed: number): Random => {
  const next = steps(seed);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[between(0, list.length - 1)];
    if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
    return chosen;
  };
  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    some: (list, count) =>
      list
        .map((item) => ({ item, at: next() }))
        .sort((one, other) => one.at - other.at)
        .slice(0, count)
        .map(({ item }) => item),
  };
};
