/** Whether the latest try to save was refused: then nothing on the screen may say that all is saved. */
export type Refusal = {
  readonly isLatest: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: (refused: boolean) => void;
};

/** Makes the memory of the latest try to save; it begins without a refusal. */
export const makeRefusal = (): Refusal => {
  const listeners = new Set<() => void>();
  let latest = false;
  return {
    isLatest: () => latest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (refused) => {
      if (latest === refused) return;
      latest = refused;
      for (const listener of listeners) listener();
    },
  };
};
