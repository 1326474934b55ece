import type { FailureKind } from '../../domain/contract/failure.ts';

/** Why a file could not be saved; the window's sentence for each stands in domain/words/failureWords.ts. */
export type SaveFailure = 'locked' | 'full' | 'read only' | 'gone' | 'unknown';

/** The errno code of an error, or an empty text. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Whether a file is held by another program, or may not be changed: Windows says the same for both. */
export const isHeld = (error: unknown): boolean =>
  ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error));

/** What a failed write means. */
export const failureWhileWriting = (error: unknown): SaveFailure => {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read only';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'EIO':
    case 'ESTALE':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
      return 'gone';
    default:
      return 'unknown';
  }
};

/** How the window names a failed save. */
export const saveFailureKinds = {
  locked: 'file locked',
  full: 'disk full',
  'read only': 'read only',
  gone: 'place gone',
  unknown: 'write failed',
} as const satisfies Readonly<Record<SaveFailure, FailureKind>>;
