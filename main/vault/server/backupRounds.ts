import type { BackupPlace } from '../../../domain/backup/backupPlaceSchema.ts';
import { backupIsDue } from '../../../domain/backup/backupIsDue.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { importDraftId } from '../../../domain/import/importDraft.ts';
import { put, type Change, type Commit } from '../../../domain/record/change.ts';
import type { Backup, BackupFailure } from '../backup/Backup.ts';
import { diskFailure } from '../fs/diskFailure.ts';
import { writeBackup } from '../backup/writeBackup.ts';
import type { OpenRequest } from '../openVault.ts';
import { announce } from './announce.ts';
import { foldersOf, knownPlace, ownPlace } from './backupPlaces.ts';
import type { Opened, ServerDesk } from './ServerDesk.ts';

type PlaceId = BackupPlace['id'];

const faults = {
  'disk full': 'full',
  'read-only': 'readOnly',
  gone: 'gone',
  unknown: 'other',
  'not whole': 'notWhole',
  'taken over': 'other',
  looking: 'other',
  closed: 'other',
} as const satisfies Readonly<Record<BackupFailure['kind'], string>>;

/** Saves something about the backups themselves; undo does not touch it, for the files stay. */
const note = async (
  desk: ServerDesk,
  { vault }: Opened,
  { action, changes }: Pick<Commit, 'action' | 'changes'>,
): Promise<void> => {
  const saved = await desk.inTurn(() => vault.append(action, changes));
  if (saved.ok) await announce(desk)(saved.value);
};

const blank = (id: PlaceId, folder: string): BackupPlace => ({
  ...{ id, folder },
  lastChecked: null,
  fault: null,
  deletedSince: null,
});

const outcome = (
  place: BackupPlace,
  made: Result<Backup, BackupFailure>,
  now: string,
): BackupPlace => {
  if (!made.ok) return { ...place, fault: { at: now, kind: faults[made.failure.kind] } };
  const { at, file, students, notes, bytes, seq } = made.value;
  return { ...place, lastChecked: { at, file, students, notes, bytes, seq }, fault: null };
};

/** What came of a backup at one place. */
export type PlaceOutcome = {
  readonly id: PlaceId;
  readonly folder: string;
  readonly result: Result<Backup, BackupFailure>;
};

/** Remembers what came of backups at some places. */
export const noteBackups = async (
  desk: ServerDesk,
  opened: Opened,
  made: readonly PlaceOutcome[],
): Promise<void> => {
  const now = new Date().toISOString();
  const changes = made.map(({ id, folder, result }) => {
    const known = knownPlace(opened, id);
    const place = known?.folder === folder ? known : blank(id, folder);
    return put('backupPlace', outcome(place, result, now));
  });
  await note(desk, opened, { action: 'Sicherung', changes });
};

/**
 * The places that have held a backup and are not there now. The folder a medium was shown in may outlast it:
 * a backup in there would lie on the disk of this PC, and pass for one on the medium.
 */
export const placesAway = async (
  desk: ServerDesk,
  opened: Opened,
): Promise<readonly PlaceOutcome[]> => {
  const away: PlaceOutcome[] = [];
  for (const { id, folder } of foldersOf(opened).slice(1)) {
    if (knownPlace(opened, id)?.lastChecked === null) continue;
    try {
      await desk.around(folder).fs.list(folder);
    } catch (error) {
      away.push({ id, folder, result: fail(diskFailure(error)) });
    }
  }
  return away;
};

const writeEverywhere = async (
  desk: ServerDesk,
  opened: Opened,
): Promise<readonly PlaceOutcome[]> => {
  const { backups } = opened.vault;
  const own = ownPlace(opened.folder);
  const first = await backups.write(own);
  const results: PlaceOutcome[] = [{ id: 'own', folder: own, result: first }];
  const away = await placesAway(desk, opened);
  for (const { id, folder } of foldersOf(opened).slice(1)) {
    if (away.some((place) => place.id === id)) continue;
    // With the first place out of order the second gets a backup of its own.
    const result = first.ok
      ? await backups.copy({ place: own, file: first.value.file }, folder)
      : await backups.write(folder);
    results.push({ id, folder, result });
  }
  results.push(...away);
  await noteBackups(desk, opened, results);
  return results;
};

const writeAndPrune = async (
  desk: ServerDesk,
  opened: Opened,
): Promise<Result<Backup, BackupFailure>> => {
  const { backups, data } = opened.vault;
  const results = await writeEverywhere(desk, opened);
  const maxAgeDays = data.settings['settings']?.backupMaxAgeDays ?? 90;
  for (const { folder, result } of results)
    if (result.ok) await backups.prune(folder, { maxAgeDays });
  const [first, ...others] = results.map(({ result }) => result);
  if (first === undefined) throw new Error('A vault has a place of backups beside it.');
  return others.find(({ ok: isMade }) => first.ok && !isMade) ?? first;
};

const running = new WeakMap<Opened, Promise<Result<Backup, BackupFailure>>>();

/** Writes and proves a backup at every place, remembers what came of it, and lets old ones go. One at a time. */
export const backUp = (
  desk: ServerDesk,
  opened: Opened,
): Promise<Result<Backup, BackupFailure>> => {
  const now = running.get(opened);
  if (now !== undefined) return now;
  const made = writeAndPrune(desk, opened).finally(() => running.delete(opened));
  running.set(opened, made);
  return made;
};

/** Writes one more backup and lets no older one go: one of them is about to be restored. */
export const backUpAndKeep = async (desk: ServerDesk, opened: Opened): Promise<void> => {
  await running.get(opened)?.catch(() => undefined);
  await writeEverywhere(desk, opened);
};

/** At the first opening of a day a backup is made while work goes on; a failure is told. */
export const dailyBackup = (desk: ServerDesk, opened: Opened): void => {
  const { access, data } = opened.vault;
  // A vault without anybody in it waits: its first backup of the day is to hold the work of that day.
  if (access !== 'write' || Object.keys(data.student).length === 0) return;
  const lastGoodAt = knownPlace(opened, 'own')?.lastChecked?.at ?? null;
  const now = new Date();
  if (!backupIsDue({ lastGoodAt, now })) return;
  void backUp(desk, opened).then(
    (made) => {
      if (!made.ok && desk.opened === opened) desk.tell('warning', 'backup failed');
    },
    () => desk.tell('warning', 'backup failed'),
  );
};

/** So many deleted persons at once are worth a backup first. */
const many = 5;

const deletedPersons = (changes: readonly Change[]): number =>
  changes.filter((change) => 'drop' in change && change.drop === 'student').length;

/** A list is taken over by the commit that takes its draft away. */
const takesListOver = (changes: readonly Change[]): boolean =>
  changes.length > 1 && changes.some((change) => 'drop' in change && change.id === importDraftId);

/** Makes a backup before many persons are deleted at once, and before a list of them is taken over. */
export const backUpBeforeMany = async (
  desk: ServerDesk,
  changes: readonly Change[],
): Promise<void> => {
  if (desk.opened === null) return;
  if (deletedPersons(changes) >= many || takesListOver(changes)) await backUp(desk, desk.opened);
};

/** Remembers that backups still hold persons who were deleted from the vault. */
export const noteDeletions = async (
  desk: ServerDesk,
  opened: Opened,
  changes: readonly Change[],
): Promise<void> => {
  const gone = deletedPersons(changes);
  const places = Object.values(opened.vault.data.backupPlace);
  if (gone === 0 || places.length === 0) return;
  const marked = places.map((place) =>
    put('backupPlace', { ...place, deletedSince: (place.deletedSince ?? 0) + gone }),
  );
  await note(desk, opened, { action: 'Löschung vermerkt', changes: marked });
};

/** Forgets a place, or that it still holds deleted persons. */
export const notePlaces = (
  desk: ServerDesk,
  opened: Opened,
  changes: readonly Change[],
): Promise<void> => note(desk, opened, { action: 'Orte der Sicherungen', changes });

/** For a caller that only wants to know whether it went well. */
export const asNull = <F>(made: Result<unknown, F>): Result<null, F> => (made.ok ? ok(null) : made);

/** Keeps the state beside the vault before its records are brought to a new version. */
export const beforeMigration =
  (folder: string): NonNullable<OpenRequest['beforeMigration']> =>
  (source) =>
    writeBackup(source, ownPlace(folder));
