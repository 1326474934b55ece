import type { Day } from '../calendar/day.ts';
import type { Company } from '../company/companySchemas.ts';
import type { VaultData } from '../record/vaultData.ts';
import { holdsPlace } from './holdsPlace.ts';
import type { Placement } from './placementSchema.ts';

/** The placements to be visited at one company. */
export type VisitStop = { readonly company: Company; readonly placements: readonly Placement[] };

/** The companies of one place, in the order in which they are gone to. */
export type VisitGroup = { readonly town: string; readonly stops: readonly VisitStop[] };

const collator = new Intl.Collator('de', { numeric: true });

/** Placements with a place at a company that are not over yet: those a visit can be planned for. */
export const visitable = (
  { placement }: Pick<VaultData, 'placement'>,
  today: Day,
): readonly Placement[] =>
  Object.values(placement).filter(
    (one) => holdsPlace(one) && one.companyId !== null && (one.to ?? one.from ?? today) >= today,
  );

/** Placements by place and company, so that one way leads to several; the place without a name stands last. */
export const visitGroups = (
  placements: Iterable<Placement>,
  companies: VaultData['company'],
): readonly VisitGroup[] => {
  const stops = new Map<string, Placement[]>();
  for (const placement of placements) {
    const known = stops.get(placement.companyId ?? '');
    if (known === undefined) stops.set(placement.companyId ?? '', [placement]);
    else known.push(placement);
  }
  const towns = new Map<string, VisitStop[]>();
  for (const [companyId, list] of stops) {
    const company = companies[companyId];
    if (company === undefined) continue;
    const town = company.town.trim();
    towns.set(town, [...(towns.get(town) ?? []), { company, placements: list.sort(byVisit) }]);
  }
  return [...towns]
    .map(([town, list]) => ({ town, stops: list.sort(byStreet) }))
    .sort(
      (one, other) =>
        Number(one.town === '') - Number(other.town === '') ||
        collator.compare(one.town, other.town),
    );
};

const byVisit = (one: Placement, other: Placement): number =>
  (one.visitOn ?? '9').localeCompare(other.visitOn ?? '9') ||
  (one.from ?? '9').localeCompare(other.from ?? '9') ||
  one.id.localeCompare(other.id);

const byStreet = ({ company: one }: VisitStop, { company: other }: VisitStop): number =>
  collator.compare(one.street, other.street) ||
  collator.compare(one.houseNumber, other.houseNumber) ||
  collator.compare(one.name, other.name);
