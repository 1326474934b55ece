import type { Participation } from './participationSchema.ts';

/** A young person's Praxistage of a school year of which nothing else is known yet. */
export const newParticipation = (
  given: Pick<Participation, 'id' | 'studentId' | 'schoolYear' | 'createdAt'>,
): Participation => ({
  partnerId: null,
  fields: [],
  status: 'angemeldet',
  daysPlanned: null,
  daysAttended: null,
  feedback: '',
  changedAt: given.createdAt,
  ...given,
});
