import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay, formatPeriod } from '../../../domain/calendar/formatDay.ts';

/**
 * A period for a narrow column: the year stands once when both days share it.
 *
 * @example shortPeriod(day('2027-02-08'), day('2027-02-19')) // '08.02. – 19.02.2027'
 */
export const shortPeriod = (from: Day | null, to: Day | null): string => {
  if (from === null || to === null || from === to) return formatPeriod(from, to);
  if (from.slice(0, 4) !== to.slice(0, 4)) return formatPeriod(from, to);
  return `${formatDay(from).slice(0, 6)} – ${formatDay(to)}`;
};
