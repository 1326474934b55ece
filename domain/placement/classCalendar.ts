import { addDays, daysBetween } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { mondayOf } from '../calendar/mondayOf.ts';
import { schoolDaysBetween, type Period } from '../calendar/schoolDaysBetween.ts';
import type { Placement } from './placementSchema.ts';

/** A week of the calendar: its Monday, and whether it is free of school from Monday to Friday. */
export type CalendarWeek = { readonly monday: Day; readonly holiday: boolean };

/** A placement as a bar over weeks; lanes keep bars of the same person from covering each other. */
export type CalendarBar = {
  readonly placement: Placement;
  /** Index of the first and the last week it covers, within the weeks shown. */
  readonly first: number;
  readonly last: number;
  readonly lane: number;
};

/** A number of weeks from the one a day lies in. */
export const calendarWeeks = (
  from: Day,
  count: number,
  holidays: readonly Period[],
): readonly CalendarWeek[] =>
  Array.from({ length: count }, (_, index) => {
    const monday = addDays(mondayOf(from), 7 * index);
    return {
      monday,
      holiday: schoolDaysBetween(monday, addDays(monday, 4), holidays).length === 0,
    };
  });

/** The bars of one person's placements within the weeks; one without a beginning has none. */
export const calendarBars = (
  placements: readonly Placement[],
  weeks: readonly CalendarWeek[],
): readonly CalendarBar[] => {
  const [start, end] = [weeks[0]?.monday, weeks.at(-1)?.monday];
  if (start === undefined || end === undefined) return [];
  const lanes: number[] = [];
  return [...placements]
    .sort((one, other) => (one.from ?? '9').localeCompare(other.from ?? '9'))
    .flatMap((placement): CalendarBar[] => {
      const { from, to } = placement;
      if (from === null || (to ?? from) < start || from > addDays(end, 6)) return [];
      const first = Math.max(0, Math.floor(daysBetween(start, from) / 7));
      const last = Math.min(weeks.length - 1, Math.floor(daysBetween(start, to ?? from) / 7));
      const free = lanes.findIndex((lastTaken) => lastTaken < first);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = last;
      return [{ placement, first, last, lane }];
    });
};
