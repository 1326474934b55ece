import type { Handover } from './handoverSchema.ts';
import type { Preset } from './presets.ts';
import { sameFields } from './sameFields.ts';

/** What choosing a preset changes in a handover, and what of it was chosen by hand. */
export type PresetChoice = {
  readonly patch: Pick<Handover, 'preset' | 'fields' | 'basis'>;
  /** Ticks made by hand are replaced by others. */
  readonly losesTicks: boolean;
  /** A basis chosen by hand is replaced by another. */
  readonly losesBasis: boolean;
};

/**
 * What choosing a preset does: it ticks its fields and proposes its basis. What still is as `standing` had proposed,
 * the preset chosen before or the one the handover began with, was not chosen by hand.
 */
export const choosePreset = (
  { fields, basis }: Pick<Handover, 'fields' | 'basis'>,
  preset: Preset,
  standing: Preset | null,
): PresetChoice => ({
  patch: { preset: preset.code, fields: [...preset.fields], basis: preset.basis ?? basis },
  losesTicks:
    fields.length > 0 &&
    !sameFields(fields, standing?.fields ?? []) &&
    !sameFields(fields, preset.fields),
  losesBasis:
    basis !== null &&
    preset.basis !== null &&
    basis !== preset.basis &&
    basis !== (standing?.basis ?? null),
});
