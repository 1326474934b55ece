import type { AtSchool } from './atSchool.ts';
import { groupedBy } from './groupedBy.ts';
import { groupName } from './listedLines.ts';
import { share } from './share.ts';
import type { CellValue, ColumnKind, SheetColumn, SheetTable } from './sheetPlan.ts';
import { suppressSmall, type ShownCount } from './suppressSmall.ts';

/** By what lines are counted: the words of their values in the order they stand in. */
export type CountedBy<Line> = {
  readonly heading: string;
  readonly header: string;
  readonly wordOf: (line: Line) => string;
  /** Values that stand there even when nobody is in them; others follow as they occur. */
  readonly always: readonly string[];
};

/** Below which count a number is covered; 0 covers none. */
export type SmallCell = number;

/** A column of a table of counts. */
export const countColumn = (
  key: string,
  header: string,
  [kind, width]: readonly [ColumnKind, number],
): SheetColumn => ({
  key,
  header,
  kind,
  width,
  wrap: kind === 'text',
  missing: '–',
  decimals: kind === 'percent' ? 1 : 0,
});

/** What stands where a larger count is covered, too. */
export const hiddenCount = '•';

/** A count as it stands in a cell. */
const countCell = (shown: ShownCount, smallCell: SmallCell): CellValue => {
  if (shown === 'small') return `< ${smallCell}`;
  return shown === 'hidden' ? hiddenCount : shown;
};

/** A count and its share of all; a share is as covered as its count. */
export const countAndShare = (
  [part, all]: readonly [ShownCount, ShownCount],
  smallCell: SmallCell,
): readonly CellValue[] => [
  countCell(part, smallCell),
  typeof part === 'number' && typeof all === 'number' ? share(part, all) : null,
];

/** How many lines have which value, with its share and a sum. */
export const countTable = <Line>(
  lines: readonly Line[],
  by: CountedBy<Line>,
  { total, smallCell }: { readonly total: string; readonly smallCell: SmallCell },
): SheetTable => {
  const words = wordsOf(lines, by);
  const counts = words.map((word) => lines.filter((line) => by.wordOf(line) === word).length);
  const shown = suppressSmall({ cells: counts.map((count) => [count]), threshold: smallCell });
  return {
    heading: by.heading,
    columns: [
      countColumn('value', by.header, ['text', 44]),
      countColumn('count', 'Anzahl', ['number', 15]),
      countColumn('share', 'Anteil', ['percent', 15]),
    ],
    rows: words.map((word, index) => [
      word,
      ...countAndShare([shown.rowSums[index] ?? 0, shown.sum], smallCell),
    ]),
    total: [total, ...countAndShare([shown.sum, shown.sum], smallCell)],
    whenEmpty: '',
    main: false,
  };
};

const wordsOf = <Line>(lines: readonly Line[], { wordOf, always }: CountedBy<Line>) => [
  ...new Set([...always, ...lines.map(wordOf).toSorted(words.compare)]),
];

const words = new Intl.Collator('de', { numeric: true });

/** The same values for each class, one row each, with sums of rows and columns. */
export const classTable = <Line extends AtSchool>(
  lines: readonly Line[],
  by: CountedBy<Line>,
  { total, smallCell }: { readonly total: string; readonly smallCell: SmallCell },
): SheetTable => {
  const values = wordsOf(lines, by);
  const classes = groupedBy(lines, (line) => groupName(line, 'class'));
  const names = [...classes.keys()].toSorted(words.compare);
  const shown = suppressSmall({
    cells: names.map((name) =>
      values.map(
        (value) => (classes.get(name) ?? []).filter((line) => by.wordOf(line) === value).length,
      ),
    ),
    threshold: smallCell,
  });
  const cell = (count: ShownCount | undefined) => countCell(count ?? 0, smallCell);
  return {
    heading: `${by.heading}, je Klasse`,
    columns: [
      countColumn('class', 'Schule und Klasse', ['text', 44]),
      ...values.map((value, index) => countColumn(`v${index}`, value, ['number', 15])),
      countColumn('all', 'zusammen', ['number', 15]),
    ],
    rows: names.map((name, row) => [
      name,
      ...values.map((_, index) => cell(shown.cells[row]?.[index])),
      cell(shown.rowSums[row]),
    ]),
    total: [total, ...values.map((_, index) => cell(shown.columnSums[index])), cell(shown.sum)],
    whenEmpty: 'Niemand in dieser Auswahl.',
    main: false,
  };
};
