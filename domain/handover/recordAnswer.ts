import type { Day } from '../calendar/day.ts';
import type { Destination } from '../destination/destinationSchema.ts';
import type { FollowUp } from '../followUp/followUpSchemas.ts';
import { put, type Change } from '../record/change.ts';
import type { Handover } from './handoverSchema.ts';

/** An answer as it is recorded; `destination` is the actual one it tells of, when it is recorded with it. */
export type Answer = {
  readonly answer: NonNullable<Handover['answer']>;
  readonly answeredOn: Day;
  readonly answerNote: string;
  readonly destination: Destination | null;
};

const ofHandover = (followUps: Iterable<FollowUp>, handoverId: string): readonly FollowUp[] =>
  [...followUps].filter((entry) => entry.handoverId === handoverId && entry.doneOn === null);

/**
 * The changes of recording an answer, one user action: what became of the handover, the follow-up for it done, and the actual
 * destination where the user wants it recorded with it.
 */
export const recordAnswer = (
  handover: Handover,
  followUps: Iterable<FollowUp>,
  { destination, ...answer }: Answer,
): readonly Change[] => [
  put('handover', {
    ...handover,
    ...answer,
    state: handover.state === 'versendet' ? 'beantwortet' : handover.state,
  }),
  ...ofHandover(followUps, handover.id).map((followUp) =>
    put('followUp', { ...followUp, doneOn: answer.answeredOn }),
  ),
  ...(destination === null ? [] : [put('destination', destination)]),
];

/** The changes of asking for the answer by another day: the follow-up for it moves along; there is a new one if there is none. */
export const expectAnswerOn = (
  handover: Handover,
  followUps: Iterable<FollowUp>,
  { on, followUp }: { readonly on: Day; readonly followUp: FollowUp },
): readonly Change[] => {
  const open = ofHandover(followUps, handover.id);
  return [
    put('handover', { ...handover, answerExpectedOn: on }),
    ...(open.length === 0
      ? [put('followUp', { ...followUp, handoverId: handover.id, studentId: handover.studentId })]
      : open.map((entry) => put('followUp', { ...entry, dueOn: on }))),
  ];
};
