import { z } from 'zod';
import type { VaultData } from '../record/vaultData.ts';
import { companyOverview } from './companyOverview.ts';
import { disclosureOverview } from './disclosureOverview.ts';
import { followUpOverview } from './followUpOverview.ts';
import {
  companyChoiceSchema,
  disclosureChoiceSchema,
  followUpChoiceSchema,
  placementChoiceSchema,
  practiceDaysChoiceSchema,
  transitionChoiceSchema,
  unplacedChoiceSchema,
} from './listChoice.ts';
import type { OverviewContext } from './overviewContext.ts';
import { placementOverview } from './placementOverview.ts';
import { practiceDaysOverview } from './practiceDaysOverview.ts';
import { registerChoiceSchema, registerOverview } from './registerOverview.ts';
import { wholeOverview, type ShownOverview } from './shownOverview.ts';
import type { SheetPlan } from './sheetPlan.ts';
import { transitionOverview } from './transitionOverview.ts';
import { unplacedOverview } from './unplacedOverview.ts';

type ChoiceSchema = z.ZodObject<{ readonly sheet: z.ZodLiteral<string> }>;

/** An overview: what may be chosen, and what is made from it; a plan alone where nothing narrows it. */
const overview = <S extends ChoiceSchema>(
  choice: S,
  make: (data: VaultData, options: z.infer<S> & OverviewContext) => SheetPlan | ShownOverview,
) => ({
  choice,
  show: (data: VaultData, chosen: SheetChoice, context: OverviewContext): ShownOverview => {
    const made = make(data, { ...choice.parse(chosen), ...context });
    return 'plan' in made ? made : wholeOverview(made);
  },
});

/** Every overview there is, one line each; the key is the `sheet` of its choice. */
const overviews = {
  transition: overview(transitionChoiceSchema, transitionOverview),
  unplaced: overview(unplacedChoiceSchema, unplacedOverview),
  placements: overview(placementChoiceSchema, placementOverview),
  companies: overview(companyChoiceSchema, companyOverview),
  practiceDays: overview(practiceDaysChoiceSchema, practiceDaysOverview),
  disclosures: overview(disclosureChoiceSchema, disclosureOverview),
  register: overview(registerChoiceSchema, registerOverview),
  followUps: overview(followUpChoiceSchema, followUpOverview),
};

type Choice = (typeof overviews)[keyof typeof overviews]['choice'];

const choices = Object.values(overviews).map(({ choice }) => choice);

/** What may be chosen, told apart by `sheet`. */
export const sheetChoiceSchema = z.discriminatedUnion('sheet', choices as [Choice, ...Choice[]]);

/** An overview to be exported, with all that was chosen for it. */
export type SheetChoice = z.infer<Choice>;

/** An overview as the window shows it, with what there is to choose from. */
export const showOverview = (
  data: VaultData,
  choice: SheetChoice,
  context: OverviewContext,
): ShownOverview => overviews[choice.sheet].show(data, choice, context);

/** The workbook of an overview: what the window shows and what the file will hold. */
export const planSheet = (
  data: VaultData,
  choice: SheetChoice,
  context: OverviewContext,
): SheetPlan => showOverview(data, choice, context).plan;
