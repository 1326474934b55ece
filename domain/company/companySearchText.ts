import { foldForSearch } from '../person/foldForSearch.ts';
import type { Company, CompanyContact } from './companySchemas.ts';

/** What a company is found by, folded for `searchTest`: name, branch, occupations, fields of work, address, contact persons. */
export const companySearchText = (company: Company, contacts: readonly CompanyContact[]): string =>
  foldForSearch(
    [
      company.name,
      company.branch,
      ...company.occupations,
      ...company.fields,
      company.postcode,
      company.town,
      company.street,
      ...contacts.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
    ].join(' '),
  );
