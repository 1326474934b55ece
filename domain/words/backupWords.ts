import { daysWithoutCheckedBackup } from '../backup/backupIsDue.ts';
import type { BackupPlace } from '../backup/backupPlaceSchema.ts';
import { daysBetween } from '../calendar/addDays.ts';
import { partsOf, type Day } from '../calendar/day.ts';
import { localDay } from '../calendar/localDay.ts';
import { momentWords } from './momentWords.ts';

/** So many days without a checked backup are too many. */
const tooManyDays = 7;

/** How the backups stand, in words of different length. */
export type BackupSummary = {
  /** Neutral only while there is nothing yet that could be lost. */
  readonly tone: 'good' | 'waiting' | 'neutral';
  /** A few words for the rail. */
  readonly short: string;
  /** Complete sentences: what is the case and since when. */
  readonly text: string;
  /** Whether the page Heute says it as well: no checked backup for seven days, or none came to be. */
  readonly isOverdue: boolean;
};

/** What the words are made from: the places of the vault and what the calendar of this PC says. */
export type BackupsToSay = {
  readonly own: BackupPlace | undefined;
  readonly second: BackupPlace | undefined;
  readonly today: Day;
  /** The day the first young person was admitted; null in an empty vault, which has nothing to lose. */
  readonly begunOn: Day | null;
};

type Checked = NonNullable<BackupPlace['lastChecked']>;

/** The backup that holds most of the work; of two that hold the same, the younger. */
const newestOf = ({ own, second }: BackupsToSay): Checked | null => {
  const all = [own, second].flatMap((place) => place?.lastChecked ?? []);
  return (
    all.toSorted(
      (one, other) => other.seq - one.seq || Date.parse(other.at) - Date.parse(one.at),
    )[0] ?? null
  );
};

const noonOf = (today: Day): Date => {
  const { year, month, dayOfMonth } = partsOf(today);
  return new Date(year, month - 1, dayOfMonth, 12);
};

const daysSince = (checked: Checked, today: Day): number =>
  daysWithoutCheckedBackup({ lastGoodAt: checked.at, now: noonOf(today) }) ?? 0;

/** How many young people, as words of a sentence. */
export const youngPeopleWords = (count: number): string =>
  count === 1 ? 'eine jugendliche Person' : `${count.toLocaleString('de-DE')} Jugendliche`;

const lastWords = (checked: Checked, today: Day): string =>
  `Letzte geprüfte Sicherung: ${momentWords(checked.at, today)}, ${youngPeopleWords(checked.students)}.`;

const daysWords = (days: number): string => (days === 1 ? 'seit einem Tag' : `seit ${days} Tagen`);

/**
 * How the backups of the vault stand. Green only when the newest checked one is younger than seven days, none has
 * failed since, and the second place, where there is one, has not been without for seven days either.
 */
export const backupSummary = (say: BackupsToSay): BackupSummary => {
  const newest = newestOf(say);
  if (newest === null) return withoutBackup(say);
  const last = lastWords(newest, say.today);
  const days = daysSince(newest, say.today);
  if (days >= tooManyDays) return staleBackup(newest, days, say.today);
  if (say.own !== undefined && say.own.fault !== null)
    return {
      tone: 'waiting',
      short: 'Sicherung fehlgeschlagen',
      text: `Seither ist eine Sicherung nicht gelungen. ${last}`,
      isOverdue: false,
    };
  return (
    secondIsBehind(say, last) ?? {
      tone: 'good',
      short: `Gesichert ${days < 2 ? momentWords(newest.at, say.today) : `vor ${days} Tagen`}`,
      text: last,
      isOverdue: false,
    }
  );
};

const withoutBackup = ({ own, begunOn, today }: BackupsToSay): BackupSummary => {
  const failed = own !== undefined && own.fault !== null;
  if (!failed && begunOn === null) return nothingToLose;
  return {
    tone: 'waiting',
    short: failed ? 'Sicherung fehlgeschlagen' : 'Noch nicht gesichert',
    text: failed
      ? 'Es gibt noch keine geprüfte Sicherung, und die letzte ist nicht gelungen.'
      : 'Es gibt noch keine geprüfte Sicherung.',
    isOverdue: failed || (begunOn !== null && daysBetween(begunOn, today) >= tooManyDays),
  };
};

const nothingToLose: BackupSummary = {
  tone: 'neutral',
  short: 'Noch nicht gesichert',
  text: 'Es gibt noch keine Sicherung. Die erste entsteht von selbst, wenn Sie den Tresor nach der ersten Akte wieder öffnen.',
  isOverdue: false,
};

const staleBackup = (newest: Checked, days: number, today: Day): BackupSummary => {
  const last = lastWords(newest, today);
  return localDay(new Date(newest.at)) > today
    ? {
        tone: 'waiting',
        short: 'Datum dieses PCs prüfen',
        text: `Die letzte Sicherung trägt ein Datum in der Zukunft; vermutlich geht die Uhr dieses PCs falsch. ${last}`,
        isOverdue: true,
      }
    : {
        tone: 'waiting',
        short: `Seit ${days} Tagen ungesichert`,
        text: `Eine neue Sicherung fehlt ${daysWords(days)}. ${last}`,
        isOverdue: true,
      };
};

/** A stick that is not plugged in is no fault for a week; a folder that refuses is one at once. */
const secondIsBehind = ({ second, today }: BackupsToSay, last: string): BackupSummary | null => {
  if (second === undefined) return null;
  const days = second.lastChecked === null ? null : daysSince(second.lastChecked, today);
  if (days !== null && days >= tooManyDays)
    return {
      tone: 'waiting',
      short: `Zweiter Ort fehlt ${daysWords(days)}`,
      text: `Am zweiten Ort fehlt eine neue Sicherung ${daysWords(days)}. ${last}`,
      isOverdue: false,
    };
  if (second.fault !== null && (second.fault.kind !== 'gone' || days === null))
    return {
      tone: 'waiting',
      short: 'Zweiter Ort nicht gesichert',
      text: `Am zweiten Ort ist die letzte Sicherung nicht gelungen. ${last}`,
      isOverdue: false,
    };
  return null;
};

/**
 * What older backups still hold although it was deleted; null when there is nothing to clear away.
 *
 * @example deletedSinceWords([]) // null
 */
export const deletedSinceWords = (places: readonly BackupPlace[]): string | null => {
  const count = Math.max(0, ...places.map(({ deletedSince }) => deletedSince ?? 0));
  if (count === 0) return null;
  return count === 1
    ? 'Sie haben eine Akte gelöscht. In älteren Sicherungen steht sie noch.'
    : `Sie haben ${count} Akten gelöscht. In älteren Sicherungen stehen sie noch.`;
};
