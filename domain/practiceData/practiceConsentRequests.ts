import { addDays } from '../calendar/addDays.ts';
import type { ConsentRequest } from '../consent/consentRequestSchema.ts';
import { newConsentRequest } from '../consent/newConsentRequest.ts';
import { proposedExpiry } from '../consent/proposedExpiry.ts';
import { recipientsOf } from './practiceConsents.ts';
import { firstPersonOf, practicePartnerIds } from './practicePartners.ts';
import type { PracticePerson } from './practicePerson.ts';
import { momentOn, type PracticeWorld } from './practiceWorld.ts';

/** Places in the cohort without a consent for whom one is prepared, with the days since the form was handed out. */
const prepared: Readonly<Record<number, number | null>> = { 7: 16, 10: null };

/** The prepared consent of a practice young person, handed out or not; most have none. */
export const practiceConsentRequest = (
  { today, random }: PracticeWorld,
  person: PracticePerson,
): ConsentRequest | null => {
  const handedOutAgo = prepared[person.index];
  if (handedOutAgo === undefined) return null;
  const { student } = person;
  const preparedOn = addDays(today, -(handedOutAgo ?? 2));
  return {
    ...newConsentRequest({
      id: `${student.id}-vorbereitet`,
      studentId: student.id,
      purpose: 'Übergang von der Schule in Ausbildung und Beruf',
      recipients: recipientsOf(person).map((partner) => ({
        partnerId: practicePartnerIds[partner],
        personId: firstPersonOf(partner),
        function: '',
      })),
      groups: ['person', 'schule', 'orientierung', 'praktika', 'unterstuetzung', 'anschluss'],
      releasedProfessional: 'Katrin Beispiel, Schulsozialarbeiterin',
      validUntil: proposedExpiry(preparedOn, student.leavesOn),
      preparedOn,
      remark: '',
      createdAt: momentOn(preparedOn, random),
    }),
    handedOutOn: handedOutAgo === null ? null : preparedOn,
  };
};
