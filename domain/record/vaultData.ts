import { collections, type Collection, type Records } from './recordSchemas.ts';

/** Version of the record schemas; a vault of a later version is refused. */
export const schemaVersion = 3;

/** The whole state: one map of records by id for each collection. Changed only by `apply`. */
export type VaultData = { [C in Collection]: Record<string, Records[C]> };

/** A state without any record. */
export const emptyVaultData = (): VaultData =>
  Object.fromEntries(collections.map((name) => [name, {}])) as VaultData;
