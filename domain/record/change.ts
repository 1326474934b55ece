import type { Collection, Records } from './recordSchemas.ts';

/** A record put in its collection, new or in place of an older one. */
export type Put = {
  readonly [C in Collection]: { readonly put: C; readonly record: Records[C] };
}[Collection];

/** A record taken out of its collection. */
export type Drop = { readonly drop: Collection; readonly id: string };

/** The one format of every change: journal, window, undo and activity log speak it. */
export type Change = Put | Drop;

/** One action of the user: all of its changes, or none. */
export type Commit = {
  readonly seq: number;
  /** ISO 8601, UTC */
  readonly at: string;
  /** What the user did, as a German phrase: 'Notiz gespeichert'. */
  readonly action: string;
  readonly changes: readonly Change[];
};

/** A change that puts a record. */
export const put = <C extends Collection>(collection: C, record: Records[C]): Put =>
  ({ put: collection, record }) as unknown as Put;

/** A change that drops a record. */
export const drop = (collection: Collection, id: string): Drop => ({ drop: collection, id });
