import type { Placement } from '../../../domain/placement/placementSchema.ts';
import type { Tone } from '../StatusBadge.tsx';

/** The tone of each status of a placement; the label beside it says the same in words. */
export const placementTones: Readonly<Record<Placement['status'], Tone>> = {
  gesucht: 'waiting',
  angefragt: 'waiting',
  zugesagt: 'info',
  bestaetigt: 'good',
  laeuft: 'good',
  beendet: 'neutral',
  abgebrochen: 'bad',
};
