import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';

/** Why a consent can no longer be corrected, as a German sentence; null while it can. The vault refuses alike. */
export const whyNotCorrected = (
  { disclosure }: Pick<VaultData, 'disclosure'>,
  { id, withdrawnOn, withdrawnParts }: Consent,
): string | null => {
  if (withdrawnOn !== null || withdrawnParts.length > 0)
    return 'Ein Widerruf ist erfasst; er bleibt bestehen.';
  return Object.values(disclosure).some(({ consentIds }) => consentIds.includes(id))
    ? 'Auf dieser Einwilligung beruht eine Übermittlung.'
    : null;
};
