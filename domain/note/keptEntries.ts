import type { TimelineEntry } from './timelineEntry.ts';

const isSame = (one: TimelineEntry, other: TimelineEntry): boolean =>
  one.record === other.record &&
  one.day === other.day &&
  one.title === other.title &&
  one.detail === other.detail;

const placeOf = ({ kind, key }: TimelineEntry): string => `${kind}/${key}`;

/**
 * A timeline made anew, in which every entry that says the same of the same record is the object it was before;
 * where none has changed, the timeline of before itself. So nothing is drawn anew that looks the same.
 */
export const keptEntries = (
  before: readonly TimelineEntry[],
  now: readonly TimelineEntry[],
): readonly TimelineEntry[] => {
  const known = new Map(before.map((entry) => [placeOf(entry), entry]));
  const kept = now.map((entry) => {
    const earlier = known.get(placeOf(entry));
    return earlier !== undefined && isSame(earlier, entry) ? earlier : entry;
  });
  const isAllKept =
    kept.length === before.length && kept.every((entry, at) => entry === before[at]);
  return isAllKept ? before : kept;
};
