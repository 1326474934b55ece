import { collections, type Collection, type Records } from './recordSchemas.ts';

/** Version of the record schemas; a vault of a later version is refused. */
export const schemaVersion = 3;

/** The whole state: one map of records by id for each collection. Only `apply` changes it. */
export type VaultData = { readonly [C in Collection]: Readonly<Record<string, Records[C]>> };

/** A state that is still being put together by whoever made it. */
export type NewVaultData = { [C in Collection]: Record<string, Records[C]> };

/** A state without any record. */
export const emptyVaultData = (): NewVaultData =>
  Object.fromEntries(collections.map((name) => [name, {}])) as NewVaultData;
