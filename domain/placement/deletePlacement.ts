import { fail, ok, type Result } from '../contract/result.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import { drop, put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';

/**
 * The changes that delete a placement. Open handovers let go of it; a handover that was sent keeps
 * what it sent, so then the answer is 'sent' and the placement stays.
 */
export const deletePlacement = (
  data: VaultData,
  placementId: string,
): Result<readonly Change[], 'sent'> => {
  const using = Object.values(data.handover).filter(({ placementIds }) =>
    placementIds.includes(placementId),
  );
  if (!using.every(isOpen)) return fail('sent');
  const without = using.map((handover) =>
    put('handover', {
      ...handover,
      placementIds: handover.placementIds.filter((id) => id !== placementId),
    }),
  );
  return ok([...without, drop('placement', placementId)]);
};

const isOpen = ({ state }: Handover): boolean => state === 'entwurf' || state === 'freigegeben';
