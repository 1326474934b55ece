import { listBeside } from './allOf.ts';
import type { Change } from './change.ts';
import type { VaultData } from './vaultData.ts';

/** Applies changes in place, in their order; costs the same whatever the size of the collections. */
export const apply = (data: VaultData, changes: readonly Change[]): void => {
  for (const change of changes) applyOne(data, change);
};

/** This is the one place that changes a state: to all others its type is readonly. */
const applyOne = (data: VaultData, change: Change): void => {
  const collection = 'drop' in change ? data[change.drop] : data[change.put];
  const records = collection as Record<string, unknown>;
  if ('drop' in change) {
    // A map of records has no fixed keys; dropping one is what it is for.
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete records[change.id];
    listBeside(records)?.delete(change.id);
    return;
  }
  records[change.record.id] = change.record;
  listBeside(records)?.set(change.record.id, change.record);
};
