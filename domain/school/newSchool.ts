import type { School } from './schoolSchemas.ts';

/** A school of which name and form are known. */
export const newSchool = (given: Pick<School, 'id' | 'name' | 'form'>): School => ({
  shortName: '',
  street: '',
  houseNumber: '',
  postcode: '',
  town: '',
  phone: '',
  email: '',
  mine: true,
  myClasses: [],
  ...given,
});
