import {
  destinationGroupLabels,
  destinationStatusLabels,
  type DestinationGroup,
} from '../destination/destinationCodes.ts';
import type { Destination } from '../destination/destinationSchema.ts';
import { groupOf } from '../destination/currentDestination.ts';
import type { Leaver } from './leavers.ts';
import { share } from './share.ts';
import type { ColumnKind, SheetColumn, SheetRow, SheetTable } from './sheetPlan.ts';
import { notRecorded } from './transitionColumns.ts';

const column = (key: string, header: string, [kind, width]: readonly [ColumnKind, number]) =>
  ({
    key,
    header,
    kind,
    width,
    wrap: kind === 'text',
    missing: '–',
    decimals: kind === 'percent' ? 1 : 0,
  }) satisfies SheetColumn;

const groupNames: Readonly<Record<string, string>> = {
  ...destinationGroupLabels,
  unversorgt: 'unversorgt (sucht oder ohne Angebot)',
  ungeklaert: 'ungeklärt (unbekannt oder nicht erreicht)',
  nicht_erfasst: notRecorded,
};

/** These three are never merged and stand there even when nobody is in them. */
const alwaysShown: ReadonlySet<string> = new Set(['unversorgt', 'ungeklaert', 'nicht_erfasst']);

/** How many leavers plan what, and what became of it: one line per group of the statistics. */
export const groupCounts = (leavers: readonly Leaver[]): SheetTable => {
  const planned = countBy(leavers, ({ destination }) => groupOf(destination.planned));
  const actual = countBy(leavers, ({ destination }) => groupOf(destination.actual));
  const groups = [...Object.keys(destinationGroupLabels), 'nicht_erfasst'].filter(
    (group) => alwaysShown.has(group) || planned.has(group) || actual.has(group),
  ) as (DestinationGroup | 'nicht_erfasst')[];
  const row = (group: string): SheetRow => [
    groupNames[group] ?? group,
    ...counted(planned.get(group), leavers.length),
    ...counted(actual.get(group), leavers.length),
  ];
  return {
    heading: 'Nach Gruppe des Anschlusses',
    columns: [
      column('group', 'Gruppe', ['text', 54]),
      column('planned', 'geplant', ['number', 15]),
      column('plannedShare', 'Anteil', ['percent', 15]),
      column('actual', 'tatsächlich', ['number', 15]),
      column('actualShare', 'Anteil', ['percent', 15]),
    ],
    rows: groups.map(row),
    total: ['Jugendliche im Abgangsjahrgang', ...both(leavers.length)],
    whenEmpty: '',
    main: false,
  };
};

/** How firm the planned destinations are: one line per status, nothing recorded a line of its own. */
export const statusCounts = (leavers: readonly Leaver[]): SheetTable => {
  const statusOf = (destination: Destination | null) => destination?.status ?? 'nicht_erfasst';
  const counts = countBy(leavers, ({ destination }) => statusOf(destination.planned));
  const labels: Readonly<Record<string, string>> = {
    ...destinationStatusLabels,
    nicht_erfasst: notRecorded,
  };
  return {
    heading: 'Nach Stand des geplanten Anschlusses',
    columns: [
      column('status', 'Stand', ['text', 54]),
      column('count', 'Anzahl', ['number', 15]),
      column('share', 'Anteil', ['percent', 15]),
    ],
    rows: Object.entries(labels).map(([status, name]) => [
      name,
      ...counted(counts.get(status), leavers.length),
    ]),
    total: ['Jugendliche im Abgangsjahrgang', ...one(leavers.length)],
    whenEmpty: '',
    main: false,
  };
};

const countBy = <T>(values: readonly T[], keyOf: (value: T) => string) => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
};

const counted = (count = 0, all: number): SheetRow => [count, share(count, all)];
const one = (all: number): SheetRow => [all, share(all, all)];
const both = (all: number): SheetRow => [...one(all), ...one(all)];
