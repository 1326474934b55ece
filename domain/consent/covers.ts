import type { Day } from '../calendar/day.ts';
import type { Consent } from './consentSchema.ts';
import type { DataGroup } from './dataGroups.ts';

/** A recipient: an institution, and the person there who is addressed. */
export type Recipient = { readonly partnerId: string; readonly personId: string | null };

/**
 * Whether a consent names this recipient. An entry without a person stands for the function it names
 * at the institution; an entry with a person stands for this person alone.
 */
export const namesRecipient = (
  consent: Pick<Consent, 'recipients'>,
  recipient: Recipient,
): boolean => consent.recipients.some((entry) => standsFor(entry, recipient));

/** Whether an entry of a consent stands for this recipient. */
export const standsFor = (entry: Recipient, { partnerId, personId }: Recipient): boolean =>
  entry.partnerId === partnerId && (entry.personId === null || entry.personId === personId);

/** Whether a consent names this recipient and this data group; says nothing about its validity. */
export const covers = (
  consent: Pick<Consent, 'recipients' | 'groups'>,
  recipient: Recipient,
  group: DataGroup,
): boolean => consent.groups.includes(group) && namesRecipient(consent, recipient);

/**
 * The day on which what a consent names for this recipient and group was withdrawn, wholly or in part; null while it
 * was not.
 */
export const withdrawnTowards = (
  consent: Pick<Consent, 'withdrawnOn' | 'withdrawnParts'>,
  recipient: Recipient,
  group: DataGroup,
): Day | null =>
  consent.withdrawnOn ??
  consent.withdrawnParts
    .filter(
      ({ recipients, groups }) =>
        groups.includes(group) && recipients.some((entry) => standsFor(entry, recipient)),
    )
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ??
  null;
