import { z } from 'zod';
import { id } from '../record/fields.ts';

/** The papers of one placement. */
export const placementFormLabels = {
  bestaetigung: 'Praktikumsbestätigung',
  bewertung: 'Bewertungsbogen für den Betrieb',
  selbst: 'Bewertungsbogen für die Jugendliche oder den Jugendlichen',
  besuch: 'Besuchsprotokoll',
} as const;

/** A paper of one placement. */
export type PlacementForm = keyof typeof placementFormLabels;

/** A paper of one placement, as the window asks for it. */
export const placementPaperSchema = z
  .object({
    kind: z.literal('placement'),
    form: z.enum(Object.keys(placementFormLabels) as [PlacementForm, ...PlacementForm[]]),
    placementId: id,
  })
  .strict();

/** The plan of visits for placements, as the window asks for it. */
export const visitPlanPaperSchema = z
  .object({
    kind: z.literal('visitPlan'),
    placementIds: z.array(id).min(1).max(500),
    /** Confirmed for this one output: also the places of young people with an Auskunftssperre. */
    withBlocked: z.boolean(),
  })
  .strict();
