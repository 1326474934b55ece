import type { Comparison } from './comparison.ts';
import type { Outcome, Verdict } from './verdict.ts';

/** Whether taking what a comparison found changes a case file; what differs counts where it is to be replaced. */
export const wouldChange = (comparison: Comparison, replace: boolean): boolean =>
  comparison.additions.length > 0 ||
  comparison.classChange !== null ||
  (replace && comparison.differences.length > 0);

/** What becomes of a row of which nobody has decided otherwise. */
export const proposedOutcome = (verdict: Verdict): Outcome => {
  switch (verdict.kind) {
    case 'new':
      return { kind: 'admit' };
    case 'unchanged':
      return { kind: 'nothing' };
    case 'doubtful':
    case 'twin':
    case 'unusable':
      return { kind: 'leave' };
    case 'same': {
      const { candidate, comparison } = verdict;
      return candidate.status === 'aktiv' && wouldChange(comparison, false)
        ? { kind: 'complete', comparison, replace: false }
        : { kind: 'leave' };
    }
  }
};
