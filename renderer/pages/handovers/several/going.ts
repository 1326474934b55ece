import type { SeveralRow } from './severalRows.ts';

/** Which handovers are to go out, and which young people stay back. */
export type Going = {
  readonly handoverIds: readonly string[];
  readonly blockedIds: readonly string[];
};

/** The young people whose letters are blocked. */
export const blockedIn = (rows: readonly SeveralRow[]): readonly string[] =>
  rows.flatMap(({ state, student }) => (state === 'blockiert' ? [student.id] : []));
