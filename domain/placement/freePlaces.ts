import type { Day } from '../calendar/day.ts';
import { schoolYearOf } from '../calendar/schoolYear.ts';
import type { Company } from '../company/companySchemas.ts';
import type { Placement } from './placementSchema.ts';

/** A stretch of days for which places are asked. */
export type Wanted = { readonly from: Day; readonly to: Day };

/**
 * How many young people are at each company, or are asked for there, on the busiest day of a period.
 * A placement without dates takes no place; one broken off or still without an answer of anybody does not either.
 */
export const placesTaken = (
  placements: Iterable<Placement>,
  { from, to }: Wanted,
): ReadonlyMap<string, number> => {
  const spans = new Map<string, { readonly from: Day; readonly to: Day }[]>();
  for (const { companyId, status, from: first, to: last } of placements) {
    if (companyId === null || first === null || status === 'abgebrochen' || status === 'gesucht')
      continue;
    const end = last ?? first;
    if (end < from || first > to) continue;
    const known = spans.get(companyId);
    if (known === undefined) spans.set(companyId, [{ from: first, to: end }]);
    else known.push({ from: first, to: end });
  }
  return new Map([...spans].map(([companyId, list]) => [companyId, busiest(list)]));
};

/** The most spans that lie over one day: that day is the first of one of them. */
const busiest = (spans: readonly Wanted[]): number =>
  Math.max(
    ...spans.map(
      ({ from }) => spans.filter((other) => other.from <= from && from <= other.to).length,
    ),
  );

/**
 * The places a company has left in a period; null when it does not say how many it has, or says so for another
 * school year. A blocked company, or one that offers none, has none.
 *
 * @example freePlaces({ ...company, places: 3, placesYear: '2026/2027' }, 1, { from, to }) // 2
 */
export const freePlaces = (
  company: Company,
  taken: number,
  { from, to }: Wanted,
): number | null => {
  if (company.blocked || company.offersPlacements === false) return 0;
  const { places, placesYear } = company;
  const year = placesYear.trim();
  const otherYear = year !== '' && year !== schoolYearOf(from) && year !== schoolYearOf(to);
  return places === null || otherYear ? null : Math.max(0, places - taken);
};
