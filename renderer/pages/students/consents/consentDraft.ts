import { newConsent } from '../../../../domain/consent/newConsent.ts';
import { type Consent } from '../../../../domain/consent/consentSchema.ts';
import { addMonths } from '../../../../domain/calendar/addDays.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import { type DraftRecipient } from './RecipientsField.tsx';

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

/** The empty form; the professional who records it is proposed as the one released from secrecy. */
export const blankConsent = (userName: string): ConsentDraft => ({
  purpose: 'Übergang Schule – Beruf',
  groups: [],
  releasedProfessional: userName,
  signedByStudent: false,
  signedByGuardianIds: [],
  form: 'papier',
  remark: '',
  recipients: [],
  givenOn: null,
  validUntil: null,
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

/** What a form still lacks. There is no blanket consent: recipients and groups are named, the expiry lies within a year. */
export const faultsOf = (
  content: ConsentDraft,
  { givenOn, validUntil }: ConsentDays,
): readonly string[] => [
  ...(content.purpose.trim() === '' ? ['Nennen Sie den Zweck.'] : []),
  ...(content.recipients.length === 0 ? ['Nennen Sie mindestens einen Empfänger.'] : []),
  ...(content.recipients.some(
    ({ personId, function: role }) => personId === null && role.trim() === '',
  )
    ? ['Nennen Sie zu jeder Stelle eine Person oder eine Funktion.']
    : []),
  ...(content.groups.length === 0 ? ['Wählen Sie mindestens eine Angabe aus.'] : []),
  ...(validUntil < givenOn ? ['Das Ende der Gültigkeit liegt vor dem Tag der Erteilung.'] : []),
  ...(validUntil > addMonths(givenOn, 12) ? ['Eine Einwilligung gilt höchstens ein Jahr.'] : []),
];
