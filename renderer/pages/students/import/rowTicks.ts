import type { ImportDraft, RowChoice } from '../../../../domain/import/importDraft.ts';
import { proposedOutcome } from '../../../../domain/import/proposedOutcome.ts';
import type { Judgement, Outcome } from '../../../../domain/import/verdict.ts';

/** The key of a row: its number in the table, as choices have it. */
export const keyOf = ({ row }: Judgement): string => String(row.index);

const takes = ({ kind }: Outcome): boolean => kind === 'admit' || kind === 'complete';

const isTaken = ({ outcome }: Judgement): boolean => takes(outcome);

/** The rows that are taken over, by their keys. */
export const tickedRows = (judgements: readonly Judgement[]): ReadonlySet<string> =>
  new Set(judgements.filter(isTaken).map(keyOf));

const isProposed = ({ verdict }: Judgement): boolean => takes(proposedOutcome(verdict));

/**
 * Whether a tick over all rows reaches this one. It takes over what is proposed, and nobody by the way: no second file for
 * a person who stands in the list twice, nothing in a file that is closed or restricted.
 */
export const isReachedByAll = (judgement: Judgement): boolean =>
  isTaken(judgement) || isProposed(judgement);

/** Whether a row was ticked of which a tick does not say what is to become. */
export const cannotTick = (judgement: Judgement, ticked: ReadonlySet<string>): boolean =>
  ticked.has(keyOf(judgement)) && !isReachedByAll(judgement) && judgement.verdict.kind !== 'twin';

/** What a changed tick decides; null: what is proposed holds again. */
const choiceOf = ({ verdict }: Judgement, isTicked: boolean): RowChoice | null => {
  if (!isTicked) return { kind: 'leave' };
  return verdict.kind === 'twin' ? { kind: 'new' } : null;
};

/** The choices after some of these rows were ticked and others not; what was decided about all others stays. */
export const chosenBy = (
  ticked: ReadonlySet<string>,
  judgements: readonly Judgement[],
  choices: ImportDraft['choices'],
): ImportDraft['choices'] => {
  const next = new Map(Object.entries(choices));
  for (const judgement of judgements) {
    const key = keyOf(judgement);
    if (ticked.has(key) === isTaken(judgement) || cannotTick(judgement, ticked)) continue;
    const choice = choiceOf(judgement, ticked.has(key));
    if (choice === null) next.delete(key);
    else next.set(key, choice);
  }
  return Object.fromEntries(next);
};
