import type { Day } from '../../../../domain/calendar/day.ts';
import { currentDestinations } from '../../../../domain/destination/currentDestination.ts';
import type { DestinationCode } from '../../../../domain/destination/destinationCodes.ts';
import type { Destination } from '../../../../domain/destination/destinationSchema.ts';
import { newDestination } from '../../../../domain/destination/newDestination.ts';
import type { HandoverCase } from '../../../../domain/handover/handoverCase.ts';
import type { Handover } from '../../../../domain/handover/handoverSchema.ts';

type Code = NonNullable<Handover['answer']>;

/** An answer while it is typed. */
export type AnswerDraft = {
  readonly answer: Code | null;
  readonly on: Day | null;
  readonly note: string;
  /** Whether the actual destination is recorded with it. */
  readonly withDestination: boolean;
  readonly code: DestinationCode | null;
  readonly detail: string;
  readonly institution: string;
};

/** The form as it opens: what was answered so far. */
export const blankAnswer = ({ answer, answeredOn, answerNote }: Handover): AnswerDraft => ({
  answer,
  on: answeredOn,
  note: answerNote,
  withDestination: false,
  code: null,
  detail: '',
  institution: '',
});

/** Whether an answer tells where the young person really is. */
export const tellsDestination = (answer: Code | null): boolean =>
  answer === 'angekommen' || answer === 'anderer_weg';

/** What the answer says of the actual destination: arrived is what was planned, another way is still to be said. */
export const proposedDestination = (
  { destinations, student }: Pick<HandoverCase, 'destinations' | 'student'>,
  answer: Code | null,
): Pick<AnswerDraft, 'code' | 'detail' | 'institution'> => {
  const planned = currentDestinations(destinations).get(student.id)?.planned ?? null;
  if (answer !== 'angekommen' || planned === null)
    return { code: null, detail: '', institution: '' };
  return { code: planned.code, detail: planned.detail, institution: planned.institution };
};

/** The actual destination to record with an answer; null when it is not wanted, or not said yet. */
export const destinationOf = (
  { handover, partner }: Pick<HandoverCase, 'handover' | 'partner'>,
  draft: AnswerDraft,
  given: { readonly id: string; readonly on: Day; readonly recordedAt: string },
): Destination | null => {
  const { answer, code, detail, institution, withDestination } = draft;
  if (!withDestination || code === null || !tellsDestination(answer)) return null;
  const { id, on: recordedOn, recordedAt } = given;
  const { studentId } = handover;
  return {
    ...newDestination({ id, studentId, kind: 'tatsaechlich', code, recordedOn, recordedAt }),
    detail,
    institution,
    partnerId: answer === 'angekommen' ? handover.partnerId : null,
    status: 'nachweis',
    proof: null,
    source: `Rückmeldung von ${partner?.name ?? 'der Stelle'}`.slice(0, 500),
  };
};
