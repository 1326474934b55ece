import type { Failure, FailureKind } from '../../domain/contract/failure.ts';

const kinds: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'not releasable',
  'office failed',
  'too long',
  'template unusable',
  'template damaged',
]);

/** Whether a failure may happen to one paper of a run and not to the next; after every other a run ends. */
export const concernsOnePaper = ({ kind }: Pick<Failure, 'kind'>): boolean => kinds.has(kind);
