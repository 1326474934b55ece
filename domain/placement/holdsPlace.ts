import type { Placement } from './placementSchema.ts';

/** Whether a place is promised: the company is asked no more and the placement is not over. */
export const holdsPlace = ({ status }: Pick<Placement, 'status'>): boolean =>
  status === 'zugesagt' || status === 'bestaetigt' || status === 'laeuft';
