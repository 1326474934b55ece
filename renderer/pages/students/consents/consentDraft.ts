import { consentFaults, releaseFaults } from '../../../../domain/consent/consentFaults.ts';
import type { ConsentRequest } from '../../../../domain/consent/consentRequestSchema.ts';
import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import { newConsent } from '../../../../domain/consent/newConsent.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import type { DraftRecipient } from './RecipientsField.tsx';

/** A consent while it is recorded. */
export type ConsentDraft = Pick<
  Consent,
  | 'purpose'
  | 'groups'
  | 'releasedProfessional'
  | 'signedByStudent'
  | 'signedByGuardianIds'
  | 'form'
  | 'remark'
> & {
  readonly recipients: readonly DraftRecipient[];
  /** Null stands for today. */
  readonly givenOn: Day | null;
  /** Null stands for the proposed day. */
  readonly validUntil: Day | null;
};

/** Where a consent that is recorded comes from. */
export type ConsentSource =
  | { readonly kind: 'new' }
  /** The signed paper of a prepared consent is back. */
  | { readonly kind: 'request'; readonly request: ConsentRequest }
  /** A saved consent on which nothing rests yet is put right. */
  | { readonly kind: 'correction'; readonly consent: Consent }
  /** A new one takes the place of one that must stay as it is. */
  | { readonly kind: 'successor'; readonly consent: Consent };

/** The form as it begins; the professional who records it is proposed as the one released from secrecy. */
export const beginning = (source: ConsentSource, userName: string): ConsentDraft => {
  switch (source.kind) {
    case 'new':
      return { ...blank, releasedProfessional: userName };
    case 'request': {
      // What was ticked stands on the paper alone: the groups are taken from there, not from the form.
      const { purpose, recipients, releasedProfessional, validUntil, remark } = source.request;
      return { ...blank, purpose, recipients, releasedProfessional, validUntil, remark };
    }
    case 'correction':
      return draftOf(source.consent);
    case 'successor':
      return {
        ...draftOf(source.consent),
        signedByStudent: false,
        signedByGuardianIds: [],
        givenOn: null,
        validUntil: null,
      };
  }
};

const blank: ConsentDraft = {
  purpose: 'Übergang Schule – Beruf',
  groups: [],
  releasedProfessional: '',
  signedByStudent: false,
  signedByGuardianIds: [],
  form: 'papier',
  remark: '',
  recipients: [],
  givenOn: null,
  validUntil: null,
};

const draftOf = (consent: Consent): ConsentDraft => ({
  purpose: consent.purpose,
  groups: consent.groups,
  releasedProfessional: consent.releasedProfessional,
  signedByStudent: consent.signedByStudent,
  signedByGuardianIds: consent.signedByGuardianIds,
  form: consent.form,
  remark: consent.remark,
  recipients: consent.recipients,
  givenOn: consent.givenOn,
  validUntil: consent.validUntil,
});

/** The days a consent is given and ends, those not chosen as proposed. */
export type ConsentDays = { readonly givenOn: Day; readonly validUntil: Day };

/** The finished consent of a form without faults. */
export const consentOf = (
  { recipients, ...more }: ConsentDraft,
  { givenOn, validUntil }: ConsentDays,
  given: Pick<Consent, 'id' | 'studentId' | 'createdAt'>,
): Consent => ({
  ...newConsent({
    ...given,
    purpose: more.purpose.trim(),
    recipients: recipients.map((recipient) => ({ ...recipient })),
    groups: more.groups,
    givenOn,
    validUntil,
  }),
  releasedProfessional: more.releasedProfessional.trim(),
  signedByStudent: more.signedByStudent,
  signedByGuardianIds: more.signedByGuardianIds,
  form: more.form,
  remark: more.remark,
});

/** What a form still lacks; an institution cannot be released from secrecy, nobody needs to be. */
export const faultsOf = (
  content: ConsentDraft,
  { givenOn, validUntil }: ConsentDays,
  institutions: readonly string[],
): readonly string[] => [
  ...consentFaults({ ...content, from: givenOn, validUntil }),
  ...(content.releasedProfessional.trim() === ''
    ? []
    : releaseFaults(content.releasedProfessional, institutions)),
];
