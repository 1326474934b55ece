import { daysBetween } from './addDays.ts';
import { dayOf, isDay, type Day } from './day.ts';

const german = /^(\d{1,2})[.\s/-]\s*(\d{1,2})[.\s/-]\s*(\d{4}|\d{2})$/;

const dayAndMonth = /^(\d{1,2})[.\s/-]\s*(\d{1,2})\.?$/;

/**
 * The day a person typed, or null when it is none.
 * Accepts `1.8.26`, `01.08.2026` and `2026-08-01`; a two-digit year lies in the century that
 * puts it at most 20 years after `today` (so a birthday in '98 is 1998, a date in '27 is 2027).
 *
 * @example parseDay('1.8.26', day('2026-11-22')) // '2026-08-01'
 * @example parseDay('18.12.', day('2026-11-22')) // '2026-12-18', the year that brings it nearest
 * @example parseDay('31.4.2026', day('2026-11-22')) // null
 */
export const parseDay = (typed: string, today: Day): Day | null => {
  const trimmed = typed.trim();
  if (isDay(trimmed)) return trimmed;
  const match = german.exec(trimmed);
  if (match === null) return nearest(dayAndMonth.exec(trimmed), today);
  const [, dayOfMonth = '', month = '', year = ''] = match;
  return dayOf(fullYear(year, today), Number(month), Number(dayOfMonth));
};

const fullYear = (typed: string, today: Day): number => {
  if (typed.length === 4) return Number(typed);
  const latest = Number(today.slice(0, 4)) + 20;
  const sameCentury = Math.floor(latest / 100) * 100 + Number(typed);
  return sameCentury > latest ? sameCentury - 100 : sameCentury;
};

const nearest = (match: RegExpExecArray | null, today: Day): Day | null => {
  if (match === null) return null;
  const [, dayOfMonth = '', month = ''] = match;
  const thisYear = Number(today.slice(0, 4));
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map((year) => dayOf(year, Number(month), Number(dayOfMonth)))
    .filter((day) => day !== null);
  const distance = (day: Day): number => Math.abs(daysBetween(today, day));
  return candidates.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
};
