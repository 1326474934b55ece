import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { consentFormLabels, type Consent } from '../../../../domain/consent/consentSchema.ts';
import type { Guardian } from '../../../../domain/student/relatedSchemas.ts';

/** Who signed a consent, when and in which form; where nobody did there is no day to tell. */
export const signedWords = (consent: Consent, guardians: readonly Guardian[]): string => {
  const names = guardians
    .filter(({ id }) => consent.signedByGuardianIds.includes(id))
    .map(({ givenName, familyName }) => `${givenName} ${familyName}`.trim());
  const all = [...(consent.signedByStudent ? ['jugendliche Person'] : []), ...names];
  if (all.length === 0) return 'noch von niemandem';
  const signers = new Intl.ListFormat('de').format(all);
  return `${signers}, am ${formatDay(consent.givenOn)}, ${consentFormLabels[consent.form]}`;
};
