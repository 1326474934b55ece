import { join } from 'node:path';
import { backupsToDrop } from '../../../domain/backup/backupsToDrop.ts';
import { localDay } from '../../../domain/calendar/localDay.ts';
import { decodeBody } from '../format/snapshot.ts';
import { decodeHeader } from '../format/snapshotHeader.ts';
import { diskFailure } from '../fs/diskFailure.ts';
import { giveWay } from '../giveWay.ts';
import { readOrNothing } from '../store/vaultFiles.ts';
import type { BackupSource, ListedBackup } from './Backup.ts';
import { listBackups } from './listBackups.ts';
import { tidyPlace } from './tidyPlace.ts';
import type { PruneRequest, Removed } from './VaultBackups.ts';

/** So many backups are decrypted before anything goes: those that would be the last. */
const provenBeforePruning = 2;

const opens = async (
  { fs, dek }: Pick<BackupSource, 'fs' | 'dek'>,
  path: string,
): Promise<boolean> => {
  const bytes = await readOrNothing(fs, path);
  const read = decodeHeader(bytes);
  return read.ok && decodeBody(read.value, dek, bytes) !== undefined;
};

/** Decrypts the newest backups until two are proven; a header alone does not show that the rest is whole. */
const proveNewest = async (
  source: Pick<BackupSource, 'fs' | 'dek'>,
  place: string,
  newestFirst: readonly ListedBackup[],
): Promise<readonly ListedBackup[]> => {
  const seen: ListedBackup[] = [];
  let proven = 0;
  for (const backup of newestFirst) {
    const isToBeProven = backup.state === 'whole' && proven < provenBeforePruning;
    const isDamaged = isToBeProven && !(await opens(source, join(place, backup.file)));
    if (isToBeProven && !isDamaged) proven += 1;
    seen.push(isDamaged ? { ...backup, state: 'damaged' } : backup);
    await giveWay();
  }
  return seen;
};

const toDrop = (
  backups: readonly ListedBackup[],
  { now, maxAgeDays }: PruneRequest & { readonly now: Date },
): readonly ListedBackup[] => {
  const rotated = backupsToDrop(
    backups.map(({ number, day, state }) => ({ number, day, whole: state === 'whole' })),
    { today: localDay(now), maxAgeDays },
  );
  const newestWhole = backups.find(({ state }) => state === 'whole')?.number ?? 0;
  // A copy that was cut by a crash or an unplugged medium holds nothing once a whole one follows it.
  const isLeftOver = ({ state, number }: ListedBackup): boolean =>
    state === 'cut' && number < newestWhole;
  return backups.filter((backup) => rotated.includes(backup.number) || isLeftOver(backup));
};

/** Deletes at a place what the rotation of its own vault no longer keeps, and attachments that go with it. */
export const pruneBackups = async (
  source: Pick<BackupSource, 'fs' | 'dek' | 'vaultId' | 'now'>,
  place: string,
  request: PruneRequest,
): Promise<Removed> => {
  const { fs, vaultId, now } = source;
  const nothing = { place, files: [], failure: undefined };
  const listed = await listBackups(fs, place, vaultId);
  if (!listed.ok) return { ...nothing, failure: listed.failure };
  const own = (listed.value ?? []).filter(
    ({ state }) => state !== 'other vault' && state !== 'from the future',
  );
  try {
    const proven = await proveNewest(source, place, own);
    return await tidyPlace(fs, place, toDrop(proven, { ...request, now: now() }));
  } catch (error) {
    return { ...nothing, failure: diskFailure(error) };
  }
};
