import type { Assembled } from './assemble.ts';

/** How far a vault reached when it was last seen: the number of its last commit and the chain value after it, hex. */
export type Seen = { readonly seq: number; readonly chain: string };

/**
 * Whether a vault ends before what was seen of it, or has another history: an older copy was put in its place.
 * A point before the snapshot in use can no longer be compared and counts as part of the history.
 */
export const isOlderThanSeen = (
  { passed, head }: Pick<Assembled, 'passed' | 'head'>,
  seen: Seen | undefined,
): boolean => {
  if (seen === undefined) return false;
  if (head.seq < seen.seq) return true;
  const there = passed.find(({ seq }) => seq === seen.seq);
  return there !== undefined && there.chain.toString('hex') !== seen.chain;
};
