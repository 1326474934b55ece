import { useSyncExternalStore } from 'react';
import type { Input, Output } from '../../../../domain/contract/contract.ts';
import type { EventPayload } from '../../../../domain/contract/events.ts';
import type { Failure } from '../../../../domain/contract/failure.ts';
import type { SeveralSet } from '../../../parts/handover/severalSet.ts';
import { ask, listen } from '../../../state/bridge.ts';
import { flushPending } from '../../../state/pending.ts';
import { showFailure } from '../../../state/save.tsx';
import { nowInstant } from '../../../state/today.ts';

/** Which letters go out, and how. */
export type RunOrder = Input<'paper.exportMany'>;

/** What came of a run. */
export type RunResult = Extract<Output<'paper.exportMany'>, { ok: true }>['value'] & {
  readonly order: RunOrder;
  /** Among whom they went out: those who were blocked then are in it too. */
  readonly set: SeveralSet;
  /** Who was blocked when it began. */
  readonly blockedIds: readonly string[];
  /** When it ended, as ISO instant. */
  readonly endedAt: string;
};

/** A run of letters: how far it is, and what came of the last one. */
export type LatestRun = {
  readonly running: boolean;
  readonly progress: EventPayload['progress'] | null;
  readonly result: RunResult | null;
};

/** What letting letters out needs of the window around it. */
type Surroundings = {
  /** Resolves when typed words are journaled: a letter is made from what stands there. */
  readonly flush: () => Promise<void>;
  readonly ask: (order: RunOrder) => Promise<Output<'paper.exportMany'>>;
  /** Hears of the progress until the function it gives is called. */
  readonly listen: (listener: (progress: EventPayload['progress']) => void) => () => void;
  readonly fail: (failure: Failure) => void;
  readonly now: () => string;
};

/** Makes the memory of runs, and what begins one; one that is begun while another is under way is passed over. */
export const makeRuns = ({ flush, ask, listen, fail, now }: Surroundings) => {
  let latest: LatestRun = { running: false, progress: null, result: null };
  const listeners = new Set<() => void>();
  const become = (part: Partial<LatestRun>): void => {
    latest = { ...latest, ...part };
    for (const listener of listeners) listener();
  };
  const start = async (
    order: RunOrder,
    among: Pick<RunResult, 'set' | 'blockedIds'>,
  ): Promise<void> => {
    if (latest.running) return;
    become({ running: true, progress: null });
    const quiet = listen((progress) => become({ progress }));
    try {
      await flush();
      const answer = await ask(order);
      if (answer.ok) become({ result: { ...answer.value, ...among, order, endedAt: now() } });
      else fail(answer.failure);
    } finally {
      quiet();
      become({ running: false });
    }
  };
  return {
    latest: () => latest,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
  };
};

const runs = makeRuns({
  flush: flushPending,
  ask: (order) => ask('paper.exportMany', order),
  listen: (listener) => listen('progress', listener),
  fail: showFailure,
  now: nowInstant,
});

/**
 * The run under way and what came of the last one. It lives as long as the page of an open vault, so that leaving the
 * page of several handovers loses neither; a lock ends both.
 */
export const useLatestRun = (): LatestRun => useSyncExternalStore(runs.subscribe, runs.latest);

/** Lets letters out together; what comes of it is kept until the next run. */
export const startRun = runs.start;
