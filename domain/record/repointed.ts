import { put, type Put } from './change.ts';
import { collections, type Collection } from './recordSchemas.ts';
import { referencedBy, references } from './references.ts';
import type { VaultData } from './vaultData.ts';

/** One record that is to be named in place of another of its collection. */
export type Repointing = {
  readonly collection: Collection;
  readonly from: string;
  readonly to: string;
};

/**
 * The changes that let every record which names one of the old records name the new one instead; each record is
 * changed once, however many of its fields are concerned. Only fields that hold one id are looked at.
 */
export const repointed = (data: VaultData, moves: readonly Repointing[]): readonly Put[] => {
  const newId = new Map(moves.map(({ collection, from, to }) => [keyOf(collection, from), to]));
  const targets = new Set(moves.map(({ collection }) => collection));
  return collections
    .filter((name) => Object.values(references[name] ?? {}).some((target) => targets.has(target)))
    .flatMap((name) =>
      Object.values<{ readonly id: string }>(data[name])
        .filter((record) =>
          referencedBy(name, record).some(({ collection, id }) => newId.has(keyOf(collection, id))),
        )
        .map((record) => put(name, withNewIds(name, record, newId) as never)),
    );
};

const keyOf = (collection: Collection, id: string): string => `${collection}\n${id}`;

const withNewIds = (name: Collection, record: object, newId: ReadonlyMap<string, string>): object =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]: [string, unknown]) => {
      const target = references[name]?.[field];
      const to =
        target !== undefined && typeof value === 'string'
          ? newId.get(keyOf(target, value))
          : undefined;
      return [field, to ?? value];
    }),
  );
