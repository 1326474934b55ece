import type { School } from '../school/schoolSchemas.ts';
import type { SheetPlan } from './sheetPlan.ts';

/** An overview, and what there is to choose from. */
export type ShownOverview = {
  readonly plan: SheetPlan;
  readonly schools: readonly School[];
  readonly classNames: readonly string[];
  /** How many of the chosen persons have an Auskunftssperre. */
  readonly blocked: number;
  /** How many lines are chosen, and of how many. */
  readonly shown: number;
  readonly all: number;
};

const rowsIn = ({ sheets }: SheetPlan): number =>
  sheets
    .flatMap(({ tables }) => tables.filter(({ main }) => main))
    .reduce((sum, { rows }) => sum + rows.length, 0);

/** An overview that nothing narrows. */
export const wholeOverview = (plan: SheetPlan): ShownOverview => {
  const all = rowsIn(plan);
  return { plan, schools: [], classNames: [], blocked: 0, shown: all, all };
};
