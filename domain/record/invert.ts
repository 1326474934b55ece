import type { Change } from './change.ts';
import type { VaultData } from './vaultData.ts';

/** The changes that take `changes` back, seen from the state before they are applied. */
export const invert = (data: VaultData, changes: readonly Change[]): readonly Change[] => {
  const before = new Map<string, Change>();
  for (const change of changes) {
    const [collection, id] =
      'drop' in change ? [change.drop, change.id] : [change.put, change.record.id];
    const key = `${collection}\n${id}`;
    if (before.has(key)) continue;
    const record = data[collection][id];
    before.set(
      key,
      record === undefined ? { drop: collection, id } : ({ put: collection, record } as Change),
    );
  }
  return [...before.values()].reverse();
};
