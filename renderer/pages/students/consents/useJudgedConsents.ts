import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import { consentStateOn, type ExplainedState } from '../../../../domain/consent/consentState.ts';
import type { Recipient } from '../../../../domain/consent/covers.ts';
import { signaturesSuffice } from '../../../../domain/consent/signatures.ts';
import { familyNameWithParticle } from '../../../../domain/person/personName.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { useSettings, useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { signedWords } from './signedWords.ts';

/** A recipient of a consent in words. */
export type NamedRecipient = Recipient & { readonly key: string; readonly label: string };

/** A consent with its state today, its recipients in words, and what would be advisable. */
export type JudgedConsent = {
  readonly consent: Consent;
  readonly judged: ExplainedState;
  readonly recipients: readonly NamedRecipient[];
  readonly advised: readonly string[];
  readonly signed: string;
};

/** The consents of a young person, the latest first. */
export const useJudgedConsents = (student: Student): readonly JudgedConsent[] => {
  const today = useToday();
  const { guardianAdvice } = useSettings();
  return useView(
    ['consent', 'guardian', 'partner', 'partnerPerson'],
    (data) => {
      const guardians = Object.values(data.guardian).filter(
        ({ studentId }) => studentId === student.id,
      );
      return Object.values(data.consent)
        .filter(({ studentId }) => studentId === student.id)
        .sort((one, other) => other.givenOn.localeCompare(one.givenOn))
        .map((consent): JudgedConsent => {
          const given = { consent, student, guardians, guardianAdvice };
          return {
            consent,
            judged: consentStateOn({ ...given, today }),
            recipients: consent.recipients.map((entry) => namedRecipient(data, entry)),
            advised: signaturesSuffice(given).advised,
            signed: signedWords(consent, guardians),
          };
        });
    },
    [student, guardianAdvice, today],
  );
};

/** A recipient as the lists show it: institution, and person or function. */
export const namedRecipient = (
  data: Pick<VaultData, 'partner' | 'partnerPerson'>,
  { partnerId, personId, function: role }: Consent['recipients'][number],
): NamedRecipient => {
  const person = data.partnerPerson[personId ?? ''];
  const name =
    person === undefined
      ? ''
      : `${person.givenName} ${familyNameWithParticle({ familyName: person.familyName, givenNames: '' })}`.trim();
  const partner = data.partner[partnerId]?.name ?? 'gelöschte Stelle';
  return {
    partnerId,
    personId,
    key: `${partnerId}/${personId ?? role}`,
    label: [partner, name === '' ? role : name].filter((part) => part !== '').join(', '),
  };
};
