import type { Partner, PartnerPerson } from './partnerSchemas.ts';

/** An institution of which kind and name are known. */
export const newPartner = (
  given: Pick<Partner, 'id' | 'kind' | 'name' | 'createdAt'>,
): Partner => ({
  department: '',
  street: '',
  houseNumber: '',
  postcode: '',
  town: '',
  phone: '',
  email: '',
  memberIds: [],
  remark: '',
  lastContactOn: null,
  active: true,
  changedAt: given.createdAt,
  ...given,
});

/** A person at an institution of whom nothing is known yet. */
export const newPartnerPerson = (
  given: Pick<PartnerPerson, 'id' | 'partnerId'>,
): PartnerPerson => ({
  salutation: 'ohne',
  title: '',
  givenName: '',
  familyName: '',
  function: '',
  phone: '',
  email: '',
  safeChannel: null,
  active: true,
  ...given,
});
