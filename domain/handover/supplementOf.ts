import type { Day } from '../calendar/day.ts';
import { addDays, daysBetween } from '../calendar/addDays.ts';
import { formatDay } from '../calendar/formatDay.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Handover } from './handoverSchema.ts';
import { newHandover } from './newHandover.ts';

/**
 * A draft that supplements a handover that was sent (Ergänzung): same person, recipient, basis and fields, entries that still
 * stand. An override of a missing consent and the confirmation of blocked addresses hold for one letter only and are not taken over.
 */
export const supplementOf = (
  sent: Handover,
  data: Pick<VaultData, 'note' | 'placement' | 'agreement'>,
  given: { readonly id: string; readonly createdAt: string; readonly today: Day },
): Handover => {
  const { id, createdAt, today } = given;
  const { partnerId, personId, purpose, basis, basisNote, preset, templateId, studentId } = sent;
  const newer = Object.values(data.agreement).filter(({ handoverId }) => handoverId === sent.id);
  return {
    ...newHandover({ id, studentId, createdAt }),
    ...{ partnerId, personId, purpose, basis, basisNote, preset, templateId },
    fields: [...sent.fields],
    occasion:
      sent.sentOn === null ? '' : `Ergänzung zu unserem Schreiben vom ${formatDay(sent.sentOn)}.`,
    noteIds: sent.noteIds.filter((entry) => data.note[entry]?.usableInHandover === true),
    placementIds: sent.placementIds.filter((entry) => data.placement[entry] !== undefined),
    agreementIds: [
      ...new Set([
        ...sent.agreementIds.filter((entry) => data.agreement[entry] !== undefined),
        ...newer.map((agreement) => agreement.id),
      ]),
    ],
    answerExpectedOn: addDays(today, answerDays(sent)),
  };
};

/** As many days for the answer as the first letter gave, four weeks when it asked for none. */
const answerDays = ({ sentOn, answerExpectedOn }: Handover): number =>
  sentOn === null || answerExpectedOn === null || answerExpectedOn <= sentOn
    ? 28
    : daysBetween(sentOn, answerExpectedOn);
