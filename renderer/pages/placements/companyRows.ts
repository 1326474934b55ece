import type { Day } from '../../../domain/calendar/day.ts';
import type { Company } from '../../../domain/company/companySchemas.ts';
import { companySearchText } from '../../../domain/company/companySearchText.ts';
import { contactName } from '../../../domain/company/contactName.ts';
import { lastCompanyContacts } from '../../../domain/company/lastCompanyContacts.ts';
import { searchTest } from '../../../domain/person/matchesSearch.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { groupedBy } from './groupedBy.ts';

/** A company with what its row shows and is found by. */
export type CompanyRow = {
  readonly company: Company;
  readonly contact: string;
  readonly lastContactOn: Day | null;
  readonly searchText: string;
};

/** The conditions companies can be filtered by. */
export const companyConditionLabels = {
  offers: 'bietet Praktika an',
  support: 'nimmt bei Unterstützungsbedarf auf',
  accessible: 'barrierefrei',
  open: 'nicht gesperrt',
} as const;

/** A condition companies can be filtered by. */
type CompanyCondition = keyof typeof companyConditionLabels;

/** Which companies a table shows. */
export type CompanyFilter = { readonly query: string; readonly conditions: readonly string[] };

type RowData = Pick<VaultData, 'company' | 'companyContact' | 'companyEvent'>;

/** One row for each company. */
export const companyRows = (data: RowData): readonly CompanyRow[] => {
  const last = lastCompanyContacts(Object.values(data.companyEvent));
  const contacts = groupedBy(
    Object.values(data.companyContact).filter(({ active }) => active),
    ({ companyId }) => companyId,
  );
  return Object.values(data.company).map((company) => {
    const persons = contacts.get(company.id) ?? [];
    return {
      company,
      contact: persons[0] === undefined ? '' : contactName(persons[0]),
      lastContactOn: last.get(company.id) ?? null,
      searchText: companySearchText(company, persons),
    };
  });
};

/** The rows a filter lets through: every word of the query, every condition. */
export const filterCompanies = (
  rows: readonly CompanyRow[],
  { query, conditions }: CompanyFilter,
): readonly CompanyRow[] => {
  const matches = searchTest(query);
  return rows.filter(
    ({ company, searchText }) =>
      conditions.every((condition) => meets(company, condition as CompanyCondition)) &&
      matches(searchText),
  );
};

const meets = (company: Company, condition: CompanyCondition): boolean => {
  switch (condition) {
    case 'offers':
      return company.offersPlacements === true;
    case 'support':
      return company.welcomesSupportNeeds === true;
    case 'accessible':
      return company.accessible === true;
    case 'open':
      return !company.blocked;
  }
};
