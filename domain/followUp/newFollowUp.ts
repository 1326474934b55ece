import type { Agreement, FollowUp } from './followUpSchemas.ts';

/** An open follow-up on a day. */
export const newFollowUp = (
  given: Pick<FollowUp, 'id' | 'dueOn' | 'text' | 'createdAt'>,
): FollowUp => ({ studentId: null, companyId: null, handoverId: null, doneOn: null, ...given });

/** An open agreement. */
export const newAgreement = (
  given: Pick<Agreement, 'id' | 'studentId' | 'what' | 'createdAt'>,
): Agreement => ({
  noteId: null,
  handoverId: null,
  who: '',
  until: null,
  doneOn: null,
  ...given,
});
