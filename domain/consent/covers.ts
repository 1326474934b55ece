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
): boolean =>
  consent.recipients.some(
    (entry) =>
      entry.partnerId === recipient.partnerId &&
      (entry.personId === null || entry.personId === recipient.personId),
  );

/** Whether a consent names this recipient and this data group; says nothing about its validity. */
export const covers = (
  consent: Pick<Consent, 'recipients' | 'groups'>,
  recipient: Recipient,
  group: DataGroup,
): boolean => consent.groups.includes(group) && namesRecipient(consent, recipient);
