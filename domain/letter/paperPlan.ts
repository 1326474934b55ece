import { z } from 'zod';
import { formPlanSchema } from './formPlan.ts';
import { letterPlanSchema } from './letterPlan.ts';

/**
 * Whatever is written on paper, as plain data. Only a form says its layout: letters were stored before
 * there were forms.
 */
export const paperPlanSchema = z.union([letterPlanSchema, formPlanSchema]);

/** A letter or a form as plain data. */
export type PaperPlan = Readonly<z.infer<typeof paperPlanSchema>>;
