import { gate } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { factsOf } from '../letter/transferSections.ts';
import { withoutNames } from '../letter/withoutNames.ts';
import { isInTemplate } from '../paper/plannedPaper.ts';
import { put, type Change } from '../record/change.ts';
import { makeDisclosure, type Sending } from './makeDisclosure.ts';

/**
 * The changes of handing over a letter, one user action: what went to whom, the letter frozen as sent,
 * the handover marked as sent, and a follow-up for the day on which an answer is expected.
 */
export const sendHandover = (given: HandoverCase, sending: Sending): readonly Change[] => {
  const { handover } = given;
  const { plan, today, at, channel, ids } = sending;
  const { id: handoverId, studentId } = handover;
  const disclosure = makeDisclosure(given, sending);
  const { released } = gate(given, today);
  return [
    put('disclosure', disclosure),
    put('sentLetter', {
      id: ids.letter,
      studentId,
      handoverId,
      plan: JSON.stringify(plan),
      facts: factsOf(withoutNames(given, released), disclosure.fields, today),
      templateFile: isInTemplate(plan) ? plan.template : null,
    }),
    put('handover', { ...handover, state: 'versendet', sentOn: today, channel, changedAt: at }),
    ...answerFollowUp(given, sending),
  ];
};

const answerFollowUp = (
  { handover, partner }: HandoverCase,
  { ids, at }: Sending,
): readonly Change[] => {
  const { answerExpectedOn, id: handoverId, studentId } = handover;
  if (answerExpectedOn === null) return [];
  const text = `Rückmeldung von ${partner?.name ?? 'der Stelle'} erbeten`.slice(0, 500);
  return [
    put('followUp', {
      id: ids.followUp,
      studentId,
      companyId: null,
      handoverId,
      dueOn: answerExpectedOn,
      text,
      doneOn: null,
      createdAt: at,
    }),
  ];
};
