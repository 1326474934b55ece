import type { Change } from './change.ts';
import type { VaultData } from './vaultData.ts';

/** Applies changes in place, in their order; costs the same whatever the size of the collections. */
export const apply = (data: VaultData, changes: readonly Change[]): void => {
  for (const change of changes) applyOne(data, change);
};

const applyOne = (data: VaultData, change: Change): void => {
  if ('drop' in change) {
    // A map of records has no fixed keys; dropping one is what it is for.
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete data[change.drop][change.id];
    return;
  }
  (data[change.put] as Record<string, typeof change.record>)[change.record.id] = change.record;
};
