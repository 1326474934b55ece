import { isAsked } from '../../../../domain/import/importCounts.ts';
import { rowStateOf, type RowState } from '../../../../domain/import/rowState.ts';
import type { Judgement } from '../../../../domain/import/verdict.ts';

/** Views of the rows of a list, with the words on their chips. */
export const rowViewLabels = {
  alle: 'Alle',
  neu: 'Neu',
  bekannt: 'Akte ändert sich',
  klaeren: 'Zu klären',
  hinweise: 'Mit Hinweis',
} as const;

/** A view of the rows of a list. */
export type RowView = keyof typeof rowViewLabels;

const changed: ReadonlySet<RowState> = new Set(['completed', 'moved', 'replaced']);

/** Whether a row belongs to a view. */
export const isInRowView = (view: RowView, judgement: Judgement): boolean => {
  const state = rowStateOf(judgement);
  switch (view) {
    case 'alle':
      return true;
    case 'neu':
      return state === 'new';
    case 'bekannt':
      return changed.has(state);
    case 'klaeren':
      return isAsked(judgement);
    case 'hinweise':
      return judgement.row.problems.length > 0;
  }
};
