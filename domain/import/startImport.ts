import type { ColumnMeaning } from './columnMeaning.ts';
import { guessColumns, type ColumnGuess } from './guessColumns.ts';
import type { ImportDraft } from './importDraft.ts';
import type { ListTable } from './listReading.ts';

/** A file that was read as a list. */
export type ReadList = {
  readonly fileName: string;
  readonly tables: readonly ListTable[];
  readonly guessedEncoding: boolean;
};

const nameMeanings: readonly ColumnMeaning[] = ['familyName', 'givenNames', 'wholeName'];

/** A list has names, headings that are known, and many rows: in this order. */
const weights = (guess: ColumnGuess, table: ListTable): readonly number[] => [
  guess.columns.some((meaning) => meaning !== null && nameMeanings.includes(meaning)) ? 1 : 0,
  guess.columns.filter((meaning) => meaning !== null).length,
  table.rows.length,
];

const isLikelier = (one: readonly number[], other: readonly number[]): boolean => {
  const [weight = 0, against = 0] =
    one.map((value, at) => [value, other[at] ?? 0]).find(([a, b]) => a !== b) ?? [];
  return weight > against;
};

/** A list on its way into the vault as it begins: the likeliest of its tables, with columns by guess and nothing decided. */
export const startImport = ({ fileName, tables, guessedEncoding }: ReadList): ImportDraft => {
  const guesses = tables.map(({ rows }) => guessColumns(rows));
  const weighed = tables.map((one, at) => weights(guesses[at] ?? noGuess, one));
  const table = weighed.reduce(
    (best, own, at) => (isLikelier(own, weighed[best] ?? []) ? at : best),
    0,
  );
  return {
    fileName,
    tables: [...tables],
    guessedEncoding,
    table,
    ...(guesses[table] ?? noGuess),
    schoolId: null,
    className: '',
    from: null,
    choices: {},
  };
};

const noGuess: ColumnGuess = { headerRow: null, columns: [] };
