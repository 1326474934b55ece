import type { Day } from '../../../domain/calendar/day.ts';
import {
  assessmentMissing,
  hygieneBriefingMissing,
  reportMissing,
  visitsToPlan,
  withoutPlace,
} from '../../../domain/placement/worklists.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';

/** The worklists of placements, as chips name them. */
export const placementWorklistLabels = {
  place: 'Platz dringend gesucht',
  visit: 'Besuch planen',
  hygiene: 'Belehrung fehlt',
  assessment: 'Bewertung fehlt',
  report: 'Bericht fehlt',
} as const;

/** A worklist of placements. */
export type PlacementWorklist = keyof typeof placementWorklistLabels;

/** The ids on each worklist, each list made in one pass. */
export const placementWorklists = (
  { placement, company }: Pick<VaultData, 'placement' | 'company'>,
  today: Day,
): Readonly<Record<PlacementWorklist, ReadonlySet<string>>> => {
  const all = Object.values(placement);
  const idsOf = (placements: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(placements.map(({ id }) => id));
  return {
    place: idsOf(withoutPlace(all, today)),
    visit: idsOf(visitsToPlan(all, today)),
    hygiene: idsOf(hygieneBriefingMissing(all, company, today)),
    assessment: idsOf(assessmentMissing(all, today)),
    report: idsOf(reportMissing(all, today)),
  };
};
