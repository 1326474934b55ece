import type { Partnership } from './partnershipSchema.ts';

/** A partnership that is agreed but of which no day is known yet. */
export const newPartnership = (
  given: Pick<Partnership, 'id' | 'schoolId' | 'companyId' | 'createdAt'>,
): Partnership => ({
  signedOn: null,
  from: null,
  to: null,
  schoolContact: '',
  companyContactId: null,
  projects: [],
  closing: false,
  remark: '',
  changedAt: given.createdAt,
  ...given,
});
