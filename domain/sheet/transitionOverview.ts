import type { z } from 'zod';
import { formatDay } from '../calendar/formatDay.ts';
import { schoolYearLabel } from '../calendar/schoolYear.ts';
import type { Leaver, OverviewData } from './leavers.ts';
import { leaversOf } from './leavers.ts';
import { listedLeavers, type ListedLeaver } from './listedLeavers.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { Sheet, SheetPlan, SheetRow } from './sheetPlan.ts';
import type { transitionChoiceSchema } from './transitionChoice.ts';
import { placeColumns, suppressed, transitionColumns } from './transitionColumns.ts';
import { groupCounts, statusCounts } from './transitionCounts.ts';

/** What the overview is made from, beside the records. */
export type TransitionOptions = Readonly<z.infer<typeof transitionChoiceSchema>> & OverviewContext;

const title = (options: TransitionOptions): string =>
  `Übergangsübersicht Abgangsjahrgang ${options.schoolYear}`;

/**
 * The overview "Übergangsübersicht Abgangsjahrgang": numbers on the first sheet, one line per leaver
 * on the second. It reads school data only (tiers A and B), never notes or anything entrusted.
 */
export const transitionOverview = (data: OverviewData, options: TransitionOptions): SheetPlan => {
  const leavers = leaversOf(data, options, options);
  const listed = listedLeavers(leavers.shown, options);
  const remarks = [
    ...hint(listed.leftOut, 'mit Auskunftssperre (in den Zahlen enthalten)'),
    ...hint(leavers.restricted, 'mit Widerspruch oder eingeschränkter Verarbeitung'),
  ];
  return {
    fileName: `Uebergangsuebersicht_${options.schoolYear.replace('/', '-')}_${options.today}.xlsx`,
    title: title(options),
    asOf: options.today,
    confidentiality: 'vertraulich',
    practice: options.practice,
    sheets: [
      countsSheet(leavers.shown, linesOf(data, options, remarks), options),
      listSheet(listed.rows, linesOf(data, options, remarks), options),
    ],
  };
};

const hint = (count: number, why: string): readonly string[] => {
  if (count === 0) return [];
  return [`${count === 1 ? '1 Person' : `${count} Personen`} ${why}`];
};

const linesOf = (
  data: OverviewData,
  options: TransitionOptions,
  remarks: readonly string[],
): Sheet['lines'] => [
  { label: 'Stand', text: formatDay(options.today) },
  { label: 'Auswahl', text: selectionText(data, options) },
  {
    label: 'Vertraulich',
    text: 'nur für das Team Berufliche Orientierung der Schule und die Leitstelle',
  },
  ...(remarks.length === 0 ? [] : [{ label: 'Nicht aufgeführt', text: remarks.join('; ') }]),
];

const selectionText = (data: OverviewData, options: TransitionOptions): string => {
  const { schoolYear, schoolIds, classNames } = options;
  const schools = schoolIds.map((id) => data.school[id]?.name ?? 'unbekannte Schule');
  return [
    `Abgang im ${schoolYearLabel(schoolYear)}`,
    schools.length === 0 ? 'alle Schulen' : schools.join(', '),
    classNames.length === 0 ? 'alle Klassen' : `Klasse ${classNames.join(', ')}`,
  ].join(' · ');
};

const countsSheet = (
  leavers: readonly Leaver[],
  lines: Sheet['lines'],
  options: TransitionOptions,
): Sheet => ({
  name: 'Übersicht',
  title: title(options),
  lines,
  tables: [groupCounts(leavers), statusCounts(leavers)],
  fixedColumns: 0,
  orientation: 'landscape',
});

const listSheet = (
  rows: readonly ListedLeaver[],
  lines: Sheet['lines'],
  options: TransitionOptions,
): Sheet => {
  const columns = transitionColumns.filter(({ column: { key } }) => options.columns.includes(key));
  const rowOf = ({ leaver, placesBlocked }: ListedLeaver): SheetRow =>
    columns.map(({ column, ...cell }) =>
      placesBlocked && placeColumns.has(column.key) ? suppressed : cell.valueOf(leaver),
    );
  return {
    name: 'Jugendliche',
    title: title(options),
    lines,
    tables: [
      {
        heading: '',
        columns: columns.map(({ column }) => column),
        rows: rows.map(rowOf),
        total: null,
        whenEmpty: 'Für diese Auswahl ist niemand erfasst.',
        main: true,
      },
    ],
    fixedColumns: columns[0]?.column.key === 'pupil' ? 1 : 0,
    orientation: 'landscape',
  };
};
