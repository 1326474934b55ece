import type { Student } from '../student/studentSchema.ts';
import type { Comparison } from './comparison.ts';
import type { ImportRow } from './importRow.ts';

/** Somebody with a case file who may be the person of a row; a closed or restricted file says so by its state. */
export type Candidate = { readonly studentId: string; readonly status: Student['status'] };

/** Why nobody but the reader of the list can say who is meant. */
export const doubtReasons = [
  'several',
  'other birth day',
  'birth day missing',
  'other given names',
  'several rows',
] as const;

/** What a list and the case files say about a row, before anything is decided. */
export type Verdict =
  | { readonly kind: 'new' }
  /** One person's file is open, and the row says something it does not. */
  | { readonly kind: 'same'; readonly candidate: Candidate; readonly comparison: Comparison }
  | { readonly kind: 'unchanged'; readonly candidate: Candidate }
  | {
      readonly kind: 'doubtful';
      readonly candidates: readonly Candidate[];
      readonly reason: (typeof doubtReasons)[number];
    }
  /** The person stands in an earlier row, `of`, already. */
  | { readonly kind: 'twin'; readonly of: number }
  /** Without a name nobody can be found and no file opened. */
  | { readonly kind: 'unusable' };

/** What becomes of a row when the list is taken over as it is decided now. */
export type Outcome =
  | { readonly kind: 'admit' }
  | { readonly kind: 'complete'; readonly comparison: Comparison; readonly replace: boolean }
  /** All of it stands in the case file. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'leave' };

/** A row with what was found out about it and what becomes of it. */
export type Judgement = {
  readonly row: ImportRow;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Whether somebody has decided so. */
  readonly chosen: boolean;
};
