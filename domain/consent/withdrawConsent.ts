import type { Day } from '../calendar/day.ts';
import { fieldCatalogue } from '../handover/fieldCatalogue.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import { put, type Change } from '../record/change.ts';
import type { Consent } from './consentSchema.ts';
import { namesRecipient, withdrawnTowards, type Recipient } from './covers.ts';
import type { DataGroup } from './dataGroups.ts';

/** What is withdrawn: these groups towards these recipients of the consent. */
export type WithdrawnPart = {
  readonly recipients: readonly Recipient[];
  readonly groups: readonly DataGroup[];
};

/** What a withdrawal touches: the handovers of the same young person, the day and the moment. */
export type Withdrawal = {
  readonly handovers: readonly Handover[];
  readonly on: Day;
  /** ISO 8601, UTC */
  readonly at: string;
  /** What is withdrawn; null stands for all of it. */
  readonly part: WithdrawnPart | null;
};

/**
 * The changes by which a consent is withdrawn (Art. 7 (3) DSGVO), wholly or in part, and every open handover that
 * rests on it marked as withdrawn once nothing of it is left towards its recipient. What was sent stays as it was sent.
 */
export const withdrawConsent = (consent: Consent, withdrawal: Withdrawal): readonly Change[] => {
  const { handovers, at } = withdrawal;
  const after = withdrawnConsent(consent, withdrawal);
  return [
    put('consent', after),
    ...handovers
      .filter((handover) => restsOn(handover, consent) && isLeftWithout(handover, after))
      .map((handover) => put('handover', { ...handover, state: 'widerrufen', changedAt: at })),
  ];
};

const withdrawnConsent = (consent: Consent, { on, at, part }: Withdrawal): Consent => {
  if (part === null) return { ...consent, withdrawnOn: on, changedAt: at };
  const recipients = part.recipients.map(({ partnerId, personId }) => ({ partnerId, personId }));
  const after = {
    ...consent,
    withdrawnParts: [...consent.withdrawnParts, { on, recipients, groups: [...part.groups] }],
    changedAt: at,
  };
  return after.recipients.every((recipient) => isEmptyTowards(after, recipient))
    ? { ...consent, withdrawnOn: on, changedAt: at }
    : after;
};

const isEmptyTowards = (consent: Consent, recipient: Recipient): boolean =>
  consent.groups.every((group) => withdrawnTowards(consent, recipient, group) !== null);

/** Fields that are gone for a handover are held back by the gate; without any left it is marked. */
const isLeftWithout = ({ partnerId, personId }: Handover, consent: Consent): boolean =>
  partnerId !== null && isEmptyTowards(consent, { partnerId, personId });

/** Whether an open handover needs this consent: by its basis, or by a confidential field it ticks. */
export const restsOn = (handover: Handover, consent: Consent): boolean => {
  const { partnerId, personId, state, studentId } = handover;
  if (studentId !== consent.studentId || partnerId === null) return false;
  if (state !== 'entwurf' && state !== 'freigegeben') return false;
  if (!namesRecipient(consent, { partnerId, personId })) return false;
  return (
    handover.basis === 'einwilligung' ||
    handover.fields.some((code) => fieldCatalogue[code].tier === 'C')
  );
};
