import type { Placement } from '../../../../domain/placement/placementSchema.ts';

/**
 * A placement at another company, or at none: its contact person goes, and where the place was still being looked for,
 * somebody is about to ask there. Any other state was chosen and stays.
 */
export const withPlace = (placement: Placement, companyId: string | null): Placement => {
  if (placement.companyId === companyId) return placement;
  const { status } = placement;
  const named = companyId !== null;
  const next = named && status === 'gesucht' ? 'angefragt' : status;
  return {
    ...placement,
    companyId,
    contactId: null,
    status: !named && status === 'angefragt' ? 'gesucht' : next,
  };
};
