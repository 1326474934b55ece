import { z } from 'zod';
import { id, instant, line, oneOf } from '../record/fields.ts';
import { partnerKindLabels } from '../partner/partnerSchemas.ts';
import { basisLabels, fieldCode } from './handoverSchema.ts';

/** An own preset of a handover: which fields are ticked on which basis for which kind of partner. */
export const handoverPresetSchema = z
  .object({
    id,
    label: line.min(1),
    /** The kind of partner it is offered for; null for all. */
    partnerKind: oneOf(partnerKindLabels).nullable(),
    basis: oneOf(basisLabels).nullable(),
    fields: z.array(fieldCode),
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** An own preset of a handover. */
export type HandoverPreset = Readonly<z.infer<typeof handoverPresetSchema>>;
