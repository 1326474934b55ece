import { join } from 'node:path';
import { ok, type Result } from '../../../domain/contract/result.ts';
import { quarantineFolder } from '../format/fileNames.ts';
import { diskFailure, errnoOf } from '../fs/diskFailure.ts';
import type { BackupFailure, BackupSource } from './Backup.ts';
import { type BackupFile, copyBackup } from './copyBackup.ts';
import { listBackups } from './listBackups.ts';
import { tidyPlace } from './tidyPlace.ts';
import type { Purged, PurgedPlace, Removed } from './VaultBackups.ts';
import { writeBackup } from './writeBackup.ts';

/**
 * Deletes what was put aside in a folder, as a person has asked: damaged scans, and in the vault's own folder the damaged or
 * replaced files of older states. Whoever was deleted may still be on them.
 */
const emptyQuarantine = async (
  { fs }: BackupSource,
  { place, files, failure }: Removed,
): Promise<Removed> => {
  const quarantine = join(place, quarantineFolder);
  const gone = [...files];
  try {
    for (const name of await fs.list(quarantine)) {
      await fs.unlink(join(quarantine, name));
      gone.push(name);
    }
    if (gone.length > files.length) await fs.syncFolder(quarantine);
    return { place, files: gone, failure };
  } catch (error) {
    const isNone = errnoOf(error) === 'ENOENT';
    return { place, files: gone, failure: failure ?? (isNone ? undefined : diskFailure(error)) };
  }
};

/** Deletes every backup of the vault at a place but the fresh one, damaged ones too: they may still hold who was deleted. */
const dropOlder = async (
  source: BackupSource,
  { place, file: fresh }: BackupFile,
): Promise<Removed> => {
  const { fs, vaultId } = source;
  const listed = await listBackups(fs, place, vaultId);
  if (!listed.ok) return { place, files: [], failure: listed.failure };
  const older = (listed.value ?? []).filter(
    ({ file, state }) => file !== fresh && state !== 'other vault' && state !== 'from the future',
  );
  return emptyQuarantine(source, await tidyPlace(fs, place, older));
};

const purgeCopy = async (
  source: BackupSource,
  fresh: BackupFile,
  place: string,
): Promise<PurgedPlace> => {
  const copied = await copyBackup(source, fresh, place);
  if (!copied.ok) return { place, files: [], failure: copied.failure, fresh: undefined };
  const removed = await dropOlder(source, { place, file: copied.value.file });
  return { ...removed, fresh: copied.value };
};

/**
 * Replaces all backups of a vault by a fresh one, so that they forget who was deleted.
 * At each place the older ones go only after the fresh one was proven there; a place that takes none keeps what it has.
 * What was put aside in the vault's own folder goes with them: it is the last in the list.
 */
export const purgeBackups = async (
  source: BackupSource,
  [first, ...others]: readonly [string, ...string[]],
): Promise<Result<Purged, BackupFailure>> => {
  const fresh = await writeBackup(source, first);
  if (!fresh.ok) return fresh;
  const file = { place: first, file: fresh.value.file };
  const removed: PurgedPlace[] = [{ ...(await dropOlder(source, file)), fresh: fresh.value }];
  for (const place of others) removed.push(await purgeCopy(source, file, place));
  const vault = { place: source.folder, files: [], failure: undefined };
  removed.push({ ...(await emptyQuarantine(source, vault)), fresh: undefined });
  return ok({ fresh: fresh.value, removed });
};
