import { daysBetween, weekdayOf, addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';

/** What the rotation knows of a backup: its running number, the day in its name, whether it is whole. */
export type KnownBackup = { readonly number: number; readonly day: Day; readonly whole: boolean };

/** The day of this PC and the age in days beyond which no backup is kept. */
export type Rotation = { readonly today: Day; readonly maxAgeDays: number };

/** So many days, weeks and months each keep their newest backup. */
const keptDays = 7;
const keptWeeks = 5;
const keptMonths = 6;

/** The newest whole backups that nothing makes go. */
const untouchable = 2;

/** So many go in one run at most: a wrong clock does little before somebody sets it right. */
const mostPerRun = 2;

/** Age counts once backups of so many days lie within it: before, the clock may have jumped. */
const daysThatProveTheClock = 3;

const mondayOf = (day: Day): string => addDays(day, 1 - weekdayOf(day));

/** The first backup of each of the first periods, newest first. */
const firstOfEach = (
  newestFirst: readonly KnownBackup[],
  periodOf: (day: Day) => string,
  count: number,
): readonly KnownBackup[] => {
  const firsts = new Map<string, KnownBackup>();
  for (const backup of newestFirst) {
    const period = periodOf(backup.day);
    if (!firsts.has(period)) firsts.set(period, backup);
  }
  return [...firsts.values()].slice(0, count);
};

/** The age of each backup; one from the future, which a wrong clock left, is as old as the one that followed it. */
const agesOf = (newestFirst: readonly KnownBackup[], today: Day): ReadonlyMap<number, number> => {
  const ages = new Map<number, number>();
  let following = 0;
  for (const { number, day } of newestFirst) {
    const age = daysBetween(day, today);
    if (age >= 0) following = age;
    ages.set(number, age >= 0 ? age : following);
  }
  return ages;
};

/**
 * The numbers of the backups that may go now, oldest first: at most two in one run.
 * Kept are the newest backup of seven days, five weeks and six months, none older than the limit. The order is that
 * of the numbers; the two newest whole ones never go, whatever the clock says. Damaged ones go by age alone.
 *
 * @example backupsToDrop([{ number: 1, day: day('2026-11-22'), whole: true }], rotation) // []
 */
export const backupsToDrop = (
  backups: readonly KnownBackup[],
  { today, maxAgeDays }: Rotation,
): readonly number[] => {
  const newestFirst = [...backups].sort((one, other) => other.number - one.number);
  const whole = newestFirst.filter((backup) => backup.whole);
  const ages = agesOf(newestFirst, today);
  const isYoung = ({ number }: KnownBackup): boolean => (ages.get(number) ?? 0) <= maxAgeDays;
  const clockIsProven =
    new Set(whole.filter(isYoung).map(({ day }) => day)).size >= daysThatProveTheClock;
  const isTooOld = (backup: KnownBackup): boolean => clockIsProven && !isYoung(backup);
  const always = new Set(whole.slice(0, untouchable));
  const inRotation = new Set([
    ...firstOfEach(whole, (day) => day, keptDays),
    ...firstOfEach(whole, mondayOf, keptWeeks),
    ...firstOfEach(whole, (day) => day.slice(0, 7), keptMonths),
  ]);
  const goes = (backup: KnownBackup): boolean =>
    !always.has(backup) && (isTooOld(backup) || (backup.whole && !inRotation.has(backup)));
  return newestFirst
    .filter(goes)
    .map(({ number }) => number)
    .reverse()
    .slice(0, mostPerRun);
};
