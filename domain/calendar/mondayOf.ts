import { addDays, weekdayOf } from './addDays.ts';
import type { Day } from './day.ts';

/** The Monday of the week a day lies in. */
export const mondayOf = (value: Day): Day => addDays(value, 1 - weekdayOf(value));
