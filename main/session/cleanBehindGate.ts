const untilThreadsGiveBack = 4000;
const untilWorkersEnd = 40_000;

/** What cleaning needs of the rest of the shell. */
export type Cleaning = {
  /** Writes zeros over the memory this process has given back. */
  readonly wipe: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  /** Whether the gate still stands as the lock has left it: nobody has unlocked, pressed a key or clicked. */
  readonly untouched: () => boolean;
  /** Replaces the gate by a fresh one, with a wipe while no page is there. */
  readonly replace: (between: () => Promise<void>) => Promise<void>;
};

/**
 * Wipes behind the gate after a lock, in two rounds. Other threads give their memory back only after a while, and
 * Chromium's workers when they end, half a minute after their last work; the second round reaches those.
 * What the first gate was made of lies in blocks that held text before and shows it at their ends: the gate is replaced
 * once more while nobody uses it, so that these blocks become free too.
 */
export const cleanBehindGate = async ({
  wipe,
  wait,
  untouched,
  replace,
}: Cleaning): Promise<void> => {
  const twice = async () => {
    await wipe();
    await wait(untilThreadsGiveBack);
    await wipe();
  };
  await twice();
  await wait(untilWorkersEnd);
  if (untouched()) await replace(wipe);
  await twice();
};
