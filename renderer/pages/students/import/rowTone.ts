import type { Judgement } from '../../../../domain/import/verdict.ts';
import type { Tone } from '../../../parts/StatusBadge.tsx';
import { rowStateOf, type RowState } from '../../../../domain/import/rowState.ts';

const tones: Readonly<Record<RowState, Tone>> = {
  new: 'good',
  completed: 'good',
  moved: 'good',
  replaced: 'good',
  unchanged: 'neutral',
  left: 'neutral',
  twin: 'neutral',
  'not open': 'waiting',
  differing: 'waiting',
  doubtful: 'waiting',
  unusable: 'bad',
};

/** How the badge of a row is coloured. */
export const rowTone = (judgement: Judgement): Tone => tones[rowStateOf(judgement)];
