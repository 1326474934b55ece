import type { PartnershipState } from '../../../../domain/partnership/partnershipState.ts';
import type { Tone } from '../../../parts/StatusBadge.tsx';

/** The tone of each state of a partnership; the label beside it says the same in words. */
export const partnershipTones: Readonly<Record<PartnershipState, Tone>> = {
  vorbereitet: 'info',
  laeuft: 'good',
  erneuern: 'waiting',
  abgelaufen: 'neutral',
};
