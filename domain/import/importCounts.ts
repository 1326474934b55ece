import { rowStateOf } from './rowState.ts';
import type { Judgement, Outcome } from './verdict.ts';

/** What becomes of the rows of a list, in numbers. */
export type ImportCounts = {
  readonly admitted: number;
  /** Case files that do not stay as they are; the next three are among them, and may be one and the same. */
  readonly changed: number;
  /** Case files in which something empty is filled. */
  readonly completed: number;
  readonly moved: number;
  /** Case files in which something is replaced. */
  readonly replaced: number;
  readonly unchanged: number;
  /** Rows of which nothing is taken until somebody has decided. */
  readonly asked: number;
  /** Other rows of which nothing is taken. */
  readonly left: number;
};

/** What becomes of the rows of a list, in numbers. */
export const importCounts = (judgements: readonly Judgement[]): ImportCounts => {
  const count = (holds: (judgement: Judgement) => boolean): number =>
    judgements.filter(holds).length;
  return {
    admitted: count(({ outcome }) => outcome.kind === 'admit'),
    changed: count(({ outcome }) => outcome.kind === 'complete'),
    completed: count(({ outcome }) => completes(outcome)),
    moved: count(({ outcome }) => moves(outcome)),
    replaced: count(({ outcome }) => replaces(outcome)),
    unchanged: count(({ outcome }) => outcome.kind === 'nothing'),
    asked: count(isAsked),
    left: count((one) => one.outcome.kind === 'leave' && !isAsked(one)),
  };
};

/** Whether nothing is taken of a row until somebody has decided what is to become of it. */
export const isAsked = (judgement: Judgement): boolean => {
  const state = rowStateOf(judgement);
  return state === 'doubtful' || state === 'differing';
};

const completes = (outcome: Outcome): boolean =>
  outcome.kind === 'complete' && outcome.comparison.additions.length > 0;

const moves = (outcome: Outcome): boolean =>
  outcome.kind === 'complete' && outcome.comparison.classChange !== null;

const replaces = (outcome: Outcome): boolean =>
  outcome.kind === 'complete' && outcome.replace && outcome.comparison.differences.length > 0;
