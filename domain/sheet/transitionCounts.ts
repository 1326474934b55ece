import { groupOf } from '../destination/currentDestination.ts';
import {
  destinationGroupLabels,
  destinationStatusLabels,
} from '../destination/destinationCodes.ts';
import { countAndShare, countColumn, type CountedBy, type SmallCell } from './countTables.ts';
import type { Leaver } from './leavers.ts';
import { notRecorded } from './listColumn.ts';
import type { SheetTable } from './sheetPlan.ts';
import { suppressSmall } from './suppressSmall.ts';

const groupNames: Readonly<Record<string, string>> = {
  ...destinationGroupLabels,
  unversorgt: 'unversorgt (sucht oder ohne Angebot)',
  ungeklaert: 'ungeklärt (unbekannt oder nicht erreicht)',
  nicht_erfasst: notRecorded,
};

/** These three are never merged and stand there even when nobody is in them. */
const alwaysShown: ReadonlySet<string> = new Set(['unversorgt', 'ungeklaert', 'nicht_erfasst']);

const named = (group: string): string => groupNames[group] ?? group;

/** How firm the planned destinations are; nothing recorded is a value of its own. */
export const byStatus: CountedBy<Leaver> = {
  heading: 'Nach Stand des geplanten Anschlusses',
  header: 'Stand',
  wordOf: ({ destination: { planned } }) =>
    planned === null ? notRecorded : destinationStatusLabels[planned.status],
  always: [...Object.values(destinationStatusLabels), notRecorded],
};

/** What the sums of the counts of leavers are called. */
export const allLeavers = 'Jugendliche im Abgangsjahrgang';

/** How many leavers plan what, and what became of it: one line per group of the statistics. */
export const groupCounts = (leavers: readonly Leaver[], smallCell: SmallCell): SheetTable => {
  const planned = countBy(leavers, ({ destination }) => groupOf(destination.planned));
  const actual = countBy(leavers, ({ destination }) => groupOf(destination.actual));
  const groups = [...Object.keys(destinationGroupLabels), 'nicht_erfasst'].filter(
    (group) => alwaysShown.has(group) || planned.has(group) || actual.has(group),
  );
  const shownOf = (counts: ReadonlyMap<string, number>) =>
    suppressSmall({ cells: groups.map((group) => [counts.get(group) ?? 0]), threshold: smallCell });
  const both = [shownOf(planned), shownOf(actual)];
  return {
    heading: 'Nach Gruppe des Anschlusses',
    columns: [
      countColumn('group', 'Gruppe', ['text', 44]),
      countColumn('planned', 'geplant', ['number', 15]),
      countColumn('plannedShare', 'Anteil', ['percent', 15]),
      countColumn('actual', 'tatsächlich', ['number', 15]),
      countColumn('actualShare', 'Anteil', ['percent', 15]),
    ],
    rows: groups.map((group, index) => [
      named(group),
      ...both.flatMap(({ rowSums, sum }) => countAndShare([rowSums[index] ?? 0, sum], smallCell)),
    ]),
    total: [allLeavers, ...both.flatMap(({ sum }) => countAndShare([sum, sum], smallCell))],
    whenEmpty: '',
    main: false,
  };
};

const countBy = <T>(values: readonly T[], keyOf: (value: T) => string) => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
};
