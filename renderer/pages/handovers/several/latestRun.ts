import { useSyncExternalStore } from 'react';
import type { Input, Output } from '../../../../domain/contract/contract.ts';
import type { EventPayload } from '../../../../domain/contract/events.ts';
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

let latest: LatestRun = { running: false, progress: null, result: null };

const listeners = new Set<() => void>();

const become = (part: Partial<LatestRun>): void => {
  latest = { ...latest, ...part };
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * The run under way and what came of the last one. It lives as long as the page of an open vault, so that leaving the
 * page of several handovers loses neither; a lock ends both.
 */
export const useLatestRun = (): LatestRun => useSyncExternalStore(subscribe, () => latest);

/** Lets letters out together; what comes of it is kept until the next run. */
export const startRun = async (
  order: RunOrder,
  among: Pick<RunResult, 'set' | 'blockedIds'>,
): Promise<void> => {
  if (latest.running) return;
  become({ running: true, progress: null });
  const quiet = listen('progress', (progress) => become({ progress }));
  try {
    await flushPending();
    const answer = await ask('paper.exportMany', order);
    if (answer.ok) become({ result: { ...answer.value, ...among, order, endedAt: nowInstant() } });
    else showFailure(answer.failure);
  } finally {
    quiet();
    become({ running: false });
  }
};
