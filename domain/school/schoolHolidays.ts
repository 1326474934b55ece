import { addDays } from '../calendar/addDays.ts';
import { day } from '../calendar/day.ts';
import { easterSunday } from '../calendar/easterSunday.ts';
import type { SchoolYearName } from '../calendar/schoolYear.ts';
import type { SchoolYear } from './schoolSchemas.ts';

/** One stretch of days without school. */
export type Holiday = SchoolYear['holidays'][number];

const holiday = (name: string, from: string, to: string): Holiday => ({
  name,
  from: day(from),
  to: day(to),
});

const toCheck = (name: string): string => `${name} (bitte prüfen)`;

/** School holidays of Niedersachsen as far as they are known; the rest carries "bitte prüfen" in its name. */
const known: Readonly<Record<string, readonly Holiday[]>> = {
  '2025/2026': [
    holiday(toCheck('Herbstferien'), '2025-10-13', '2025-10-25'),
    holiday(toCheck('Weihnachtsferien'), '2025-12-22', '2026-01-05'),
    holiday(toCheck('Halbjahresferien'), '2026-02-02', '2026-02-03'),
    holiday(toCheck('Osterferien'), '2026-03-23', '2026-04-07'),
    holiday('Sommerferien', '2026-07-02', '2026-08-12'),
  ],
  '2026/2027': [
    holiday('Sommerferien 2026', '2026-07-02', '2026-08-12'),
    holiday('Herbstferien', '2026-10-12', '2026-10-24'),
    holiday('Weihnachtsferien', '2026-12-23', '2027-01-09'),
    holiday(toCheck('Halbjahresferien'), '2027-02-01', '2027-02-02'),
    holiday(toCheck('Osterferien'), '2027-03-22', '2027-04-03'),
    holiday(toCheck('Sommerferien'), '2027-07-08', '2027-08-18'),
  ],
};

/** Public holidays of Niedersachsen in a school year; Sundays of Easter and Whitsun are left out. */
const publicHolidays = (name: SchoolYearName): readonly Holiday[] => {
  const [autumn, spring] = [name.slice(0, 4), name.slice(5)];
  const easter = easterSunday(Number(spring));
  const single = (label: string, on: string) => holiday(label, on, on);
  return [
    single('Tag der Deutschen Einheit', `${autumn}-10-03`),
    single('Reformationstag', `${autumn}-10-31`),
    holiday('Weihnachtstage', `${autumn}-12-25`, `${autumn}-12-26`),
    single('Neujahr', `${spring}-01-01`),
    single('Karfreitag', addDays(easter, -2)),
    single('Ostermontag', addDays(easter, 1)),
    single('Tag der Arbeit', `${spring}-05-01`),
    single('Christi Himmelfahrt', addDays(easter, 39)),
    single('Pfingstmontag', addDays(easter, 50)),
  ];
};

/** Holidays a new school year starts with, in the order of the calendar; all of them can be edited. */
export const defaultHolidays = (name: SchoolYearName): Holiday[] =>
  [...(known[name] ?? []), ...publicHolidays(name)].sort((a, b) => (a.from < b.from ? -1 : 1));
