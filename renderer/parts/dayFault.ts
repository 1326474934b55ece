import { formatDay } from '../../domain/calendar/formatDay.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { parseDay } from '../../domain/calendar/parseDay.ts';

/** The days a field takes. */
export type DayLimits = { readonly minDate?: Day | undefined; readonly maxDate?: Day | undefined };

/**
 * What is wrong with a typed day, as a German sentence, or null when it can be taken or nothing is typed.
 *
 * @example dayFault('31.4.2020', day('2026-11-22'), {}) // 'Diesen Tag gibt es nicht. ...'
 */
export const dayFault = (typed: string, today: Day, limits: DayLimits): string | null => {
  if (typed.trim() === '') return null;
  const found = parseDay(typed, today);
  if (found === null) return 'Diesen Tag gibt es nicht. Schreiben Sie zum Beispiel 1.8.2026.';
  const { minDate, maxDate } = limits;
  if (minDate !== undefined && found < minDate)
    return `Der Tag darf nicht vor dem ${formatDay(minDate)} liegen.`;
  if (maxDate !== undefined && found > maxDate)
    return `Der Tag darf nicht nach dem ${formatDay(maxDate)} liegen.`;
  return null;
};
