import type { Input, Output } from '../../../domain/contract/contract.ts';

type ValueOf<R> = R extends { readonly ok: true; readonly value: infer V } ? V : never;

/** A backup as the list names it. */
export type ListedBackup = ValueOf<Output<'backup.list'>>[number];

/** What is inside a backup. */
export type BackupContent = ValueOf<Output<'backup.look'>>;

/** Which backup is meant: one of the list, or the file the user chose last. */
export type WhichBackup = Input<'backup.look'>['which'];

/**
 * Backups, the newest first. The running number in the name orders, never the clock; of two copies with one
 * number that beside the vault comes first.
 *
 * @example newestFirst([yesterday, today]) // [today, yesterday]
 */
export const newestFirst = (backups: readonly ListedBackup[]): readonly ListedBackup[] =>
  [...backups].sort(
    (one, other) =>
      (backupNumber(other) ?? -1) - (backupNumber(one) ?? -1) ||
      one.place.localeCompare(other.place),
  );

/** The running number of a backup, by which the newest is told; null when its name has none. */
export const backupNumber = ({ file }: ListedBackup): number | null => {
  const digits = /^b-(\d{10})-/.exec(file)?.[1];
  return digits === undefined ? null : Number(digits);
};
