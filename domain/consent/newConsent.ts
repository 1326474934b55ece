import type { Consent } from './consentSchema.ts';

/** A consent with what it cannot be without; signatures are added by those who signed. */
export const newConsent = (
  given: Pick<
    Consent,
    | 'id'
    | 'studentId'
    | 'purpose'
    | 'recipients'
    | 'groups'
    | 'givenOn'
    | 'validUntil'
    | 'createdAt'
  >,
): Consent => ({
  releasedProfessional: '',
  signedByStudent: false,
  signedByGuardianIds: [],
  form: 'papier',
  withdrawnOn: null,
  withdrawnParts: [],
  remark: '',
  changedAt: given.createdAt,
  ...given,
});
