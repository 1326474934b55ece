import type { Company, CompanyContact, CompanyEvent } from './companySchemas.ts';

/** A company of which only the name is known. */
export const newCompany = (given: Pick<Company, 'id' | 'name' | 'createdAt'>): Company => ({
  legalForm: '',
  branch: '',
  chamber: null,
  size: null,
  street: '',
  houseNumber: '',
  postcode: '',
  town: '',
  phone: '',
  email: '',
  website: '',
  offersPlacements: null,
  places: null,
  placesYear: '',
  occupations: [],
  fields: [],
  conditions: '',
  minimumAge: null,
  needsPoliceCertificate: null,
  needsHygieneBriefing: null,
  needsProtectiveClothing: null,
  accessible: null,
  welcomesSupportNeeds: null,
  blocked: false,
  blockedReason: '',
  remark: '',
  changedAt: given.createdAt,
  ...given,
});

/** A person at a company of whom nothing is known yet. */
export const newCompanyContact = (
  given: Pick<CompanyContact, 'id' | 'companyId'>,
): CompanyContact => ({
  salutation: 'ohne',
  title: '',
  givenName: '',
  familyName: '',
  role: '',
  phone: '',
  email: '',
  active: true,
  ...given,
});

/** An entry in a company's history. */
export const newCompanyEvent = (
  given: Pick<CompanyEvent, 'id' | 'companyId' | 'heldOn' | 'createdAt'>,
): CompanyEvent => ({ who: '', text: '', nextStep: '', nextOn: null, ...given });
