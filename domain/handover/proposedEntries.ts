import type { VaultData } from '../record/vaultData.ts';
import type { Handover } from './handoverSchema.ts';

/** Placements that say something about a young person, once they have begun. */
const tellingStates: ReadonlySet<string> = new Set(['laeuft', 'beendet']);

/**
 * Single entries proposed for a new handover: placements that have begun, and agreements still open.
 * Notes are entrusted and never proposed.
 */
export const proposedEntries = (
  data: Pick<VaultData, 'placement' | 'agreement'>,
  studentId: string,
): Pick<Handover, 'placementIds' | 'agreementIds'> => ({
  placementIds: Object.values(data.placement)
    .filter((placement) => placement.studentId === studentId && tellingStates.has(placement.status))
    .map(({ id }) => id),
  agreementIds: Object.values(data.agreement)
    .filter((agreement) => agreement.studentId === studentId && agreement.doneOn === null)
    .map(({ id }) => id),
});
