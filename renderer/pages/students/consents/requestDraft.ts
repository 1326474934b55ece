import type { Day } from '../../../../domain/calendar/day.ts';
import { consentFaults, releaseFaults } from '../../../../domain/consent/consentFaults.ts';
import type { ConsentRequest } from '../../../../domain/consent/consentRequestSchema.ts';
import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import { newConsentRequest } from '../../../../domain/consent/newConsentRequest.ts';
import type { DraftRecipient } from './RecipientsField.tsx';

/** A consent while it is prepared. */
export type RequestDraft = Pick<
  ConsentRequest,
  'purpose' | 'groups' | 'releasedProfessional' | 'remark'
> & {
  readonly recipients: readonly DraftRecipient[];
  /** Null stands for the proposed day. */
  readonly validUntil: Day | null;
};

/** What a request begins with: itself, the consent it renews, or nothing but the professional who prepares it. */
export const requestBeginning = (
  from: ConsentRequest | Consent | null,
  userName: string,
): RequestDraft =>
  from === null
    ? {
        purpose: 'Übergang Schule – Beruf',
        groups: [],
        releasedProfessional: userName,
        remark: '',
        recipients: [],
        validUntil: null,
      }
    : {
        purpose: from.purpose,
        groups: from.groups,
        releasedProfessional: from.releasedProfessional,
        remark: 'preparedOn' in from ? from.remark : '',
        recipients: from.recipients,
        // A consent that is renewed has an end that is past or near.
        validUntil: 'preparedOn' in from ? from.validUntil : null,
      };

/** What a request still lacks: all a consent names, and the person who is released from secrecy. */
export const requestFaults = (
  content: RequestDraft,
  days: { readonly from: Day; readonly validUntil: Day },
  institutions: readonly string[],
): readonly string[] => [
  ...consentFaults({ ...content, ...days }),
  ...releaseFaults(content.releasedProfessional, institutions),
];

/**
 * The finished request of a form without faults. One that was saved before keeps what became of it; once the form says
 * something else than the paper that was handed out, that paper counts no longer.
 */
export const requestOf = (
  { recipients, ...content }: RequestDraft,
  validUntil: Day,
  given: ConsentRequest | Pick<ConsentRequest, 'id' | 'studentId' | 'preparedOn' | 'createdAt'>,
): ConsentRequest => {
  const request = newConsentRequest({
    ...given,
    ...content,
    purpose: content.purpose.trim(),
    releasedProfessional: content.releasedProfessional.trim(),
    recipients: recipients.map((recipient) => ({ ...recipient })),
    validUntil,
  });
  const reprinted = 'handedOutOn' in given && printed(given) !== printed(request);
  return reprinted ? { ...request, handedOutOn: null } : request;
};

const printed = (request: ConsentRequest): string =>
  JSON.stringify([
    request.purpose,
    request.recipients,
    request.groups,
    request.releasedProfessional,
    request.validUntil,
  ]);
