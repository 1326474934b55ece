import type { Comparison } from './comparison.ts';
import type { Judgement } from './verdict.ts';

/** How a row stands: what becomes of it, or, where nothing does, why. */
export type RowState =
  | 'new'
  | 'completed'
  | 'moved'
  | 'replaced'
  | 'unchanged'
  | 'differing'
  | 'not open'
  | 'doubtful'
  | 'twin'
  | 'unusable'
  /** Left out by the person who decides. */
  | 'left';

/** How a row stands. */
export const rowStateOf = ({ verdict, outcome, chosen }: Judgement): RowState => {
  switch (outcome.kind) {
    case 'admit':
      return 'new';
    case 'complete':
      return completing(outcome.comparison, outcome.replace);
    case 'nothing':
      return 'unchanged';
    case 'leave':
      if (verdict.kind === 'unusable') return 'unusable';
      if (chosen || verdict.kind === 'new' || verdict.kind === 'unchanged') return 'left';
      if (verdict.kind !== 'same') return verdict.kind;
      return verdict.candidate.status === 'aktiv' ? 'differing' : 'not open';
  }
};

const completing = (comparison: Comparison, replace: boolean): RowState => {
  if (replace && comparison.differences.length > 0) return 'replaced';
  return comparison.classChange === null ? 'completed' : 'moved';
};
