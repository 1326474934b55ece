import type { SchoolYearName } from '../calendar/schoolYear.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { CountedBy, SmallCell } from './countTables.ts';
import type { PersonListChoice } from './listChoice.ts';
import type { ListColumn } from './listColumn.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { SheetColumn, SheetTable } from './sheetPlan.ts';

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
