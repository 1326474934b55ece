import type { Day } from '../calendar/day.ts';
import { consentStateOn, type ConsentState } from '../consent/consentState.ts';
import type { Consent } from '../consent/consentSchema.ts';
import { covers, withdrawnTowards, type Recipient } from '../consent/covers.ts';
import type { DataGroup } from '../consent/dataGroups.ts';
import type { HandoverCase } from './handoverCase.ts';

/** What the consents say about one data group towards the recipient of a handover. */
export type Cover =
  | { readonly covered: true; readonly consentId: string }
  | { readonly covered: false; readonly reason: string };

const reasons: Readonly<Record<Exclude<ConsentState, 'valid'>, string>> = {
  withdrawn: 'Einwilligung widerrufen',
  expired: 'Einwilligung abgelaufen',
  signatureMissing: 'Unterschrift fehlt',
  outgrown: 'eigene Unterschrift seit der Volljährigkeit fehlt',
  notYetGiven: 'Einwilligung gilt noch nicht',
};

const notConsented: Cover = { covered: false, reason: 'nicht eingewilligt' };

/** Whether a valid consent covers a data group towards the recipient of the handover, and else why not. */
export const consentCover = (given: HandoverCase, group: DataGroup, today: Day): Cover => {
  const recipient = recipientOf(given);
  if (recipient === null) return notConsented;
  const naming = given.consents.filter((consent) => covers(consent, recipient, group));
  const withdrawals = naming.map((consent) => withdrawnTowards(consent, recipient, group));
  const states = naming.map((consent, at) => ({
    consent,
    state: withdrawals[at] === null ? stateOf(given, consent, today) : 'withdrawn',
  }));
  const valid = states.find(
    ({ consent, state }) => state === 'valid' && !isTakenBack(consent, withdrawals),
  );
  if (valid !== undefined) return { covered: true, consentId: valid.consent.id };
  const worst = reasonOrder.find((state) => states.some((entry) => entry.state === state));
  return worst === undefined ? notConsented : { covered: false, reason: reasons[worst] };
};

const reasonOrder = [
  'withdrawn',
  'expired',
  'outgrown',
  'signatureMissing',
  'notYetGiven',
] as const;

/** A withdrawal also ends what was consented to earlier, for the same recipient and group, on another sheet. */
const isTakenBack = ({ givenOn }: Consent, withdrawals: readonly (Day | null)[]): boolean =>
  withdrawals.some((withdrawnOn) => withdrawnOn !== null && withdrawnOn >= givenOn);

const stateOf = (given: HandoverCase, consent: Consent, today: Day): ConsentState => {
  const { student, guardians, settings } = given;
  const { guardianAdvice } = settings;
  return consentStateOn({ consent, student, guardians, guardianAdvice, today }).state;
};

/** The recipient of a handover, or null while no institution is chosen. */
export const recipientOf = ({ partner, person }: HandoverCase): Recipient | null =>
  partner === null ? null : { partnerId: partner.id, personId: person?.id ?? null };
