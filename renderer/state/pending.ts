/** Hands over typed words that are not journaled yet; resolves when they are (or could not be). */
type Flush = () => Promise<unknown>;

const waiting = new Set<Flush>();

/** Registers a place that may hold typed words; gives the function that takes it off the list. */
export const registerPending = (flush: Flush): (() => void) => {
  waiting.add(flush);
  return () => waiting.delete(flush);
};

/** Hands over all typed words that are not journaled yet: before locking, and on Strg+S. */
export const flushPending = async (): Promise<void> => {
  await Promise.allSettled([...waiting].map((flush) => flush()));
};
