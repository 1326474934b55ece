/** A record of any version: JSON of which only the id is known. */
type RawRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A state of any version as it stands in a file: records by id for each collection. */
export type RawState = Readonly<Record<string, Readonly<Record<string, RawRecord>>>>;
