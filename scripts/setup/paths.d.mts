/** The folder of this clone. */
export const repoRoot: string;

/** The folder outside the clone in which the set-up keeps what is expensive to fetch. */
export function cacheFolder(): string;
