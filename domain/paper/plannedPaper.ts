import { z } from 'zod';
import { paperPlanSchema } from '../letter/paperPlan.ts';
import { templatePlanSchema, type TemplatePlan } from '../template/templatePlan.ts';

/** Whatever goes out on paper, as plain data: laid out by the program, or written into a template of the user's own. */
export const plannedPaperSchema = z.union([paperPlanSchema, templatePlanSchema]);

/** Whatever goes out on paper, as plain data. */
export type PlannedPaper = Readonly<z.infer<typeof plannedPaperSchema>>;

/** Whether a paper is written into a template of the user's own. */
export const isInTemplate = (plan: PlannedPaper): plan is TemplatePlan => 'kind' in plan;
