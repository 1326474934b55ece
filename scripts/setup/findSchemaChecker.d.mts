/** Version of the checker of schemas. */
export const checkerVersion: string;

/** Where the checker of schemas lies, whether it is there yet or not. */
export function checkerFolder(): string;

/** The checker that holds an office file against the schemas of Office Open XML; undefined when it is not there. */
export function findSchemaChecker(): string | undefined;
