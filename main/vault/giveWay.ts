/** Lets work that waits, such as a save, have its turn. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
