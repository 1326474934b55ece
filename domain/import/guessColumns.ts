import type { ColumnMeaning } from './columnMeaning.ts';
import { areClasses, contentMeaning } from './contentMeaning.ts';
import { headingMeaning, isAboutOthers, saysPupil, type HeadingMeaning } from './headingMeaning.ts';

/** Rows of a table, each of one length. */
type Rows = readonly (readonly string[])[];

/** Meanings of columns in their order; null: stays in the file. */
type Columns = readonly (ColumnMeaning | null)[];

/** Which row has the headings, and what each column holds. */
export type ColumnGuess = {
  readonly headerRow: number | null;
  readonly columns: (ColumnMeaning | null)[];
};

/** Headings stand below a title and a remark at most. */
const searchedRows = 15;

/** So many rows tell what a column holds. */
const sampledRows = 200;

/**
 * The headings of a table and the meaning of its columns, as far as they can be told; without headings
 * only by what is certain from the cells. No meaning comes twice.
 */
export const guessColumns = (rows: Rows): ColumnGuess => {
  const headerRow = headerRowOf(rows);
  return {
    headerRow,
    columns: headerRow === null ? columnsByContent(rows) : columnsUnder(rows, headerRow),
  };
};

/** One known word may stand in a remark; a lone name column heads a list all the same. */
const headerRowOf = (rows: Rows): number | null => {
  let [found, most]: [number | null, number] = [null, 1];
  for (const [index, row] of rows.slice(0, searchedRows).entries()) {
    const known = row.filter((cell) => headingMeaning(cell) !== null).length;
    if (known > most) [found, most] = [index, known];
  }
  if (found !== null) return found;
  const lone = rows.slice(0, searchedRows).findIndex((row) => row.some(headsNames));
  return lone < 0 ? null : lone;
};

const headsNames = (cell: string): boolean => {
  const meaning = headingMeaning(cell);
  return meaning === 'name' || meaning === 'wholeName' || meaning === 'familyName';
};

/** The meaning of the columns under the headings of a row. */
export const columnsUnder = (rows: Rows, headerRow: number): (ColumnMeaning | null)[] => {
  const headings = rows[headerRow] ?? [];
  const groups = groupsAbove(rows[headerRow - 1] ?? [], headings.length);
  const said = withoutOthers(headings, groups);
  const settled = said.map((meaning, column) =>
    settledMeaning(meaning, said, () => sampleOf(rows.slice(headerRow + 1), column)),
  );
  return once(settled);
};

/** A heading over several columns stands in the first of them only. */
const groupsAbove = (row: readonly string[], width: number): readonly string[] => {
  const groups: string[] = [];
  for (let column = 0; column < width; column += 1) {
    const own = (row[column] ?? '').trim();
    groups.push(own === '' ? (groups[column - 1] ?? '') : own);
  }
  return groups;
};

/** What follows a parent's column under a heading of its own may be the parent's: it is left to whoever knows. */
const personal: ReadonlySet<HeadingMeaning> = new Set([
  'name',
  'wholeName',
  'familyName',
  'nameParticle',
  'givenNames',
  'callName',
  'birthDay',
  'streetAndNumber',
  'houseNumber',
  'postcode',
  'postcodeAndTown',
  'district',
  'phone',
  'email',
  'birthPlace',
  'birthCountry',
  'nationality',
]);

const withoutOthers = (headings: readonly string[], groups: readonly string[]): Meanings => {
  let afterOthers = false;
  return headings.map((heading, column) => {
    const about = isAboutOthers(heading) || isAboutOthers(groups[column] ?? '');
    afterOthers ||= about;
    const meaning = about ? null : headingMeaning(heading);
    if (meaning === null || !afterOthers || saysPupil(heading)) return meaning;
    return personal.has(meaning) ? null : meaning;
  });
};

type Meanings = readonly (HeadingMeaning | null)[];

/** What a heading means beside the others: "Name" beside "Vorname" is the family name alone. */
const settledMeaning = (
  meaning: HeadingMeaning | null,
  all: Meanings,
  sample: () => readonly string[],
): ColumnMeaning | null => {
  if (meaning === 'name') return besideGivenName(all) ? familyUnlessKnown(all) : 'wholeName';
  if (meaning === 'kl') return areClasses(sample()) ? 'className' : 'classTeacher';
  return beside(meaning, all);
};

const beside = (meaning: ColumnMeaning | null, all: Meanings): ColumnMeaning | null => {
  if (meaning === 'callName' && !all.includes('givenNames')) return 'givenNames';
  if (meaning === 'streetAndNumber' && all.includes('houseNumber')) return 'street';
  if (meaning === 'postcodeAndTown' && all.includes('postcode')) return 'town';
  return meaning;
};

const besideGivenName = (all: Meanings): boolean =>
  all.includes('givenNames') || all.includes('callName');

/** "Name" beside "Nachname" and "Vorname" repeats both of them. */
const familyUnlessKnown = (all: Meanings): ColumnMeaning =>
  all.includes('familyName') ? 'wholeName' : 'familyName';

const sampleOf = (rows: Rows, column: number): readonly string[] =>
  rows.slice(0, sampledRows).map((row) => row[column] ?? '');

const once = (columns: Columns): (ColumnMeaning | null)[] =>
  columns.map((meaning, column) => (columns.indexOf(meaning) === column ? meaning : null));

/** Two columns of days may be a birth day and a first day at school: then neither is taken. */
const columnsByContent = (rows: Rows): (ColumnMeaning | null)[] => {
  const meant = (rows[0] ?? []).map((_, column) => contentMeaning(sampleOf(rows, column)));
  return meant.map((meaning) =>
    meant.filter((other) => other === meaning).length === 1 ? meaning : null,
  );
};
