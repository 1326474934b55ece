import { z } from 'zod';
import { id, instant, line, oneOf, text } from '../record/fields.ts';
import { dataGroupLabels } from '../consent/dataGroups.ts';
import { basisLabels, fieldCode } from '../handover/handoverSchema.ts';
import { channelLabels, partnerKindLabels } from '../partner/partnerSchemas.ts';

/** The record of exactly what went to whom (Übermittlung, R 6.7); it is written once and never changed. */
export const disclosureSchema = z
  .object({
    id,
    studentId: id,
    handoverId: id,
    letterId: id,
    at: instant,
    sender: line,
    partnerKind: oneOf(partnerKindLabels),
    partnerName: line,
    personName: line,
    personFunction: line,
    purpose: line,
    basis: oneOf(basisLabels),
    basisNote: line,
    overrideBasis: oneOf(basisLabels).nullable(),
    overrideReason: text,
    consentIds: z.array(id).max(20),
    groups: z.array(oneOf(dataGroupLabels)),
    fields: z.array(fieldCode),
    noteIds: z.array(id).max(200),
    placementIds: z.array(id).max(200),
    channel: oneOf(channelLabels).nullable(),
    attachments: z.array(line).max(30),
    copies: z.array(line).max(30),
    fileName: line,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .strict();

/** A disclosure (Übermittlung). */
export type Disclosure = Readonly<z.infer<typeof disclosureSchema>>;

/** The plan of a letter as it was sent: readable for ever, whatever changes later. */
export const sentLetterSchema = z
  .object({ id, studentId: id, handoverId: id, plan: z.string().max(2_000_000) })
  .strict();
