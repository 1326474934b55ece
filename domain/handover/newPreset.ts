import type { HandoverPreset } from './presetSchema.ts';

/** An own preset with its name, and the ticks, basis and kind of partner it is kept with. */
export const newPreset = (
  given: Pick<HandoverPreset, 'id' | 'label' | 'createdAt'>,
  content: Pick<HandoverPreset, 'partnerKind' | 'basis' | 'fields'>,
): HandoverPreset => ({ ...content, changedAt: given.createdAt, ...given });
