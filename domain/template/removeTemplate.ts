import { wasSent } from '../handover/wasSent.ts';
import { drop, put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';

/** Removes a template; what was not sent yet goes back to the letter after DIN 5008, what was sent stays as it was. */
export const removeTemplate = (
  data: Pick<VaultData, 'handover'>,
  templateId: string,
): readonly Change[] => [
  drop('template', templateId),
  ...Object.values(data.handover)
    .filter((handover) => handover.templateId === templateId && !wasSent(handover))
    .map((handover) => put('handover', { ...handover, templateId: null })),
];
