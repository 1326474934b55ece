import { fail, ok, type Result } from '../contract/result.ts';
import type { Change } from '../record/change.ts';
import { dropWithDependents } from '../record/dropWithDependents.ts';
import type { VaultData } from '../record/vaultData.ts';

/** How many records that must not be lost with it name a company. */
export type CompanyUse = {
  readonly placements: number;
  readonly destinations: number;
  readonly partnerships: number;
};

/**
 * The changes that delete a company with its contact persons, history and follow-ups, or what
 * still uses it: records of young people, and partnerships that are signed papers.
 */
export const deleteCompany = (
  data: VaultData,
  companyId: string,
): Result<readonly Change[], CompanyUse> => {
  const use = {
    placements: countOf(data.placement, companyId),
    destinations: countOf(data.destination, companyId),
    partnerships: countOf(data.partnership, companyId),
  };
  return use.placements + use.destinations + use.partnerships > 0
    ? fail(use)
    : ok(dropWithDependents(data, 'company', companyId));
};

const countOf = (
  records: Readonly<Record<string, { readonly companyId: string | null }>>,
  companyId: string,
): number => Object.values(records).filter((record) => record.companyId === companyId).length;
