import { confirmationDay, type DeletionCase } from '../letter/deletionRequest.ts';
import { newFollowUp } from '../followUp/newFollowUp.ts';
import { put, type Change } from '../record/change.ts';
import type { Sending } from './makeDisclosure.ts';
import { sendNotice } from './sendNotice.ts';

/**
 * The changes of asking a recipient for deletion, one user action: the notice in the register, the letter frozen as sent,
 * and a follow-up for the day by which the deletion should be confirmed.
 */
export const sendDeletionRequest = (given: DeletionCase, sending: Sending): readonly Change[] => {
  const { disclosure: about, partner, person, name } = given;
  const notice = {
    document: 'loeschbitte',
    about,
    partner,
    person,
    sender: given.settings.userName,
    purpose: 'Löschung nach Widerruf der Einwilligung',
    fields: name === null ? [] : ['name' as const],
    facts: name === null ? [] : [{ field: 'name' as const, text: name }],
  } as const;
  return [...sendNotice(notice, sending), confirmation(given, sending)];
};

/** It does not hang on the handover: there it would wait behind the handover's own answer. */
const confirmation = ({ disclosure, partner }: DeletionCase, sending: Sending): Change =>
  put('followUp', {
    ...newFollowUp({
      id: sending.ids.followUp,
      dueOn: confirmationDay(sending.today),
      text: `Bestätigung der Löschung von ${partner.name} erbeten`.slice(0, 500),
      createdAt: sending.at,
    }),
    studentId: disclosure.studentId,
  });
