import type { HandoverCase } from '../../../../domain/handover/handoverCase.ts';
import { presetsFor, startPreset, type Preset } from '../../../../domain/handover/presets.ts';
import { useView } from '../../../state/ReplicaContext.tsx';

/** The presets offered for the recipient of a handover, and the one it stands on. */
export type Presets = {
  readonly offered: readonly Preset[];
  /** The preset that was chosen; null when none was, or when it is gone. */
  readonly chosen: Preset | null;
  /** What the ticks and the basis are compared with: the chosen preset, else what a new handover begins with. */
  readonly standing: Preset | null;
};

/** Follows the presets for the recipient of a handover; none while there is no recipient. */
export const usePresets = ({ partner, handover }: HandoverCase): Presets => {
  const own = useView(['handoverPreset'], (data) => Object.values(data.handoverPreset));
  if (partner === null) return { offered: [], chosen: null, standing: null };
  const offered = presetsFor(partner.kind, own);
  const chosen = offered.find(({ code }) => code === handover.preset) ?? null;
  return { offered, chosen, standing: chosen ?? startPreset(partner.kind) };
};
