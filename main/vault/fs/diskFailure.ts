/** Why the disk did not take or give something, in the few kinds a sentence can be said about. */
export type DiskFailure = {
  readonly kind: 'disk full' | 'read-only' | 'gone' | 'unknown';
  /** The errno name; it holds no personal data. */
  readonly code: string;
};

const kinds: Readonly<Record<string, DiskFailure['kind']>> = {
  ENOSPC: 'disk full',
  EDQUOT: 'disk full',
  EFBIG: 'disk full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  ENOTDIR: 'gone',
  ENOTCONN: 'gone',
  ESTALE: 'gone',
};

/** The errno name of a rejected file operation, or undefined when the error is no such rejection. */
export const errnoOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
};

/** Translates a rejected file operation; anything that carries no errno is a bug and is thrown on. */
export const diskFailure = (error: unknown): DiskFailure => {
  const code = errnoOf(error);
  if (code === undefined) throw error;
  return { kind: kinds[code] ?? 'unknown', code };
};
