/** A program that was started to stand in for this one; it shows nothing until it takes over. */
export type Successor = {
  /** Shows its window; gives whether it did. */
  readonly takeOver: () => Promise<boolean>;
  /** Sends it away again. */
  readonly dismiss: () => void;
};

/** What the relief of a gate needs of the rest of the shell. */
type ReliefParts = {
  readonly wait: (ms: number) => Promise<void>;
  /** Whether a vault was opened since the lock, or the gate is there no more. */
  readonly opened: () => boolean;
  /** Whether somebody has used the gate since the lock, and for how many milliseconds nobody has. */
  readonly used: () => boolean;
  readonly quietFor: () => number;
  /** Counts as a use of the gate. */
  readonly touch: () => void;
  /** Resolves when nothing is under way that must come to its end: a backup being restored, a file being written. */
  readonly settled: () => Promise<void>;
  /** Starts a successor; undefined when none comes up, and the system may refuse it with an error as well. */
  readonly startSuccessor: () => Promise<Successor | undefined>;
  /** Ends this program at once. */
  readonly leave: () => void;
};

const check = 2000;
const aWhile = 2000;
const untilRelief = 30_000;
const untilReliefOfUsed = 5 * 60_000;
const untilNextTry = 5 * 60_000;
const mostTries = 3;

/** Waits for what is under way; what came of something that took a while is to be read, as long as after a use. */
const letSettle = async ({ quietFor, touch, settled }: ReliefParts): Promise<void> => {
  const quiet = quietFor();
  await settled().catch(() => undefined);
  if (quietFor() - quiet > aWhile) touch();
};

/**
 * Hands a locked gate over to a fresh program and ends this one, whose memory may still hold what was typed before the lock.
 * A gate nobody has used is handed over after half a minute, one that was used after five minutes without use: there somebody
 * may be typing a password or looking into a backup. Where no successor comes up, as on a PC that is too busy, it is tried
 * twice more. Ends when a vault is opened.
 */
export const relieveGate = async (parts: ReliefParts): Promise<void> => {
  const { wait, opened, used, quietFor, startSuccessor, leave } = parts;
  const isDue = (): boolean =>
    !opened() && quietFor() >= (used() ? untilReliefOfUsed : untilRelief);
  let tries = 0;
  while (!opened() && tries < mostTries) {
    await wait(check);
    if (!isDue()) continue;
    await letSettle(parts);
    if (!isDue()) continue;
    const successor = await startSuccessor().catch(() => undefined);
    if (successor !== undefined && !isDue()) {
      successor.dismiss();
      continue;
    }
    if ((await successor?.takeOver()) === true) {
      leave();
      return;
    }
    tries += 1;
    await wait(untilNextTry);
  }
};
