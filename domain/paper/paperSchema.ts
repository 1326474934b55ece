import { z } from 'zod';
import { placementPaperSchema, visitPlanPaperSchema } from '../placement/placementPapers.ts';
import { id } from '../record/fields.ts';

/** What can be written as a paper: which one, and the record it is made from. */
export const paperSchema = z.discriminatedUnion('kind', [
  /** Handover letter (Übergabeschreiben) of a draft. */
  z.object({ kind: z.literal('transfer'), handoverId: id }).strict(),
  /** Minutes of the handover talk (Übergabeprotokoll). */
  z.object({ kind: z.literal('protocol'), handoverId: id }).strict(),
  /** Sheet the young person carries to the receiving institution (Pendelbogen). */
  z.object({ kind: z.literal('shuttleSheet'), handoverId: id }).strict(),
  /** Letter asking the recipient of a disclosure to delete it, after the consent was withdrawn. */
  z.object({ kind: z.literal('deletionRequest'), disclosureId: id }).strict(),
  /** Form to sign of a prepared consent. */
  z.object({ kind: z.literal('consentForm'), requestId: id }).strict(),
  /** Letter telling the recipient of a disclosure what has changed since. */
  z.object({ kind: z.literal('correction'), disclosureId: id }).strict(),
  /** Paper of a placement: confirmation, assessment, minutes of the visit. */
  placementPaperSchema,
  /** Plan of visits by place. */
  visitPlanPaperSchema,
  /** A paper that was sent, as it was sent. */
  z.object({ kind: z.literal('sent'), letterId: id }).strict(),
  /** The same, written out once more as a copy (Abschrift). */
  z.object({ kind: z.literal('copy'), letterId: id }).strict(),
]);

/** A paper to be shown or written. */
export type Paper = Readonly<z.infer<typeof paperSchema>>;
