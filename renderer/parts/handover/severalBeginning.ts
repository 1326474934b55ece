import type { SeveralRecipient } from '../../../domain/handover/severalDrafts.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';

/** The addressee that is chosen from the beginning: with "own" there is nothing left to choose. */
export const beginWith = (mode: SeveralRecipient['kind']): SeveralRecipient | null =>
  mode === 'own' ? { kind: 'own' } : null;

/** Where the next steps lead to most often; its presets are offered for all. */
export const kindWith = (mode: SeveralRecipient['kind']): PartnerKind | null =>
  mode === 'own' ? 'bbs' : null;
