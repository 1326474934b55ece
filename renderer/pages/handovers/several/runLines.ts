import type { Failure } from '../../../../domain/contract/failure.ts';
import { failureWords } from '../../../../domain/words/failureWords.ts';
import { handoverPath } from '../../../frame/routes.ts';
import type { RunResult } from './latestRun.ts';
import { mayGo } from './mayGo.ts';
import { mendingPath } from './mendingPath.ts';
import type { SeveralRow } from './severalRows.ts';

/** Somebody whose letter does not lie in the folder: why, and where that is put right. */
type HeldLine = {
  readonly studentId: string;
  readonly name: string;
  readonly why: string;
  readonly path: string;
};

/** What a run left: which letters lie in the folder, whose do not and why, and which may be tried again. */
export type RunLines = {
  readonly written: readonly { readonly name: string; readonly fileName: string }[];
  readonly held: readonly HeldLine[];
  /** How many were asked for and not reached before the run ended. */
  readonly notReached: number;
  /** Handovers that did not go out and may go now. */
  readonly again: readonly string[];
};

/**
 * Tells a run person by person, by the lines of its set as they stand today: who was held back then and is ready
 * meanwhile is told to be so.
 */
export const runLines = (result: RunResult, rows: readonly SeveralRow[]): RunLines => {
  const letters = new Map(result.letters.map((letter) => [letter.handoverId, letter]));
  const rowOf = new Map(rows.map((row) => [row.handoverId, row]));
  const asked = new Set(result.order.handoverIds);
  const blocked = new Set(result.blockedIds);
  const held = rows.flatMap((row): HeldLine[] => {
    const letter = row.handoverId === null ? undefined : letters.get(row.handoverId);
    if (letter?.failure != null)
      return [heldLine(row, letterWords(letter.failure, letter.recorded))];
    return blocked.has(row.student.id) ? [heldLine(row, blockedWords(row))] : [];
  });
  return {
    written: result.letters.flatMap(({ handoverId, fileName }) =>
      fileName === null ? [] : [{ name: rowOf.get(handoverId)?.name ?? '', fileName }],
    ),
    held,
    notReached: result.order.handoverIds.filter((id) => !letters.has(id)).length,
    again: rows.flatMap((row) => {
      const { handoverId, student } = row;
      const left = handoverId !== null && (asked.has(handoverId) || blocked.has(student.id));
      return left && mayGo(row) ? [handoverId] : [];
    }),
  };
};

const heldLine = (row: SeveralRow, why: string): HeldLine => ({
  studentId: row.student.id,
  name: row.name,
  why,
  path:
    row.handoverId !== null && row.state === 'versendet'
      ? handoverPath(row.handoverId)
      : mendingPath(row),
});

const blockedWords = ({ findings: [first], state }: SeveralRow): string => {
  if (state === 'versendet') return 'Das Schreiben war blockiert und ist inzwischen versendet.';
  return state === 'blockiert' && first !== undefined
    ? first.text
    : 'Das Schreiben war blockiert und kann inzwischen hinaus.';
};

const letterWords = (failure: Failure, recorded: boolean): string => {
  const { title } = failureWords(failure);
  const why =
    failure.kind === 'not releasable' && failure.detail !== '' ? failure.detail : `${title}.`;
  return recorded ? `${why} Die Übermittlung ist eingetragen; geben Sie eine Abschrift aus.` : why;
};
