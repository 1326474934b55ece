import { drop, type Change } from './change.ts';
import { collections, type Collection } from './recordSchemas.ts';
import { referencedBy } from './references.ts';
import type { VaultData } from './vaultData.ts';

/**
 * The changes that drop a record together with every record that names it, and with what names those.
 * A deletion thus leaves nothing behind that points into the void.
 */
export const dropWithDependents = (
  data: VaultData,
  collection: Collection,
  id: string,
): readonly Change[] => {
  const doomed = new Map<string, Change>([[keyOf(collection, id), drop(collection, id)]]);
  for (let before = 0; before < doomed.size;) {
    before = doomed.size;
    for (const name of collections) addDependents(data, name, doomed);
  }
  return [...doomed.values()];
};

const keyOf = (collection: Collection, id: string): string => `${collection}\n${id}`;

const addDependents = (data: VaultData, name: Collection, doomed: Map<string, Change>): void => {
  const records: readonly { readonly id: string }[] = Object.values(data[name]);
  for (const record of records) {
    const names = referencedBy(name, record);
    if (names.some((reference) => doomed.has(keyOf(reference.collection, reference.id)))) {
      doomed.set(keyOf(name, record.id), drop(name, record.id));
    }
  }
};
