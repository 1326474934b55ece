import { formatDay } from '../../../domain/calendar/formatDay.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { consentStateOn, type ConsentState } from '../../../domain/consent/consentState.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import { namesRecipient } from '../../../domain/consent/covers.ts';
import { dataGroupLabels } from '../../../domain/consent/dataGroups.ts';
import { recipientOf } from '../../../domain/handover/consentCover.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { fullName } from '../../../domain/person/personName.ts';

/** A consent towards the recipient of a handover, in sentences. */
export type ConsentFacts = {
  readonly id: string;
  readonly valid: boolean;
  readonly state: ConsentState;
  /** 'Einwilligung vom 12.11.2026, unterschrieben von Mia Heide, gültig bis 31.01.2028.' */
  readonly text: string;
  /** Why it does not hold; empty when it does. */
  readonly reason: string;
  readonly groups: readonly string[];
};

/** The consents that name the recipient of a handover: those that hold first, then the latest. */
export const consentFacts = (given: HandoverCase, today: Day): readonly ConsentFacts[] => {
  const recipient = recipientOf(given);
  if (recipient === null) return [];
  return given.consents
    .filter((consent) => namesRecipient(consent, recipient))
    .toSorted((one, other) => (one.givenOn < other.givenOn ? 1 : -1))
    .map((consent) => factsOf(given, consent, today))
    .toSorted((one, other) => Number(other.valid) - Number(one.valid));
};

const factsOf = (given: HandoverCase, consent: Consent, today: Day): ConsentFacts => {
  const { student, guardians, settings } = given;
  const { guardianAdvice } = settings;
  const { state, reason } = consentStateOn({ consent, student, guardians, guardianAdvice, today });
  const signers = signersOf(given, consent);
  const signed =
    signers.length === 0 ? 'noch ohne Unterschrift' : `unterschrieben von ${joined(signers)}`;
  return {
    id: consent.id,
    valid: state === 'valid',
    state,
    text: `Einwilligung vom ${formatDay(consent.givenOn)}, ${signed}, gültig bis ${formatDay(consent.validUntil)}.`,
    reason: state === 'valid' ? '' : reason,
    groups: consent.groups.map((group) => dataGroupLabels[group]),
  };
};

/** Who signed a consent, by name. */
export const signersOf = (
  { student, guardians }: Pick<HandoverCase, 'student' | 'guardians'>,
  consent: Consent,
): readonly string[] => [
  ...(consent.signedByStudent ? [fullName(student)] : []),
  ...guardians
    .filter(({ id }) => consent.signedByGuardianIds.includes(id))
    .map(({ givenName, familyName }) => fullName({ givenNames: givenName, familyName })),
];

const joined = (names: readonly string[]): string => new Intl.ListFormat('de').format(names);
