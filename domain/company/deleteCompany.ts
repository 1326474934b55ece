import { fail, ok, type Result } from '../contract/result.ts';
import type { Change } from '../record/change.ts';
import { dropWithDependents } from '../record/dropWithDependents.ts';
import type { VaultData } from '../record/vaultData.ts';

/** How many records of young people name a company; these would be lost with it. */
export type CompanyUse = { readonly placements: number; readonly destinations: number };

/**
 * The changes that delete a company with its contact persons, history and follow-ups, or what young
 * people's records still use it for.
 */
export const deleteCompany = (
  data: VaultData,
  companyId: string,
): Result<readonly Change[], CompanyUse> => {
  const use = {
    placements: countOf(data.placement, companyId),
    destinations: countOf(data.destination, companyId),
  };
  return use.placements + use.destinations > 0
    ? fail(use)
    : ok(dropWithDependents(data, 'company', companyId));
};

const countOf = (
  records: Readonly<Record<string, { readonly companyId: string | null }>>,
  companyId: string,
): number => Object.values(records).filter((record) => record.companyId === companyId).length;
