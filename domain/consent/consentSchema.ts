import { z } from 'zod';
import { dayField, dayOrNull, id, instant, line, oneOf, text } from '../record/fields.ts';
import { dataGroupLabels } from './dataGroups.ts';

/** In which form a consent was given. */
export const consentFormLabels = {
  papier: 'auf Papier unterschrieben',
  datei: 'unterschriebene Datei',
} as const;

/**
 * A consent with release from secrecy (Einwilligung und Schweigepflichtentbindung).
 * It names recipients and data groups: without them it cannot be saved, there is no blanket consent.
 */
export const consentSchema = z
  .object({
    id,
    studentId: id,
    purpose: line.min(1),
    recipients: z
      .array(z.object({ partnerId: id, personId: id.nullable(), function: line }).strict())
      .min(1)
      .max(20),
    groups: z.array(oneOf(dataGroupLabels)).min(1),
    releasedProfessional: line,
    signedByStudent: z.boolean(),
    signedByGuardianIds: z.array(id).max(6),
    givenOn: dayField,
    form: oneOf(consentFormLabels),
    validUntil: dayField,
    withdrawnOn: dayOrNull,
    /** What was withdrawn without the rest: these groups towards these recipients, from that day on. */
    withdrawnParts: z
      .array(
        z
          .object({
            on: dayField,
            recipients: z
              .array(z.object({ partnerId: id, personId: id.nullable() }).strict())
              .min(1)
              .max(20),
            groups: z.array(oneOf(dataGroupLabels)).min(1),
          })
          .strict(),
      )
      .max(50),
    remark: text,
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A consent (Einwilligung). */
export type Consent = Readonly<z.infer<typeof consentSchema>>;
