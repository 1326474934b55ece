/** Waits for the window to say that its drafts are handed over. */
export type DraftCollector = {
  /** Asks and waits; resolves at the answer or after `longest` milliseconds. */
  readonly collect: () => Promise<void>;
  /** The window has handed over everything. */
  readonly drafted: () => void;
};

/** Makes the collector; `ask` tells the window that the vault is about to lock. */
export const makeDraftCollector = (ask: () => void, longest: number): DraftCollector => {
  let done: (() => void) | null = null;
  return {
    collect: () =>
      new Promise((resolve) => {
        done = resolve;
        setTimeout(resolve, longest);
        ask();
      }),
    drafted: () => done?.(),
  };
};
