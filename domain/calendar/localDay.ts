import { day, type Day } from './day.ts';

/** The day a moment falls on, on the calendar of this PC (its own time zone). */
export const localDay = (now: Date): Day => {
  const two = (part: number) => String(part).padStart(2, '0');
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
};
