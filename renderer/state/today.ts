import { useSyncExternalStore } from 'react';
import type { Day } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/localDay.ts';

/** The day on the calendar of this PC. */
export const todayHere = (): Day => localDay(new Date());

const everyMinute = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, 60_000);
  return () => clearInterval(timer);
};

/** Today; a window left open over midnight moves on by itself. */
export const useToday = (): Day => useSyncExternalStore(everyMinute, todayHere);

/** Now, as ISO instant. */
export const nowInstant = (): string => new Date().toISOString();

/** A new random id for a record. */
export const newId = (): string => crypto.randomUUID();
