import type { Day } from '../calendar/day.ts';
import { consentStateLabels, consentStateOn, type ConsentCase } from '../consent/consentState.ts';
import type { Consent } from '../consent/consentSchema.ts';

/** Whether a young person agreed, as a word for a list ('ja', 'nein', 'abgelaufen' ...), and until when. */
export type ConsentShown = { readonly word: string; readonly until: Day | null };

/** The words of the column "Einwilligung" that stand for themselves. */
export const consentWords = { yes: 'ja', no: 'nein' } as const;

/**
 * Which of several consents a list shows: of those that hold the one that holds longest; where none
 * holds, the state of the latest. For whom and for what it holds is a matter of each handover.
 */
export const consentShown = (
  consents: readonly Consent[],
  judge: Omit<ConsentCase, 'consent'>,
): ConsentShown => {
  const stateOf = (consent: Consent) => consentStateOn({ consent, ...judge }).state;
  const holding = latest(consents.filter((consent) => stateOf(consent) === 'valid'));
  if (holding !== undefined) return { word: consentWords.yes, until: holding.validUntil };
  const last = latest(consents);
  if (last === undefined) return { word: consentWords.no, until: null };
  const state = stateOf(last);
  return {
    word: consentStateLabels[state],
    until: state === 'withdrawn' ? last.withdrawnOn : last.validUntil,
  };
};

const latest = (consents: readonly Consent[]): Consent | undefined => {
  let found: Consent | undefined;
  for (const consent of consents)
    if (found === undefined || consent.validUntil > found.validUntil) found = consent;
  return found;
};
