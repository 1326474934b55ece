import type { CorrectionCase } from '../letter/correction.ts';
import type { Change } from '../record/change.ts';
import type { Sending } from './makeDisclosure.ts';
import { sendNotice } from './sendNotice.ts';

/**
 * The changes of telling a recipient of changed facts: the notice in the register and the letter frozen as sent. Its facts
 * are from now on what the recipient knows; of a change named without its content there is nothing more to correct.
 */
export const sendCorrection = (given: CorrectionCase, sending: Sending): readonly Change[] => {
  const { told, withheld, disclosure: about, partner, person, settings } = given;
  return sendNotice(
    {
      document: 'berichtigung',
      about,
      partner,
      person,
      sender: settings.userName,
      purpose: 'Mitteilung geänderter Angaben',
      fields: told.map(({ field }) => field),
      facts: [
        ...told.map(({ field, is }) => ({ field, text: is })),
        ...withheld.map((field) => ({ field, text: '' })),
      ],
    },
    sending,
  );
};
