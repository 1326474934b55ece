import type { Day } from '../../../domain/calendar/day.ts';
import type { Company } from '../../../domain/company/companySchemas.ts';
import { companySearchText } from '../../../domain/company/companySearchText.ts';
import { contactName } from '../../../domain/company/contactName.ts';
import { lastCompanyContacts } from '../../../domain/company/lastCompanyContacts.ts';
import { searchTest } from '../../../domain/person/matchesSearch.ts';
import { freePlaces, placesTaken, type Wanted } from '../../../domain/placement/freePlaces.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { groupedBy } from './groupedBy.ts';

/** A company with what its row shows and is found by. */
export type CompanyRow = {
  readonly company: Company;
  readonly contact: string;
  readonly lastContactOn: Day | null;
  readonly searchText: string;
  /** Places left in the period that is asked for; null where nobody knows, or none is asked for. */
  readonly free: number | null;
};

/** The conditions companies can be filtered by. */
export const companyConditionLabels = {
  offers: 'bietet Praktika an',
  support: 'nimmt bei Unterstützungsbedarf auf',
  accessible: 'barrierefrei',
  open: 'nicht gesperrt',
  noCertificate: 'ohne Führungszeugnis',
  noHygiene: 'ohne Hygienebelehrung',
} as const;

/** A condition companies can be filtered by. */
type CompanyCondition = keyof typeof companyConditionLabels;

/** Which companies a table shows. */
export type CompanyFilter = {
  readonly query: string;
  readonly conditions: readonly string[];
  readonly field: string | null;
  /** The age of the young person a place is looked for. */
  readonly age: number | null;
  /** The period in which a place must be free. */
  readonly from: Day | null;
  readonly to: Day | null;
};

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
      free: null,
    };
  });
};

/** The period a filter asks for; null while an end is missing or the ends are the wrong way round. */
export const wantedPeriod = ({ from, to }: Pick<CompanyFilter, 'from' | 'to'>): Wanted | null =>
  from === null || to === null || to < from ? null : { from, to };

/** The rows with the places each company has left in a period. */
export const withFreePlaces = (
  rows: readonly CompanyRow[],
  placements: Iterable<Placement>,
  wanted: Wanted | null,
): readonly CompanyRow[] => {
  if (wanted === null) return rows;
  const taken = placesTaken(placements, wanted);
  return rows.map((row) => ({
    ...row,
    free: freePlaces(row.company, taken.get(row.company.id) ?? 0, wanted),
  }));
};

/**
 * The rows a filter lets through: every word of the query, every condition. A company that does not say how many places
 * it has stays when a free one is asked for, because somebody has to call there.
 */
export const filterCompanies = (
  rows: readonly CompanyRow[],
  { query, conditions, field, age }: CompanyFilter,
): readonly CompanyRow[] => {
  const matches = searchTest(query);
  return rows.filter(
    ({ company, searchText, free }) =>
      free !== 0 &&
      (field === null || company.fields.includes(field)) &&
      (age === null || company.minimumAge === null || company.minimumAge <= age) &&
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
    case 'noCertificate':
      return company.needsPoliceCertificate !== true;
    case 'noHygiene':
      return company.needsHygieneBriefing !== true;
  }
};
