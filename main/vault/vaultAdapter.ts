import type { Adapter } from 'lowdb';
import type { VaultData } from '../../domain/record/vaultData.ts';

/** What stands behind the adapter: a state that was loaded, and how a new generation is written. */
export type VaultStore = {
  readonly loaded: VaultData;
  readonly writeGeneration: (data: VaultData) => Promise<void>;
};

/**
 * Connects lowdb to the vault folder: reading gives snapshot and journal as one state, writing makes a new generation.
 * Single changes go through the journal, not through lowdb, which would rewrite everything and never flush.
 */
export const vaultAdapter = ({ loaded, writeGeneration }: VaultStore): Adapter<VaultData> => ({
  read: () => Promise.resolve(loaded),
  write: writeGeneration,
});
