import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import { put, type Change } from '../../../../domain/record/change.ts';
import type { ConsentSource } from './consentDraft.ts';

/** The action that records a finished consent, and its changes: what it was made from is told where it matters. */
export const finishedConsent = (
  source: ConsentSource,
  consent: Consent,
): { readonly action: string; readonly changes: readonly Change[] } => {
  switch (source.kind) {
    case 'correction': {
      const { id, createdAt, withdrawnOn, withdrawnParts } = source.consent;
      const corrected = { ...consent, id, createdAt, withdrawnOn, withdrawnParts };
      return { action: 'Einwilligung korrigiert', changes: [put('consent', corrected)] };
    }
    case 'request': {
      const request = { ...source.request, consentId: consent.id };
      return {
        action: 'Unterschriebene Einwilligung erfasst',
        changes: [put('consent', consent), put('consentRequest', request)],
      };
    }
    case 'new':
    case 'successor':
      return { action: 'Einwilligung erfasst', changes: [put('consent', consent)] };
  }
};
