import type { Day } from '../calendar/day.ts';
import { fieldCatalogue } from '../handover/fieldCatalogue.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import { put, type Change } from '../record/change.ts';
import type { Consent } from './consentSchema.ts';
import { namesRecipient } from './covers.ts';

/** What a withdrawal touches: the handovers of the same young person, the day and the moment. */
export type Withdrawal = {
  readonly handovers: readonly Handover[];
  readonly on: Day;
  /** ISO 8601, UTC */
  readonly at: string;
};

/**
 * The changes by which a consent is withdrawn (Art. 7 (3) DSGVO): its day of withdrawal, and every
 * handover not yet sent that rests on it is marked as withdrawn. What was sent stays as it was sent.
 */
export const withdrawConsent = (consent: Consent, withdrawal: Withdrawal): readonly Change[] => {
  const { handovers, on, at } = withdrawal;
  return [
    put('consent', { ...consent, withdrawnOn: on, changedAt: at }),
    ...handovers
      .filter((handover) => restsOn(handover, consent))
      .map((handover) => put('handover', { ...handover, state: 'widerrufen', changedAt: at })),
  ];
};

/** Whether an open handover needs this consent: by its basis, or by a confidential field it ticks. */
const restsOn = (handover: Handover, consent: Consent): boolean => {
  const { partnerId, personId, state, studentId } = handover;
  if (studentId !== consent.studentId || partnerId === null) return false;
  if (state !== 'entwurf' && state !== 'freigegeben') return false;
  if (!namesRecipient(consent, { partnerId, personId })) return false;
  return (
    handover.basis === 'einwilligung' ||
    handover.fields.some((code) => fieldCatalogue[code].tier === 'C')
  );
};
