import type { z } from 'zod';
import { schoolYearLabel } from '../calendar/schoolYear.ts';
import { groupOf, knownDestination } from '../destination/currentDestination.ts';
import { destinationGroupLabels } from '../destination/destinationCodes.ts';
import type { CountedBy } from './countTables.ts';
import { answerColumn, dayAnswerColumn } from './filledInColumns.ts';
import { leaversOf, type Leaver, type OverviewData } from './leavers.ts';
import type { unplacedChoiceSchema } from './listChoice.ts';
import { notRecorded } from './listColumn.ts';
import { listOverview } from './listOverview.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { ShownOverview } from './shownOverview.ts';
import type { SheetColumn } from './sheetPlan.ts';
import { transitionColumns } from './transitionColumns.ts';

/** What the list is made from, beside the records. */
export type UnplacedOptions = Readonly<z.infer<typeof unplacedChoiceSchema>> & OverviewContext;

/** Columns of leavers that say something of those without a destination. */
const ofNoUse: ReadonlySet<string> = new Set(['proof', 'proofOn', 'startsOn', 'institution']);

/** The columns of the list of those without a destination. */
export const unplacedColumns = transitionColumns.filter(({ column }) => !ofNoUse.has(column.key));

/** The group of what is known last of a leaver: the Verbleib once there is one, the plan before. */
const groupKnown = ({ destination }: Leaver) => groupOf(knownDestination(destination));

const labels: Readonly<Record<string, string>> = {
  ...destinationGroupLabels,
  nicht_erfasst: notRecorded,
};

/** "unversorgt" and "ungeklärt" are never merged, and nothing recorded is a value of its own. */
const byGroup: CountedBy<Leaver> = {
  heading: 'Nach Lage',
  header: 'Lage',
  wordOf: (leaver) => labels[groupKnown(leaver)] ?? '',
  always: [destinationGroupLabels.unversorgt, destinationGroupLabels.ungeklaert],
};

/** What those who sit together answer in a list that comes back. */
const unplacedAnswers: readonly SheetColumn[] = [
  answerColumn('stateNow', 'Stand der Runde', [
    'hat einen Anschluss',
    'sucht noch',
    'nicht erreicht',
    'anderer Weg',
  ]),
  dayAnswerColumn('stateOn', 'am'),
];

/**
 * The Unversorgtenliste: leavers who look for something, have nothing or were not reached, for the weekly look
 * and the round of the Jugendberufsagentur. What a person plans and what became of them count by what is known last.
 */
export const unplacedOverview = (data: OverviewData, options: UnplacedOptions): ShownOverview => {
  const groups = new Set<string>(['unversorgt', 'ungeklaert']);
  if (options.withUnrecorded) groups.add('nicht_erfasst');
  return listOverview(
    {
      title: `Unversorgtenliste ${options.schoolYear}`,
      fileStem: 'Unversorgtenliste',
      listName: 'Ohne Anschluss',
      audience: 'nur für das Team Berufliche Orientierung der Schule und die Leitstelle',
      whenEmpty: 'In dieser Auswahl ist niemand ohne Anschluss.',
      columns: unplacedColumns,
      filledIn: options.toFillIn ? unplacedAnswers : [],
      unit: 'Personen',
      countedBy: [byGroup],
      total: 'Jugendliche ohne Anschluss',
    },
    {
      data,
      lines: leaversOf(data, options.schoolYear, options).filter((leaver) =>
        groups.has(groupKnown(leaver)),
      ),
      options,
      filter: [
        `Abgang im ${schoolYearLabel(options.schoolYear)}`,
        options.withUnrecorded ? 'auch ohne Eintrag' : 'nur mit Eintrag',
      ],
    },
  );
};
