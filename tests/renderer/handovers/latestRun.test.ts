import { describe, expect, test } from 'vitest';
import type { Output } from '../../../domain/contract/contract.ts';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok } from '../../../domain/contract/result.ts';
import {
  makeRuns,
  type LatestRun,
  type RunOrder,
} from '../../../renderer/pages/handovers/several/latestRun.ts';

type Answer = Output<'paper.exportMany'>;

const endedAt = '2026-11-22T10:00:00.000Z';
const order: RunOrder = { handoverIds: ['h1'], channel: 'post', list: false, format: 'word' };
const among = { set: { studentIds: ['s1', 's2'], handoverIds: [] }, blockedIds: ['s2'] };
const written: Extract<Answer, { ok: true }>['value'] = {
  letters: [{ handoverId: 'h1', fileName: 'Brief.docx', failure: null, recorded: true }],
  lists: [],
  ended: null,
};

/** Runs whose answers, failures and progress the test decides on. */
const opened = () => {
  const answers: ((answer: Answer) => void)[] = [];
  const heard = new Set<(progress: { readonly done: number; readonly total: number }) => void>();
  const steps: string[] = [];
  const failures: Failure[] = [];
  const runs = makeRuns({
    flush: () => Promise.resolve(void steps.push('flushed')),
    ask: () => {
      steps.push('asked');
      return new Promise((answer) => answers.push(answer));
    },
    listen: (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    fail: (told) => failures.push(told),
    now: () => endedAt,
  });
  const tell = (done: number): void => {
    for (const listener of heard) listener({ done, total: 2 });
  };
  return { runs, answers, steps, failures, tell, heard };
};

describe('a run of letters', () => {
  test('begins when what was typed is journaled', async () => {
    const { runs, steps } = opened();
    void runs.start(order, among);
    await Promise.resolve();
    expect(steps).toEqual(['flushed', 'asked']);
  });

  test('is kept with what it was asked, among whom, and when it ended', async () => {
    const { runs, answers } = opened();
    const run = runs.start(order, among);
    await Promise.resolve();
    expect(runs.latest()).toEqual({ running: true, progress: null, result: null });
    answers[0]?.(ok(written));
    await run;
    expect(runs.latest()).toEqual({
      running: false,
      progress: null,
      result: { ...written, ...among, order, endedAt },
    });
  });

  test('tells whoever listens how far it is, until they leave', async () => {
    const { runs, answers, tell, heard } = opened();
    const seen: LatestRun['progress'][] = [];
    const leave = runs.subscribe(() => seen.push(runs.latest().progress));
    const run = runs.start(order, among);
    await Promise.resolve();
    tell(1);
    leave();
    tell(2);
    answers[0]?.(ok(written));
    await run;
    expect(seen).toEqual([null, { done: 1, total: 2 }]);
    expect([runs.latest().progress, heard.size]).toEqual([{ done: 2, total: 2 }, 0]);
  });

  test('is not begun a second time while it is under way', async () => {
    const { runs, answers, steps } = opened();
    const run = runs.start(order, among);
    void runs.start({ ...order, format: 'pdf' }, among);
    await Promise.resolve();
    answers[0]?.(ok(written));
    await run;
    expect([steps, runs.latest().result?.order]).toEqual([['flushed', 'asked'], order]);
  });

  test('that does not come about says why, and leaves what came of the one before', async () => {
    const { runs, answers, failures } = opened();
    const first = runs.start(order, among);
    await Promise.resolve();
    answers[0]?.(ok(written));
    await first;
    const before = runs.latest().result;
    const second = runs.start(order, among);
    await Promise.resolve();
    answers[1]?.(fail(failure('cancelled')));
    await second;
    expect([failures, runs.latest().running]).toEqual([[failure('cancelled')], false]);
    expect(runs.latest().result).toBe(before);
  });

  test('that breaks off by a bug can be begun again', async () => {
    const runs = makeRuns({
      flush: () => Promise.resolve(),
      ask: () => Promise.reject(new Error('a bug')),
      listen: () => () => undefined,
      fail: () => undefined,
      now: () => endedAt,
    });
    await expect(runs.start(order, among)).rejects.toThrow('a bug');
    expect(runs.latest()).toEqual({ running: false, progress: null, result: null });
  });
});
