import { keepLists } from '../../domain/record/allOf.ts';
import { apply } from '../../domain/record/apply.ts';
import type { Change, Commit } from '../../domain/record/change.ts';
import { collections, type Collection } from '../../domain/record/recordSchemas.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { rebase } from './rebase.ts';

/**
 * The window's copy of the open vault. It changes only by commits that are on disk;
 * each collection counts its versions, and views depend on those.
 */
export type Replica = {
  readonly data: VaultData;
  readonly version: (collection: Collection) => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Applies a commit; one that was applied already is passed over. */
  readonly apply: (commit: Commit) => void;
  /** The changes with each record put on what the vault holds now, should it be made from an older copy. */
  readonly upToDate: (changes: readonly Change[]) => readonly Change[];
  /** When the last commit was journaled, as ISO instant, or null in a session without one. */
  readonly savedAt: () => string | null;
};

/** A copy that was on the screen is taken for the base of a change for this long. */
const staleFor = 2000;

/** Makes the replica from the vault's JSON text; `now` gives milliseconds. */
export const makeReplica = (json: string, now: () => number = Date.now): Replica => {
  const data = JSON.parse(json) as VaultData;
  keepLists(data);
  const versions = new Map<Collection, number>(collections.map((name) => [name, 0]));
  const listeners = new Set<() => void>();
  const older = makeOlderCopies(data, now);
  let last: Commit | null = null;
  return {
    data,
    version: (collection) => versions.get(collection) ?? 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (commit) => {
      if (last !== null && commit.seq <= last.seq) return;
      last = commit;
      older.remember(commit.changes);
      apply(data, commit.changes);
      for (const change of commit.changes) {
        const name = 'drop' in change ? change.drop : change.put;
        versions.set(name, (versions.get(name) ?? 0) + 1);
      }
      for (const listener of listeners) listener();
    },
    upToDate: older.rebased,
    savedAt: () => last?.at ?? null,
  };
};

type Copy = { readonly key: string; readonly record: object; readonly until: number };

const makeOlderCopies = (data: VaultData, now: () => number) => {
  let copies: readonly Copy[] = [];
  const remember = (changes: readonly Change[]): void => {
    const fresh = copies.filter(({ until }) => until > now());
    const replaced = changes.flatMap((change) => {
      const record = 'put' in change ? data[change.put][change.record.id] : undefined;
      return record === undefined || !('put' in change)
        ? []
        : [{ key: `${change.put}/${record.id}`, record, until: now() + staleFor }];
    });
    copies = [...replaced, ...fresh];
  };
  const rebased = (changes: readonly Change[]): readonly Change[] =>
    changes.map((change) => {
      const current = 'put' in change ? data[change.put][change.record.id] : undefined;
      if (current === undefined || !('put' in change)) return change;
      const key = `${change.put}/${current.id}`;
      const candidates = copies.filter((copy) => copy.key === key && copy.until > now());
      if (candidates.length === 0) return change;
      const record = rebase<object>(
        current,
        candidates.map((copy) => copy.record),
        change.record,
      );
      return { put: change.put, record } as Change;
    });
  return { remember, rebased };
};
