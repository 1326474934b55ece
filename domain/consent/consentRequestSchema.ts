import { z } from 'zod';
import { dayField, dayOrNull, id, instant, line } from '../record/fields.ts';
import { consentSchema } from './consentSchema.ts';

const { purpose, recipients, groups, releasedProfessional } = consentSchema.shape;

/**
 * A consent that was prepared as a form to sign and is not back yet. It releases nothing: only a consent does.
 * Like a consent it names recipients and data groups.
 */
export const consentRequestSchema = z
  .object({
    id,
    studentId: id,
    purpose,
    recipients,
    groups,
    releasedProfessional,
    validUntil: dayField,
    preparedOn: dayField,
    /** When the form was last written out for signing. */
    handedOutOn: dayOrNull,
    /** The consent it became, once the signed paper was back. */
    consentId: id.nullable(),
    remark: line,
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A consent prepared as a form to sign. */
export type ConsentRequest = Readonly<z.infer<typeof consentRequestSchema>>;
