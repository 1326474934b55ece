import { day, type Day } from '../../domain/calendar/day.ts';

/** The day on the calendar of this PC. */
export const localDay = (now: Date): Day => {
  const two = (part: number) => String(part).padStart(2, '0');
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
};
