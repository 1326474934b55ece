import { daysBetween } from '../calendar/addDays.ts';
import { localDay } from '../calendar/localDay.ts';

/** When the last checked backup was written (ISO 8601), if ever, and what the clock of this PC says. */
export type BackupClock = { readonly lastGoodAt: string | null; readonly now: Date };

const daysSince = ({ lastGoodAt, now }: BackupClock): number | null =>
  lastGoodAt === null ? null : daysBetween(localDay(new Date(lastGoodAt)), localDay(now));

/**
 * Whether the first backup of the day is still to be made.
 * A last one from the future, which a clock that was set back leaves, keeps nothing from being due.
 *
 * @example backupIsDue({ lastGoodAt: null, now }) // true
 */
export const backupIsDue = (clock: BackupClock): boolean => daysSince(clock) !== 0;

/**
 * How many days lie between the last checked backup and today, or null when there is none.
 * One from the future counts by its distance too: the clock is wrong, and nothing says that a backup is fresh.
 *
 * @example daysWithoutCheckedBackup({ lastGoodAt: '2026-11-15T08:00:00.000Z', now: new Date('2026-11-22T08:00:00Z') }) // 7
 */
export const daysWithoutCheckedBackup = (clock: BackupClock): number | null => {
  const days = daysSince(clock);
  return days === null ? null : Math.abs(days);
};
