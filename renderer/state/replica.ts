import { apply } from '../../domain/record/apply.ts';
import type { Commit } from '../../domain/record/change.ts';
import { collections, type Collection } from '../../domain/record/recordSchemas.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';

/**
 * The window's copy of the open vault. It changes only by commits that are on disk;
 * each collection counts its versions, and views depend on those.
 */
export type Replica = {
  readonly data: VaultData;
  readonly version: (collection: Collection) => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly apply: (commit: Commit) => void;
  /** When the last commit was journaled, as ISO instant, or null in a session without one. */
  readonly savedAt: () => string | null;
};

/** Makes the replica from the vault's JSON text. */
export const makeReplica = (json: string): Replica => {
  const data = JSON.parse(json) as VaultData;
  const versions = new Map<Collection, number>(collections.map((name) => [name, 0]));
  const listeners = new Set<() => void>();
  let savedAt: string | null = null;
  return {
    data,
    version: (collection) => versions.get(collection) ?? 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (commit) => {
      apply(data, commit.changes);
      for (const change of commit.changes) {
        const name = 'drop' in change ? change.drop : change.put;
        versions.set(name, (versions.get(name) ?? 0) + 1);
      }
      savedAt = commit.at;
      for (const listener of listeners) listener();
    },
    savedAt: () => savedAt,
  };
};
