import type { Day } from '../../../../domain/calendar/day.ts';
import type { Company } from '../../../../domain/company/companySchemas.ts';
import type { Partnership } from '../../../../domain/partnership/partnershipSchema.ts';
import {
  partnershipState,
  type PartnershipState,
} from '../../../../domain/partnership/partnershipState.ts';
import { foldForSearch } from '../../../../domain/person/foldForSearch.ts';
import { searchTest } from '../../../../domain/person/matchesSearch.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';

/** A partnership with what its row shows and is found by. */
export type PartnershipRow = {
  readonly partnership: Partnership;
  readonly school: string;
  readonly company: Company;
  readonly state: PartnershipState;
  readonly searchText: string;
};

/** Which partnerships the register shows; null means all. */
export type PartnershipFilter = {
  readonly query: string;
  readonly schoolId: string | null;
  readonly state: PartnershipState | null;
};

/** One row for each partnership. */
export const partnershipRows = (
  { partnership, school, company }: Pick<VaultData, 'partnership' | 'school' | 'company'>,
  today: Day,
): readonly PartnershipRow[] =>
  Object.values(partnership).flatMap((one): PartnershipRow[] => {
    const at = company[one.companyId];
    const of = school[one.schoolId];
    if (at === undefined || of === undefined) return [];
    const name = of.shortName || of.name;
    const projects = one.projects.map(({ what }) => what);
    return [
      {
        partnership: one,
        school: name,
        company: at,
        state: partnershipState(one, today),
        searchText: foldForSearch([of.name, name, at.name, at.town, ...projects].join(' ')),
      },
    ];
  });

/** The rows a filter lets through. */
export const filterPartnerships = (
  rows: readonly PartnershipRow[],
  { query, schoolId, state }: PartnershipFilter,
): readonly PartnershipRow[] => {
  const matches = searchTest(query);
  return rows.filter(
    (row) =>
      (schoolId === null || row.partnership.schoolId === schoolId) &&
      (state === null || row.state === state) &&
      matches(row.searchText),
  );
};
