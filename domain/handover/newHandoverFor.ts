import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import type { PartnerKind } from '../partner/partnerSchemas.ts';
import type { Handover } from './handoverSchema.ts';
import { newHandover } from './newHandover.ts';
import { startPreset } from './presets.ts';

/** Days after which an answer is asked for, unless another day is chosen. */
const answerAfterDays = 28;

/**
 * A draft for a kind of partner: the ticks of its preset, or of the catalogue where there is none, and an answer asked
 * for within four weeks. On what it rests is left to be chosen.
 */
export const newHandoverFor = (
  kind: PartnerKind,
  today: Day,
  given: Parameters<typeof newHandover>[0] & Partial<Pick<Handover, 'partnerId' | 'personId'>>,
): Handover => {
  const preset = startPreset(kind);
  return {
    ...newHandover(given),
    fields: [...preset.fields],
    preset: preset.code,
    answerExpectedOn: addDays(today, answerAfterDays),
  };
};
