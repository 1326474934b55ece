import { daysBetween } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/formatDay.ts';
import { localDay } from '../calendar/localDay.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/**
 * A moment (ISO 8601) in the words of the calendar and the clock of this PC, to stand within a sentence.
 *
 * @example momentWords('2026-11-22T07:12:00.000Z', day('2026-11-22')) // 'heute 08:12'
 */
export const momentWords = (instant: string, today: Day): string => {
  const moment = new Date(instant);
  const on = localDay(moment);
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  switch (daysBetween(on, today)) {
    case 0:
      return `heute ${time}`;
    case 1:
      return `gestern ${time}`;
    default:
      return `${formatDay(on)}, ${time}`;
  }
};
