import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import type { Company } from '../company/companySchemas.ts';
import { holdsPlace } from './holdsPlace.ts';
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
      holdsPlace(placement) &&
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
      (placement.status === 'beendet' || (holdsPlace(placement) && isOver(placement, today))),
  );

const needsHygieneBriefing = (
  placement: Placement,
  companies: Readonly<Record<string, Company>>,
): boolean =>
  placement.hygieneBriefingNeeded ??
  companies[placement.companyId ?? '']?.needsHygieneBriefing ??
  false;

/** Without a day nobody was briefed; a briefing that runs out before the first day does not count any more. */
const isBriefed = ({ hygieneBriefingOn, hygieneBriefingValidUntil, from }: Placement): boolean =>
  hygieneBriefingOn !== null &&
  (hygieneBriefingValidUntil === null || from === null || from <= hygieneBriefingValidUntil);

/**
 * Placements that start within four weeks, need the hygiene briefing (§ 43 IfSG) and have none recorded, or one that
 * has run out; what the placement says wins over what the company usually asks for.
 */
export const hygieneBriefingMissing = (
  placements: Iterable<Placement>,
  companies: Readonly<Record<string, Company>>,
  today: Day,
): readonly Placement[] =>
  select(
    placements,
    (placement) =>
      holdsPlace(placement) &&
      !isBriefed(placement) &&
      needsHygieneBriefing(placement, companies) &&
      startsWithin(placement, today, hygieneLeadDays) &&
      !isOver(placement, today),
  );

/** Kinds of placement after which the young person hands in a report; the others are no school placements. */
const reported: ReadonlySet<Placement['kind']> = new Set(['block', 'tage', 'lang', 'sozial']);

/** Placements that are over and whose report has not been handed in. */
export const reportMissing = (placements: Iterable<Placement>, today: Day): readonly Placement[] =>
  select(
    placements,
    (placement) =>
      placement.reportHandedIn !== true &&
      reported.has(placement.kind) &&
      (placement.status === 'beendet' || (holdsPlace(placement) && isOver(placement, today))),
  );
