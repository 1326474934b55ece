import { drop, put, type Change } from '../../../../domain/record/change.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';

/**
 * The changes that delete a guardian alone: consents stay, without this signature; whether the
 * signatures that are left suffice is judged anew.
 */
export const deleteGuardian = (
  data: Pick<VaultData, 'consent'>,
  guardianId: string,
): readonly Change[] => [
  ...Object.values(data.consent)
    .filter(({ signedByGuardianIds }) => signedByGuardianIds.includes(guardianId))
    .map((consent) =>
      put('consent', {
        ...consent,
        signedByGuardianIds: consent.signedByGuardianIds.filter((id) => id !== guardianId),
      }),
    ),
  drop('guardian', guardianId),
];
