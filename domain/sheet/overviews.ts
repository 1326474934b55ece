import { z } from 'zod';
import type { VaultData } from '../record/vaultData.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { SheetPlan } from './sheetPlan.ts';
import { transitionChoiceSchema } from './transitionChoice.ts';
import { transitionOverview } from './transitionOverview.ts';

type ChoiceSchema = z.ZodObject<{ readonly sheet: z.ZodLiteral<string> }>;

/** An overview: what may be chosen, and the plan made from it. */
const overview = <S extends ChoiceSchema>(
  choice: S,
  plan: (data: VaultData, options: z.infer<S> & OverviewContext) => SheetPlan,
) => ({
  choice,
  plan: (data: VaultData, chosen: SheetChoice, context: OverviewContext): SheetPlan =>
    plan(data, { ...choice.parse(chosen), ...context }),
});

/** Every overview there is, one line each; the key is the `sheet` of its choice. */
const overviews = {
  transition: overview(transitionChoiceSchema, transitionOverview),
};

type Choice = (typeof overviews)[keyof typeof overviews]['choice'];

const choices = Object.values(overviews).map(({ choice }) => choice);

/** What may be chosen, told apart by `sheet`. */
export const sheetChoiceSchema = z.discriminatedUnion('sheet', choices as [Choice, ...Choice[]]);

/** An overview to be exported, with all that was chosen for it. */
export type SheetChoice = z.infer<Choice>;

/** The workbook of an overview: what the window shows and what the file will hold. */
export const planSheet = (
  data: VaultData,
  choice: SheetChoice,
  context: OverviewContext,
): SheetPlan => overviews[choice.sheet].plan(data, choice, context);
