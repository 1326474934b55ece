import type { Input, Output } from '../../../domain/contract/contract.ts';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { drop, put } from '../../../domain/record/change.ts';
import { listBackups } from '../backup/listBackups.ts';
import { lookIntoBackup, type BackupContents } from '../backup/lookIntoBackup.ts';
import type { OpenFailure } from '../store/failures.ts';
import { vaultIdIn } from '../store/vaultIdIn.ts';
import {
  asNull,
  backUp,
  noteBackups,
  notePlaces,
  type PlaceOutcome,
  placesAway,
} from './backupRounds.ts';
import { foldersOf, knownPlace, pathOf, placesOf, secondPlace } from './backupPlaces.ts';
import { backupFailure, lookFailure } from './failureForWindow.ts';
import { forgetOlderFiles } from './forgetOlderFiles.ts';
import { restore } from './restore.ts';
import { withVault, type Opened, type ServerDesk, type WindowAnswers } from './ServerDesk.ts';

type BackupAnswers = Pick<WindowAnswers, Extract<keyof WindowAnswers, `backup.${string}`>>;

type Listed = Extract<Output<'backup.list'>, { ok: true }>['value'];

const list = async (desk: ServerDesk): Promise<Result<Listed, Failure>> => {
  const listed: Listed = [];
  for (const { id, folder } of placesOf(desk)) {
    const { fs } = desk.around(folder);
    const found = await listBackups(fs, folder, desk.opened?.vault.vaultId);
    // A place that is away lists as nothing; its own state says that it is not reachable.
    for (const { file, bytes, state, header } of (found.ok ? found.value : undefined) ?? []) {
      if (state === 'other vault' || state === 'cut') continue;
      const at = header?.writtenAt ?? null;
      listed.push({ place: id, file, at, bytes, whole: state === 'whole' });
    }
  }
  return ok(listed.sort((one, other) => (other.at ?? '').localeCompare(one.at ?? '')));
};

/** Whether a backup is of the vault that is open or lies at the remembered place; where none lies, none is contradicted. */
const isOurs = async (desk: ServerDesk, vaultId: string): Promise<boolean> => {
  if (desk.opened !== null) return desk.opened.vault.vaultId === vaultId;
  const { folder } = desk.standing;
  const known = await vaultIdIn(desk.around(folder).fs, folder).catch(() => undefined);
  return known === undefined || known === vaultId;
};

const insideOf = async (
  desk: ServerDesk,
  found: Result<BackupContents, OpenFailure>,
): ReturnType<BackupAnswers['backup.look']> => {
  if (!found.ok) return fail(lookFailure(found.failure));
  const { writtenAt, counts, schools, practice, vaultId, attachmentsMissing } = found.value;
  const { students, notes, placements, companies, handovers } = counts;
  return ok({
    ...{ at: writtenAt, students, notes, placements, companies, handovers, practice },
    schools: [...schools],
    sameVault: await isOurs(desk, vaultId),
    missingScans: attachmentsMissing,
  });
};

const look = async (
  desk: ServerDesk,
  { which, secret }: Input<'backup.look'>,
): ReturnType<BackupAnswers['backup.look']> => {
  const path = pathOf(desk, which);
  if (path === null) return fail(failure('backup missing'));
  if (secret !== null) {
    const { fs, kdf } = desk.around(path);
    const floor = kdf === undefined ? {} : { floor: kdf.floor };
    return insideOf(desk, await lookIntoBackup({ fs, path, secret, ...floor }));
  }
  return desk.opened === null
    ? fail(failure('wrong password'))
    : insideOf(desk, await desk.opened.vault.backups.look(path));
};

const checkAll = async (
  desk: ServerDesk,
  opened: Opened,
  { signal }: AbortController,
): ReturnType<BackupAnswers['backup.check']> => {
  let checked = 0;
  const damaged: { place: PlaceOutcome['id']; file: string }[] = [];
  for (const { id, folder } of foldersOf(opened)) {
    const before = checked;
    const found = await opened.vault.backups.checkAll(folder, {
      onProgress: (done, total) =>
        desk.tell('backupProgress', { done: before + done, total: before + total }),
      isCancelled: () => signal.aborted,
    });
    if (!found.ok) continue;
    checked += found.value.length;
    for (const { file, outcome } of found.value)
      if (outcome.kind !== 'whole') damaged.push({ place: id, file });
  }
  return signal.aborted ? fail(failure('cancelled')) : ok({ checked, damaged });
};

const useSecond = async (desk: ServerDesk, opened: Opened): Promise<Result<null, Failure>> => {
  const chosen = desk.standing.backupFolder;
  if (chosen === null) return fail(failure('cancelled'));
  const folder = secondPlace(chosen, opened.vault.vaultId);
  const result = await opened.vault.backups.write(folder);
  // A place that takes nothing is not entered: the user stands before the choice right now.
  if (!result.ok) return fail(backupFailure(result.failure));
  await noteBackups(desk, opened, [{ id: 'second', folder, result }]);
  return ok(null);
};

const purge = async (
  desk: ServerDesk,
  opened: Opened,
): ReturnType<BackupAnswers['backup.purge']> => {
  const away = await placesAway(desk, opened);
  const isAway = (folder: string): boolean => away.some((place) => place.folder === folder);
  const [own, ...others] = foldersOf(opened).map(({ folder }) => folder);
  if (own === undefined) return fail(failure('backup missing'));
  // Whoever was deleted since the vault was opened would otherwise stand in its older files until the lock.
  // In its turn: a scan whose record is still to come must not be taken for a leftover.
  await desk.inTurn(() => forgetOlderFiles(opened.vault));
  const purged = await opened.vault.backups.purge([
    own,
    ...others.filter((folder) => !isAway(folder)),
  ]);
  if (!purged.ok) return fail(backupFailure(purged.failure));
  const { removed } = purged.value;
  const made = foldersOf(opened).flatMap((place): readonly PlaceOutcome[] => {
    const there = removed.find((one) => one.place === place.folder);
    if (there === undefined) return [];
    if (there.fresh !== undefined) return [{ ...place, result: ok(there.fresh) }];
    return there.failure === undefined ? [] : [{ ...place, result: fail(there.failure) }];
  });
  await noteBackups(desk, opened, [...made, ...away]);
  const reached = removed.filter((one) => one.failure === undefined).map(({ place }) => place);
  const clean = foldersOf(opened)
    .filter(({ folder }) => reached.includes(folder))
    .flatMap(({ id }) => knownPlace(opened, id) ?? []);
  await notePlaces(
    desk,
    opened,
    clean.map((place) => put('backupPlace', { ...place, deletedSince: null })),
  );
  return ok({
    removed: removed.reduce((sum, { files }) => sum + files.length, 0),
    unreachable: [
      ...away.map(({ folder }) => folder),
      ...removed.flatMap((one) => (one.failure === undefined ? [] : [one.place])),
    ],
  });
};

/** Is waited for by a shell that asks whether all is done (`settle`). */
const reading = <T>({ readings }: ServerDesk, work: Promise<T>): Promise<T> => {
  readings.add(work);
  return work.finally(() => readings.delete(work));
};

/** The answers about backups. */
export const backupAnswers = (desk: ServerDesk): BackupAnswers => {
  let check = new AbortController();
  return {
    'backup.now': () =>
      withVault(desk, async (opened) => {
        const made = asNull(await backUp(desk, opened));
        return made.ok ? made : fail(backupFailure(made.failure));
      }),
    'backup.list': () => list(desk),
    'backup.check': () => {
      check = new AbortController();
      return withVault(desk, (opened) => checkAll(desk, opened, check));
    },
    'backup.cancel': () => {
      check.abort();
      return Promise.resolve(null);
    },
    'backup.look': (input) => reading(desk, look(desk, input)),
    'backup.restore': (input) => reading(desk, restore(desk, input)),
    'backup.useSecond': () => withVault(desk, (opened) => useSecond(desk, opened)),
    'backup.dropSecond': () =>
      withVault(desk, async (opened) => {
        if (knownPlace(opened, 'second') !== undefined)
          await notePlaces(desk, opened, [drop('backupPlace', 'second')]);
        return ok(null);
      }),
    'backup.purge': () => withVault(desk, (opened) => purge(desk, opened)),
  };
};
