import type { AtSchool } from './atSchool.ts';
import { classTable, countTable } from './countTables.ts';
import { fillInLines } from './filledInColumns.ts';
import type { PersonListChoice } from './listChoice.ts';
import type { ListDefinition } from './listDefinition.ts';
import type { LineGroup, ListedLine } from './listedLines.ts';
import { chosenColumns, listTable } from './listTable.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { Sheet, SheetRow } from './sheetPlan.ts';
import { withChart } from './tableChart.ts';

/** What stands in place of school, class and institution under an Auskunftssperre. */
const suppressed = 'gesperrt';

/** What was chosen of a list, and what its sheets say of it. */
type Face = {
  readonly options: PersonListChoice & OverviewContext;
  readonly face: Sheet['lines'];
};

/** The first sheet: how many lines there are of each kind, and in each class. */
export const countsSheet = <Line extends AtSchool>(
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

/** A sheet with the lines of a school or class, or all of them. */
export const listSheet = <Line extends AtSchool>(
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

/** Whether an Auskunftssperre holds for the person of a line. */
export const isBlocked = ({ student }: AtSchool): boolean => student?.addressBlocked === true;
