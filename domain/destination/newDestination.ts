import type { Destination } from './destinationSchema.ts';

/** A new entry in the history of destinations, still open. */
export const newDestination = (
  given: Pick<Destination, 'id' | 'studentId' | 'kind' | 'code' | 'recordedOn' | 'recordedAt'>,
): Destination => ({
  detail: '',
  institution: '',
  partnerId: null,
  companyId: null,
  startsOn: null,
  status: 'offen',
  proof: null,
  proofOn: null,
  source: '',
  remark: '',
  ...given,
});
