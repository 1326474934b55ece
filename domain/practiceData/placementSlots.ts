import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { mondayOf } from '../calendar/mondayOf.ts';
import { schoolDaysBetween } from '../calendar/schoolDaysBetween.ts';
import type { Placement } from '../placement/placementSchema.ts';
import { defaultHolidays } from '../school/schoolHolidays.ts';
import type { PracticePerson } from './practicePerson.ts';
import type { PracticeWorld } from './practiceWorld.ts';

/** When a placement is, seen from today, and what kind it is. */
export type PlacementSlot = {
  readonly number: number;
  readonly kind: Placement['kind'];
  readonly from: Day;
  readonly to: Day;
  readonly weekdays: readonly number[];
  readonly status: Placement['status'];
};

const workweek = [1, 2, 3, 4, 5];

/** The Monday, looking week by week, from which two weeks of school days follow. */
const clearMonday = (world: PracticeWorld, near: Day, step: 7 | -7): Day => {
  const holidays = holidaysAround(world);
  let from = mondayOf(near);
  while (schoolDaysBetween(from, addDays(from, 11), holidays).length < 10)
    from = addDays(from, step);
  return from;
};

/** The holidays of both school years practice placements lie in. */
export const holidaysAround = ({ yearBefore, year }: PracticeWorld) => [
  ...defaultHolidays(yearBefore),
  ...defaultHolidays(year),
];

/** The first placement, of last school year; of those who left, so long before they did. */
export const pastSlot = (
  world: PracticeWorld,
  { index, former }: PracticePerson,
): PlacementSlot => {
  const before = (index % 2 === 0 ? 250 : 196) + (former ? world.sinceLeaving - 100 : 0);
  const from = clearMonday(world, addDays(world.today, -before), -7);
  const kind = index % 11 === 7 ? 'sozial' : 'block';
  const status = index % 12 === 9 ? 'abgebrochen' : 'beendet';
  return { number: 1, kind, from, to: addDays(from, 11), weekdays: workweek, status };
};

/** Course of the second placement, by place in the cohort: every status occurs several times. */
const nowPattern: readonly (readonly [Placement['status'], startsIn: number, Placement['kind']])[] =
  [
    ['gesucht', 14, 'block'],
    ['bestaetigt', 14, 'block'],
    ['angefragt', 14, 'block'],
    ['zugesagt', 14, 'block'],
    ['laeuft', -4, 'block'],
    ['bestaetigt', 14, 'block'],
    ['laeuft', -60, 'lang'],
    ['gesucht', 84, 'block'],
    ['beendet', -18, 'tage'],
    ['angefragt', 84, 'freiwillig'],
    ['laeuft', -30, 'praxistag'],
    ['bestaetigt', 35, 'eq'],
  ];

const weeksOf: Readonly<Record<Placement['kind'], number>> = {
  block: 2,
  sozial: 2,
  freiwillig: 1,
  tage: 2,
  lang: 20,
  praxistag: 16,
  eq: 4,
};

/** The second placement, around today. */
export const nowSlot = (world: PracticeWorld, { index }: PracticePerson): PlacementSlot => {
  const [status, startsIn, kind] = nowPattern[index % nowPattern.length] ?? [
    'gesucht',
    14,
    'block',
  ];
  const near = addDays(world.today, startsIn);
  const from =
    status === 'laeuft' ? mondayOf(near) : clearMonday(world, near, startsIn > 0 ? 7 : -7);
  const weekdays = kind === 'lang' || kind === 'praxistag' ? [3] : workweek;
  return { number: 2, kind, from, to: addDays(from, 7 * weeksOf[kind] - 3), weekdays, status };
};
