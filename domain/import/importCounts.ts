import type { Judgement, Outcome, Verdict } from './verdict.ts';

/** What becomes of the rows of a list, in numbers; a row that does several things counts for each. */
export type ImportCounts = {
  readonly admitted: number;
  /** Case files in which something empty is filled. */
  readonly completed: number;
  readonly moved: number;
  /** Case files in which something is replaced. */
  readonly replaced: number;
  readonly unchanged: number;
  /** Rows of which nothing is taken; the next three are among them. */
  readonly left: number;
  readonly doubtful: number;
  readonly twins: number;
  readonly unusable: number;
  /** Rows that differ from a case file in what is not replaced. */
  readonly differing: number;
  /** Rows with a cell that cannot be read or deserves a look. */
  readonly withProblems: number;
};

/** What becomes of the rows of a list, in numbers. */
export const importCounts = (judgements: readonly Judgement[]): ImportCounts => {
  const count = (holds: (judgement: Judgement) => boolean): number =>
    judgements.filter(holds).length;
  const isLeft = (kind: Verdict['kind']) => (one: Judgement) =>
    one.outcome.kind === 'leave' && one.verdict.kind === kind;
  return {
    admitted: count(({ outcome }) => outcome.kind === 'admit'),
    completed: count(({ outcome }) => completes(outcome)),
    moved: count(({ outcome }) => moves(outcome)),
    replaced: count(({ outcome }) => replaces(outcome)),
    unchanged: count(({ outcome }) => outcome.kind === 'nothing'),
    left: count(({ outcome }) => outcome.kind === 'leave'),
    doubtful: count(isLeft('doubtful')),
    twins: count(isLeft('twin')),
    unusable: count(isLeft('unusable')),
    differing: count(
      ({ verdict, outcome }) =>
        verdict.kind === 'same' && verdict.comparison.differences.length > 0 && !replaces(outcome),
    ),
    withProblems: count(({ row }) => row.problems.length > 0),
  };
};

const completes = (outcome: Outcome): boolean =>
  outcome.kind === 'complete' && outcome.comparison.additions.length > 0;

const moves = (outcome: Outcome): boolean =>
  outcome.kind === 'complete' && outcome.comparison.classChange !== null;

const replaces = (outcome: Outcome): boolean =>
  outcome.kind === 'complete' && outcome.replace && outcome.comparison.differences.length > 0;
