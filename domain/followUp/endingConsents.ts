import type { Day } from '../calendar/day.ts';
import type { Consent } from '../consent/consentSchema.ts';

const replaces = (newer: Consent, older: Consent): boolean =>
  newer.studentId === older.studentId &&
  newer.withdrawnOn === null &&
  newer.withdrawnParts.length === 0 &&
  newer.validUntil > older.validUntil &&
  older.groups.every((group) => newer.groups.includes(group)) &&
  older.recipients.every((old) =>
    newer.recipients.some(
      (recipient) =>
        recipient.partnerId === old.partnerId &&
        (recipient.personId === null || recipient.personId === old.personId),
    ),
  );

/** Consents that end between two days and that no later consent replaces in full. */
export const endingConsents = (
  consents: Iterable<Consent>,
  from: Day,
  to: Day,
): readonly Consent[] => {
  const all = [...consents];
  return all.filter(
    (consent) =>
      consent.withdrawnOn === null &&
      from <= consent.validUntil &&
      consent.validUntil <= to &&
      !all.some((other) => replaces(other, consent)),
  );
};
