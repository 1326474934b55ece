import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/formatDay.ts';
import { comesOfAgeOn } from '../person/age.ts';
import type { Consent } from './consentSchema.ts';
import { signaturesSuffice, type SignedConsent } from './signatures.ts';

/** States of a consent on a day, with the words lists show. */
export const consentStateLabels = {
  valid: 'gültig',
  notYetGiven: 'noch nicht erteilt',
  expired: 'abgelaufen',
  withdrawn: 'widerrufen',
  signatureMissing: 'Unterschrift fehlt',
  outgrown: 'durch Volljährigkeit überholt',
} as const;

/** State of a consent. */
export type ConsentState = keyof typeof consentStateLabels;

/** What a consent's state is judged by. */
export type ConsentCase = Omit<SignedConsent, 'consent'> & {
  readonly consent: Consent;
  readonly today: Day;
};

/** A state with a German sentence that explains it. */
export type ExplainedState = { readonly state: ConsentState; readonly reason: string };

/**
 * The state of a consent on a day. A withdrawal counts from the moment it is recorded; guardians'
 * signatures do not carry past the day the young person comes of age.
 */
export const consentStateOn = (given: ConsentCase): ExplainedState => {
  const { consent, student, today } = given;
  if (consent.withdrawnOn !== null)
    return explain('withdrawn', `Widerrufen am ${formatDay(consent.withdrawnOn)}.`);
  if (consent.givenOn > today)
    return explain('notYetGiven', `Die Einwilligung gilt erst ab ${formatDay(consent.givenOn)}.`);
  if (consent.validUntil < today)
    return explain('expired', `Abgelaufen am ${formatDay(consent.validUntil)}.`);
  const [missing] = signaturesSuffice(given).missing;
  if (missing !== undefined) return explain('signatureMissing', missing);
  const adultOn = student.birthDay === null ? null : comesOfAgeOn(student.birthDay);
  if (adultOn !== null && adultOn <= today && !consent.signedByStudent)
    return explain('outgrown', outgrown(adultOn));
  return explain('valid', `Gültig bis ${formatDay(consent.validUntil)}.`);
};

const explain = (state: ConsentState, reason: string): ExplainedState => ({ state, reason });

const outgrown = (adultOn: Day): string =>
  `Seit der Volljährigkeit am ${formatDay(adultOn)} zählt nur die eigene Unterschrift; sie fehlt.`;
