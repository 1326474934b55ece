import { z } from 'zod';
import { partnerKindLabels } from '../partner/partnerSchemas.ts';
import { dayField, id, oneOf } from '../record/fields.ts';
import { disclosureBasisLabels, documentLabels } from './disclosureSchemas.ts';

/**
 * What the register keeps of a disclosure once the person is deleted (R 6.7): the day, the kind of recipient,
 * the basis, nothing of the content and nobody's name; and not for ever.
 */
export const reducedDisclosureSchema = z
  .object({
    id,
    on: dayField,
    partnerKind: oneOf(partnerKindLabels),
    document: oneOf(documentLabels),
    basis: oneOf(disclosureBasisLabels),
    keepUntil: dayField,
  })
  .strict();

/** A disclosure whose person is deleted (verkürzter Nachweis). */
export type ReducedDisclosure = Readonly<z.infer<typeof reducedDisclosureSchema>>;
