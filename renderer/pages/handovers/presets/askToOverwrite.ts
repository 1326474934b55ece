import type { PresetChoice } from '../../../../domain/handover/choosePreset.ts';
import { basisLabels, type Basis } from '../../../../domain/handover/handoverSchema.ts';
import { confirm } from '../../../parts/confirm.tsx';

const ticksLost =
  'Sie haben Angaben von Hand ausgewählt. Sie werden durch die vorgeschlagenen Angaben ersetzt.';

const basisLost = (proposed: Basis | null, now: Basis | null): string =>
  proposed === null || now === null
    ? ''
    : `Als Rechtsgrundlage wird „${basisLabels[proposed]}“ eingetragen, nicht mehr „${basisLabels[now]}“.`;

/** Whether a proposal may take the place of what was chosen by hand; asks only where something of it would go. */
export const askToOverwrite = async (
  { losesTicks, losesBasis, patch }: PresetChoice,
  { proposal, basis }: { readonly proposal: string; readonly basis: Basis | null },
): Promise<boolean> =>
  (!losesTicks && !losesBasis) ||
  confirm({
    title: `${proposal} übernehmen`,
    text: [losesTicks ? ticksLost : '', losesBasis ? basisLost(patch.basis, basis) : '']
      .filter((sentence) => sentence !== '')
      .join(' '),
    yes: 'Übernehmen',
  });
