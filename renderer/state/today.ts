import { useSyncExternalStore } from 'react';
import { day, type Day } from '../../domain/calendar/day.ts';

/** The day on the calendar of this PC. */
export const todayHere = (): Day => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
};

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
