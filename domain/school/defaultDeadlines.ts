import { addDays } from '../calendar/addDays.ts';
import { day, type Day } from '../calendar/day.ts';
import type { SchoolYearName } from '../calendar/schoolYear.ts';
import type { Holiday } from './schoolHolidays.ts';
import type { SchoolYear } from './schoolSchemas.ts';

/** A deadline (Stichtag) of a school year. */
export type Deadline = SchoolYear['deadlines'][number];

/** Days before the summer holidays on which the registrations at the BBS are confirmed (R 2.1). */
const confirmationLead = 10;

const summerOf = (name: SchoolYearName, holidays: readonly Holiday[]): Day => {
  const may = day(`${name.slice(5)}-05-01`);
  const summer = holidays.find(
    (entry) => entry.name.startsWith('Sommerferien') && entry.from > may,
  );
  return summer?.from ?? day(`${name.slice(5)}-07-05`);
};

/**
 * Deadlines a new school year starts with, in the order of the calendar (R 2.1, R 9); their days can be edited.
 * The two checks of the actual destination are about those who left the summer before.
 */
export const defaultDeadlines = (
  name: SchoolYearName,
  holidays: readonly Holiday[],
): Deadline[] => {
  const [autumn, spring] = [name.slice(0, 4), name.slice(5)];
  const summer = summerOf(name, holidays);
  const deadline = (code: string, label: string, on: Day): Deadline => ({
    code,
    label,
    on,
    doneOn: null,
  });
  return [
    deadline('verbleib_herbst', 'Verbleib nach dem Abgang klären', day(`${autumn}-10-15`)),
    deadline('berufswege', 'Berufswegekonferenzen', day(`${spring}-02-05`)),
    deadline('anmeldung', 'Anmeldung an der BBS mit Berufswunsch', day(`${spring}-02-20`)),
    deadline('abgleich', 'Datenabgleich mit der Agentur für Arbeit', day(`${spring}-03-31`)),
    deadline('verbleib_fruehjahr', 'Verbleib nach sechs Monaten klären', day(`${spring}-04-15`)),
    deadline('einwilligungen', 'Einwilligungen für die Übergabe', day(`${spring}-05-15`)),
    deadline(
      'bestaetigung',
      'Anmeldungen an der BBS bestätigen',
      addDays(summer, -confirmationLead),
    ),
    deadline('uebergaben', 'Übergaben versenden', addDays(summer, -1)),
  ];
};
