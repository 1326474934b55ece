import type { Change } from './change.ts';
import { collections, type Collection } from './recordSchemas.ts';
import { referencedBy, references } from './references.ts';
import type { VaultData } from './vaultData.ts';

/** A German sentence when changes would leave a reference that leads nowhere, else null. */
export const orphanOf = (data: VaultData, changes: readonly Change[]): string | null => {
  const after = new Map<string, boolean>();
  for (const change of changes) {
    const key =
      'drop' in change ? `${change.drop}\n${change.id}` : `${change.put}\n${change.record.id}`;
    after.set(key, 'put' in change);
  }
  const exists = (collection: Collection, id: string): boolean =>
    after.get(`${collection}\n${id}`) ?? data[collection][id] !== undefined;
  const pointsNowhere = (collection: Collection, record: object): boolean =>
    referencedBy(collection, record).some(
      (reference) => !exists(reference.collection, reference.id),
    );
  if (changes.some((change) => 'put' in change && pointsNowhere(change.put, change.record))) {
    return 'Ein Eintrag, auf den verwiesen wird, ist nicht mehr vorhanden.';
  }
  return isStillNeeded(data, changes, after)
    ? 'Der Eintrag wird an anderer Stelle noch gebraucht.'
    : null;
};

/** Whether a record that stays names one that goes; what led nowhere before is no reason to refuse. */
const isStillNeeded = (
  data: VaultData,
  changes: readonly Change[],
  after: ReadonlyMap<string, boolean>,
): boolean => {
  const dropped = new Set(changes.flatMap((change) => ('drop' in change ? [change.drop] : [])));
  const namesDropped = (name: Collection, record: object): boolean =>
    referencedBy(name, record).some(
      ({ collection, id }) => after.get(`${collection}\n${id}`) === false,
    );
  return collections
    .filter((name) => pointsInto(name, dropped))
    .some((name) =>
      Object.values<{ readonly id: string }>(data[name]).some(
        (record) => !after.has(`${name}\n${record.id}`) && namesDropped(name, record),
      ),
    );
};

/** Keeps the cost of a drop from growing with collections that cannot be concerned. */
const pointsInto = (name: Collection, dropped: ReadonlySet<Collection>): boolean =>
  Object.values(references[name] ?? {}).some((target) => dropped.has(target));
