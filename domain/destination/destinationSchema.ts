import { z } from 'zod';
import { dayField, dayOrNull, id, instant, line, oneOf, text } from '../record/fields.ts';
import {
  destinationCodes,
  destinationKindLabels,
  destinationStatusLabels,
  proofLabels,
  type DestinationCode,
} from './destinationCodes.ts';

/** Code of a destination as a field. */
const destinationCode = z.enum(
  Object.keys(destinationCodes) as [DestinationCode, ...DestinationCode[]],
);

/** One entry in the history of destinations: never overwritten, planned and actual kept apart. */
export const destinationSchema = z
  .object({
    id,
    studentId: id,
    kind: oneOf(destinationKindLabels),
    code: destinationCode,
    detail: line,
    institution: line,
    partnerId: id.nullable(),
    companyId: id.nullable(),
    startsOn: dayOrNull,
    status: oneOf(destinationStatusLabels),
    proof: oneOf(proofLabels).nullable(),
    proofOn: dayOrNull,
    recordedOn: dayField,
    recordedAt: instant,
    source: line,
    remark: text,
  })
  .strict();

/** A planned destination (Anschluss) or an actual one (Verbleib). */
export type Destination = Readonly<z.infer<typeof destinationSchema>>;
