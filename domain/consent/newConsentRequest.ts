import type { ConsentRequest } from './consentRequestSchema.ts';

/** A prepared consent that has not been handed out yet. */
export const newConsentRequest = (
  given: Omit<ConsentRequest, 'handedOutOn' | 'consentId' | 'changedAt'>,
): ConsentRequest => ({
  handedOutOn: null,
  consentId: null,
  changedAt: given.createdAt,
  ...given,
});
