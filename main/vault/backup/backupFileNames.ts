import { type Day, isDay } from '../../../domain/calendar/day.ts';

/** A backup as its name tells: the number orders, the day is for people. */
export type BackupName = { readonly file: string; readonly number: number; readonly day: Day };

/** The name of the backup with this running number. */
export const backupName = (number: number, day: Day): string =>
  `b-${String(number).padStart(10, '0')}-${day}.stf`;

/** Reads the name of a backup; undefined for every other file. */
export const parseBackupName = (file: string): BackupName | undefined => {
  const [, number, day] = /^b-(\d{10})-(\d{4}-\d{2}-\d{2})\.stf$/u.exec(file) ?? [];
  if (number === undefined || day === undefined || !isDay(day)) return undefined;
  return { file, number: Number(number), day };
};

/** The number the next backup gets beside these files: higher than any, whole or not. */
export const nextBackupNumber = (files: readonly string[]): number =>
  Math.max(0, ...files.map((file) => parseBackupName(file)?.number ?? 0)) + 1;
