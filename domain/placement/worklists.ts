import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import type { Company } from '../company/companySchemas.ts';
import type { Placement } from './placementSchema.ts';

/** Days before its start from which a placement without a place is urgent. */
const searchLeadDays = 21;

/** Days before its start from which the visit should be planned. */
const visitLeadDays = 14;

/** Days before its start from which the hygiene briefing (IfSG) should be booked. */
const hygieneLeadDays = 28;

const isOver = (placement: Placement, today: Day): boolean =>
  (placement.to ?? placement.from ?? today) < today;

const startsWithin = (placement: Placement, today: Day, days: number): boolean =>
  placement.from !== null && placement.from <= addDays(today, days);

const hasPlace = (placement: Placement): boolean =>
  placement.status === 'zugesagt' ||
  placement.status === 'bestaetigt' ||
  placement.status === 'laeuft';

const byStart = (one: Placement, other: Placement): number =>
  (one.from ?? '9').localeCompare(other.from ?? '9') || one.id.localeCompare(other.id);

const select = (
  placements: Iterable<Placement>,
  wanted: (placement: Placement) => boolean,
): readonly Placement[] => [...placements].filter(wanted).sort(byStart);

/** Placements that start within three weeks (or have started) while the place is still being looked for. */
export const withoutPlace = (placements: Iterable<Placement>, today: Day): readonly Placement[] =>
  select(
    placements,
    (placement) =>
      (placement.status === 'gesucht' || placement.status === 'angefragt') &&
      startsWithin(placement, today, searchLeadDays) &&
      !isOver(placement, today),
  );

/** Placements that run or start within two weeks and have no visit planned. */
export const visitsToPlan = (placements: Iterable<Placement>, today: Day): readonly Placement[] =>
  select(
    placements,
    (placement) =>
      hasPlace(placement) &&
      placement.visitOn === null &&
      startsWithin(placement, today, visitLeadDays) &&
      !isOver(placement, today),
  );

/** Placements that have ended and for which the company has given no assessment. */
export const assessmentMissing = (
  placements: Iterable<Placement>,
  today: Day,
): readonly Placement[] =>
  select(
    placements,
    (placement) =>
      placement.companyAssessedOn === null &&
      (placement.status === 'beendet' || (hasPlace(placement) && isOver(placement, today))),
  );

const needsHygieneBriefing = (
  placement: Placement,
  companies: Readonly<Record<string, Company>>,
): boolean =>
  placement.hygieneBriefingNeeded ??
  companies[placement.companyId ?? '']?.needsHygieneBriefing ??
  false;

/**
 * Placements that start within four weeks, need the hygiene briefing (§ 43 IfSG) and have none recorded;
 * what the placement says wins over what the company usually asks for.
 */
export const hygieneBriefingMissing = (
  placements: Iterable<Placement>,
  companies: Readonly<Record<string, Company>>,
  today: Day,
): readonly Placement[] =>
  select(
    placements,
    (placement) =>
      hasPlace(placement) &&
      placement.hygieneBriefingOn === null &&
      needsHygieneBriefing(placement, companies) &&
      startsWithin(placement, today, hygieneLeadDays) &&
      !isOver(placement, today),
  );
