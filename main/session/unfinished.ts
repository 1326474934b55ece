/** Work that must come to its end before the program quits: a file half written or not yet recorded. */
export type Unfinished = {
  /** Counts as unfinished until the work ends; gives its outcome. */
  readonly hold: <T>(work: Promise<T>) => Promise<T>;
  /** Resolves when nothing is unfinished, or after `longest` milliseconds. */
  readonly settled: (longest: number) => Promise<void>;
};

/** Makes the list of unfinished work; it begins empty. */
export const makeUnfinished = (): Unfinished => {
  const held = new Set<Promise<unknown>>();
  return {
    hold: async (work) => {
      held.add(work);
      try {
        return await work;
      } finally {
        held.delete(work);
      }
    },
    settled: async (longest) => {
      const timeout = new Promise((resolve) => setTimeout(resolve, longest));
      await Promise.race([Promise.allSettled(held), timeout]);
    },
  };
};
