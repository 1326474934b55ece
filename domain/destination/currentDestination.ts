import { destinationCodes, type DestinationGroup } from './destinationCodes.ts';
import type { Destination } from './destinationSchema.ts';

/** The newest planned and the newest actual destination of a young person. */
export type CurrentDestination = {
  readonly planned: Destination | null;
  readonly actual: Destination | null;
};

/** What stands for a young person of whom nothing is recorded. */
export const noDestination: CurrentDestination = { planned: null, actual: null };

const isNewer = (one: Destination, other: Destination | null): boolean => {
  if (other === null) return true;
  if (one.recordedOn !== other.recordedOn) return one.recordedOn > other.recordedOn;
  if (one.recordedAt !== other.recordedAt) return one.recordedAt > other.recordedAt;
  return one.id > other.id;
};

/** The newest planned and actual destination of each young person, in one pass over the history. */
export const currentDestinations = (
  destinations: Iterable<Destination>,
): ReadonlyMap<string, CurrentDestination> => {
  const current = new Map<string, CurrentDestination>();
  for (const entry of destinations) {
    const known = current.get(entry.studentId) ?? noDestination;
    const slot = entry.kind === 'geplant' ? 'planned' : 'actual';
    if (isNewer(entry, known[slot])) current.set(entry.studentId, { ...known, [slot]: entry });
  }
  return current;
};

/** The group of the statistics a destination counts in; nothing recorded is a value of its own. */
export const groupOf = (destination: Destination | null): DestinationGroup | 'nicht_erfasst' =>
  destination === null ? 'nicht_erfasst' : destinationCodes[destination.code].group;

/** What is known last: the actual destination once there is one, the planned one before. */
export const knownDestination = (current: CurrentDestination | undefined): Destination | null =>
  current?.actual ?? current?.planned ?? null;

/**
 * Whether a young person is without a destination (ohne Anschluss): looking for one, without an offer,
 * or nothing recorded. Not reached ("unbekannt") is not the same and answers false.
 */
export const isWithoutDestination = (current: CurrentDestination | undefined): boolean => {
  const group = groupOf(knownDestination(current));
  return group === 'unversorgt' || group === 'nicht_erfasst';
};
