import { formatDay } from '../calendar/formatDay.ts';
import type { SchoolYearName } from '../calendar/schoolYear.ts';
import type { VaultData } from '../record/vaultData.ts';
import { isRestricted, isSelected, type AtSchool } from './atSchool.ts';
import {
  classTable,
  countTable,
  hiddenCount,
  type CountedBy,
  type SmallCell,
} from './countTables.ts';
import type { ListColumn } from './listColumn.ts';
import type { PersonListChoice } from './listChoice.ts';
import { listedLines, personsIn, type LineGroup, type ListedLine } from './listedLines.ts';
import type { OverviewContext } from './overviewContext.ts';
import { fillInLines } from './filledInColumns.ts';
import type { Sheet, SheetColumn, SheetRow, SheetTable } from './sheetPlan.ts';
import type { ShownOverview } from './shownOverview.ts';
import { withChart } from './tableChart.ts';

/** What stands in place of school, class and institution under an Auskunftssperre. */
const suppressed = 'gesperrt';

/** What a list is and says, whatever is chosen of it. */
export type ListDefinition<Line> = {
  readonly title: string;
  /** Begin of the file's name, of plain letters. */
  readonly fileStem: string;
  /** What is counted, as the sheet with the list is called. */
  readonly listName: string;
  /** Who may see the list with names. */
  readonly audience: string;
  readonly whenEmpty: string;
  readonly columns: readonly ListColumn<Line>[];
  /** Empty columns at the end of the list for whoever gets it; none where it does not come back. */
  readonly filledIn?: readonly SheetColumn[];
  readonly countedBy: readonly [CountedBy<Line>, ...CountedBy<Line>[]];
  /** What a line is, in the plural. */
  readonly unit: string;
  /** What the sums of the counts are called. */
  readonly total: string;
  /** Further counts on the first sheet. */
  readonly furtherCounts?: (lines: readonly Line[], smallCell: SmallCell) => readonly SheetTable[];
  readonly within?: (one: Line, other: Line) => number;
};

/** What the lines of a list come from: all there are, what was chosen of them, and in which words. */
export type ListGiven<Line> = {
  readonly data: Pick<VaultData, 'school'>;
  readonly lines: readonly Line[];
  readonly options: PersonListChoice & OverviewContext & { readonly schoolYear?: SchoolYearName };
  /** What narrows the list besides schools and classes, such as its school year, in words. */
  readonly filter: readonly string[];
};

/**
 * The workbook of a list: counts on the first sheet, the lines on one or more further ones. With numbers only the
 * first sheet is all there is, and small counts are covered. Who objected or is restricted is only counted.
 */
export const listOverview = <Line extends AtSchool>(
  definition: ListDefinition<Line>,
  given: ListGiven<Line>,
): ShownOverview => {
  const { options, lines } = given;
  const chosen = lines.filter((line) => isSelected(line, options));
  const shown = chosen.filter(({ student }) => !isRestricted(student));
  const free = lines.filter(({ student }) => !isRestricted(student));
  const listed = listedLines(shown, { ...options, ...definition });
  const face = [
    ...faceOf(definition, given, `${shown.length} von ${free.length} ${definition.unit}`),
    ...leftOutFace(listed.leftOut, chosen, options),
  ];
  return {
    plan: {
      fileName: fileNameOf(definition, options),
      title: definition.title,
      asOf: options.today,
      confidentiality: options.numbersOnly ? 'ohne personenbezogene Daten' : 'vertraulich',
      practice: options.practice,
      sheets: [
        countsSheet(definition, shown, { options, face }),
        ...(options.numbersOnly
          ? []
          : listed.groups.map((group) => listSheet(definition, group, { options, face }))),
      ],
    },
    ...choicesOf(free, options),
    blocked: personsIn(shown.filter(isBlocked)),
    shown: shown.length,
    all: free.length,
  };
};

const isBlocked = ({ student }: AtSchool): boolean => student?.addressBlocked === true;

const leftOutFace = (
  blocked: number,
  chosen: readonly AtSchool[],
  { numbersOnly }: PersonListChoice,
): Sheet['lines'] => {
  const restricted = personsIn(chosen.filter(({ student }) => isRestricted(student)));
  const remarks = [
    ...hint(blocked, 'mit Auskunftssperre (in den Zahlen enthalten)'),
    ...hint(restricted, 'mit Widerspruch oder eingeschränkter Verarbeitung'),
  ];
  if (remarks.length === 0 || numbersOnly) return [];
  return [{ label: 'Nicht aufgeführt', text: remarks.join('; ') }];
};

const hint = (count: number, why: string): readonly string[] => {
  if (count === 0) return [];
  return [`${count === 1 ? '1 Person' : `${count} Personen`} ${why}`];
};

const fileNameOf = (
  { fileStem }: { readonly fileStem: string },
  { numbersOnly, schoolYear, today }: ListGiven<never>['options'],
): string =>
  [
    fileStem,
    ...(numbersOnly ? ['Zahlen'] : []),
    ...(schoolYear === undefined ? [] : [schoolYear.replace('/', '-')]),
    `${today}.xlsx`,
  ].join('_');

const faceOf = <Line>(
  { audience }: ListDefinition<Line>,
  { data, options, filter }: ListGiven<Line>,
  extent: string,
): Sheet['lines'] => {
  const { schoolIds, classNames, numbersOnly, smallCell } = options;
  const schools = schoolIds.map((id) => data.school[id]?.name ?? 'unbekannte Schule');
  const selection = [
    ...filter,
    schools.length === 0 ? 'alle Schulen' : schools.join(', '),
    classNames.length === 0 ? 'alle Klassen' : `Klasse ${classNames.join(', ')}`,
  ];
  return [
    { label: 'Stand', text: formatDay(options.today) },
    { label: 'Auswahl', text: selection.join(' · ') },
    ...(numbersOnly
      ? numbersFace(smallCell)
      : [
          { label: 'Umfang', text: extent },
          { label: 'Vertraulich', text: audience },
        ]),
  ];
};

const numbersFace = (smallCell: SmallCell): Sheet['lines'] => [
  {
    label: 'Ohne personenbezogene Daten',
    text: 'auch für Schulleitung, Schulträger und Anstellungsträger',
  },
  ...(smallCell < 2
    ? []
    : [
        {
          label: 'Kleine Zahlen',
          text: `unter ${smallCell} stehen als „< ${smallCell}“; „${hiddenCount}“ verdeckt eine weitere Zahl, damit sich die kleine nicht errechnen lässt`,
        },
      ]),
];

type Face = {
  readonly options: PersonListChoice & OverviewContext;
  readonly face: Sheet['lines'];
};

const countsSheet = <Line extends AtSchool>(
  { title, countedBy, total, furtherCounts }: ListDefinition<Line>,
  lines: readonly Line[],
  { options, face }: Face,
): Sheet => {
  const smallCell = options.numbersOnly ? options.smallCell : 0;
  // Beside a list of names, the class with one more than the list shows would be that of the person left out.
  const placed =
    options.numbersOnly || options.showBlockedPlaces
      ? lines
      : lines.filter((line) => !isBlocked(line));
  const perClass = classTable(placed, countedBy[0], { total, smallCell });
  return {
    name: 'Übersicht',
    title,
    lines: face,
    tables: [
      ...(furtherCounts?.(lines, smallCell) ?? []),
      ...countedBy.map((by, index) => {
        const table = countTable(lines, by, { total, smallCell });
        return index === 0 ? withChart(table, ['count']) : table;
      }),
      placed.length === lines.length
        ? perClass
        : { ...perClass, heading: `${perClass.heading}, ohne Personen mit Auskunftssperre` },
    ],
    fixedColumns: 0,
    orientation: 'landscape',
  };
};

const listSheet = <Line extends AtSchool>(
  definition: ListDefinition<Line>,
  { name, lines }: LineGroup<Line>,
  { options, face }: Face,
): Sheet => {
  const { filledIn = [] } = definition;
  const columns = chosenColumns(definition.columns, options.columns);
  const rowOf = ({ line, placesBlocked }: ListedLine<Line>): SheetRow => [
    ...columns.map(({ place, valueOf }) => (placesBlocked && place ? suppressed : valueOf(line))),
    ...filledIn.map(() => null),
  ];
  return {
    name: name || definition.listName,
    title: name === '' ? definition.title : `${definition.title}: ${name}`,
    lines: [...face, ...fillInLines(filledIn)],
    tables: [
      listTable(
        [...columns, ...filledIn.map((column) => ({ column }))],
        lines.map(rowOf),
        definition.whenEmpty,
      ),
    ],
    fixedColumns: columns[0]?.column.key === 'pupil' ? 1 : 0,
    orientation: 'landscape',
  };
};

/** The chosen columns in the order they were chosen in; keys nobody knows are passed over. */
export const chosenColumns = <Line>(
  columns: readonly ListColumn<Line>[],
  keys: readonly string[],
): readonly ListColumn<Line>[] =>
  keys.flatMap((key) => columns.filter(({ column }) => column.key === key).slice(0, 1));

/** The one table of a sheet with a list. */
export const listTable = (
  columns: readonly Pick<ListColumn<never>, 'column'>[],
  rows: readonly SheetRow[],
  whenEmpty: string,
): SheetTable => ({
  heading: '',
  columns: columns.map(({ column }) => column),
  rows,
  total: null,
  whenEmpty,
  main: true,
});

const words = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

/** Schools of all lines, and classes of those at the chosen schools. */
const choicesOf = (
  lines: readonly AtSchool[],
  { schoolIds }: PersonListChoice,
): Pick<ShownOverview, 'schools' | 'classNames'> => {
  const schools = new Set(lines.flatMap(({ school }) => (school === undefined ? [] : [school])));
  const classNames = new Set(
    lines
      .filter((line) => isSelected(line, { schoolIds, classNames: [] }))
      .flatMap(({ enrolment }) => enrolment?.className || []),
  );
  return {
    schools: [...schools].toSorted((one, other) => words.compare(one.name, other.name)),
    classNames: [...classNames].toSorted(words.compare),
  };
};
