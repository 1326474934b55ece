import { listLimits } from '../../../domain/import/listReading.ts';
import { Refused } from './Refused.ts';

/** A table that is being read, cell by cell. */
export type TableRows = {
  /** Puts a text into a column of the row at hand, counted from 0; an empty one leaves no trace. */
  readonly put: (column: number, text: string) => void;
  readonly endRow: () => void;
  /** The rows with something in them, all of one length. */
  readonly rows: () => string[][];
};

/** Counts characters as they are read; throws a refusal when they are more than a list has. */
export type Spend = (characters: number) => void;

/** Counts the characters of one file, in however many tables they stand. */
export const countCharacters = (): Spend => {
  let spent = 0;
  return (characters) => {
    spent += characters;
    if (spent > listLimits.characters) throw new Refused('too much text');
  };
};

/**
 * Makes an empty table. It grows by what stands in cells, never by the numbers a file gives its rows and columns, and
 * throws a refusal beyond the limits of a list.
 */
export const makeTableRows = (spend: Spend): TableRows => {
  const rows: string[][] = [];
  let row: string[] = [];
  return {
    put: (column, text) => {
      if (text === '') return;
      if (column >= listLimits.columns) throw new Refused('too wide');
      spend(text.length);
      while (row.length <= column) row.push('');
      row[column] = text;
    },
    endRow: () => {
      if (row.length === 0) return;
      if (rows.length === listLimits.rows) throw new Refused('too many rows');
      rows.push(row);
      row = [];
    },
    rows: () => {
      const width = Math.max(0, ...rows.map(({ length }) => length));
      return rows.map((each) => [...each, ...Array<string>(width - each.length).fill('')]);
    },
  };
};
