import { setTimeout as wait } from 'node:timers/promises';
import type { GateState, ReliefMessage } from './gateState.ts';

/** The program this one is to relieve. */
export type Predecessor = {
  readonly gate: GateState;
  /**
   * Says that the gate stands here; resolves with how it looks there when it is to be shown, and never where the other
   * program ends before.
   */
  readonly standBy: () => Promise<GateState>;
  /** Says that it is shown; resolves when the other program has ended. */
  readonly shown: () => Promise<void>;
};

/** What a process that was started by another one can do with it. */
type Line = Pick<NodeJS.Process, 'on' | 'once' | 'send' | 'connected'>;

/**
 * Waits for the program before to hand over its gate.
 * When that one ends before it was relieved, its user has closed it: `leave` is called and nothing is shown.
 */
export const meetPredecessor = (line: Line, leave: () => void): Promise<Predecessor> => {
  let relieved = false;
  const gone = new Promise<void>((resolve) => {
    const end = (): void => {
      if (relieved) resolve();
      else leave();
    };
    line.once('disconnect', end);
    // Closed while this program was still starting.
    if (!line.connected) end();
  });
  // What can no longer be said needs no answer: that the other one is gone is heard by itself.
  const tell = (message: ReliefMessage): void => void line.send?.(message, () => undefined);
  const heard = <K extends ReliefMessage['kind']>(kind: K) =>
    new Promise<Extract<ReliefMessage, { kind: K }>>((resolve) => {
      line.on('message', (message) => {
        const told = message as ReliefMessage;
        if (told.kind === kind) resolve(told as Extract<ReliefMessage, { kind: K }>);
      });
    });
  return heard('gate').then(({ gate }) => ({
    gate,
    standBy: async () => {
      const called = heard('take over');
      tell({ kind: 'stands by' });
      return (await called).gate;
    },
    shown: async () => {
      // The other program waits for this word before it ends: where it is gone already, its user has closed it.
      relieved = line.connected;
      tell({ kind: 'shown' });
      await gone;
    },
  }));
};

const mostTries = 50;
const pause = 50;

/**
 * Whether this program has become the only one, tried for a minute and ever more seldom: the one before has to be gone from
 * the system, and a slow disk can hold up its end.
 */
export const becomeTheOnly = async (
  take: () => boolean,
  rest: (ms: number) => Promise<unknown> = wait,
): Promise<boolean> => {
  for (let tried = 1; tried <= mostTries; tried += 1) {
    if (take()) return true;
    await rest(pause * tried);
  }
  return false;
};
