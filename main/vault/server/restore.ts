import type { Input } from '../../../domain/contract/contract.ts';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { lookIntoBackup } from '../backup/lookIntoBackup.ts';
import {
  restoreBackup,
  type RestoreFailure,
  type RestoreRequest,
} from '../backup/restoreBackup.ts';
import { pathOf } from './backupPlaces.ts';
import { backUpAndKeep } from './backupRounds.ts';
import { backupFailure, lookFailure } from './failureForWindow.ts';
import type { Opened, ServerDesk } from './ServerDesk.ts';

type Keys = Pick<RestoreRequest, 'secret' | 'slots'>;

/** What opens the backup: what a person typed, or the key of the open vault with its present passwords. */
const keysFor = (desk: ServerDesk, { secret }: Input<'backup.restore'>): Keys | null => {
  if (secret !== null) return { secret };
  const ring = desk.opened?.vault.keyring();
  return ring === undefined ? null : { secret: { kind: 'key', dek: ring.dek }, slots: ring.slots };
};

const restoreFailure = (reason: RestoreFailure): Failure =>
  reason.kind === 'not written' ? backupFailure(reason.reason) : lookFailure(reason);

/** Where a vault lies, and whether it holds practice data. */
type Lying = { readonly folder: string; readonly practice: boolean };

const lyingOf = ({ folder, vault }: Opened): Lying => ({
  folder,
  practice: vault.data.settings['settings']?.practice ?? false,
});

/**
 * Where the restored vault will lie: in the place of the open or remembered one, if both are for practice or neither is.
 * Practice data never take the place of the own vault, nor the own vault that of practice.
 */
const targetOf = ({ opened, standing }: ServerDesk, practice: boolean): Lying => {
  const current = opened === null ? standing : lyingOf(opened);
  if (current.practice === practice) return { folder: current.folder, practice };
  return { folder: practice ? standing.practiceFolder : standing.ownFolder, practice };
};

const restoreOpened = async (
  desk: ServerDesk,
  input: Input<'backup.restore'>,
): Promise<Result<null, Failure>> => {
  const path = pathOf(desk, input.which);
  const keys = keysFor(desk, input);
  if (path === null) return fail(failure('backup missing'));
  if (keys === null) return fail(failure('wrong password'));
  const { fs, kdf } = desk.around(path);
  const floor = kdf === undefined ? {} : { floor: kdf.floor };
  const inside = await lookIntoBackup({ fs, path, secret: keys.secret, ...floor });
  if (!inside.ok) return fail(lookFailure(inside.failure));
  const before = desk.opened;
  // Before its turn: the backup notes itself in the vault, which takes a turn of its own.
  if (before?.vault.access === 'write') await backUpAndKeep(desk, before);
  const target = targetOf(desk, inside.value.practice);
  return desk.inTurn(() =>
    // A lock may have come in between: then nothing is replaced behind the back of who locked.
    desk.opened === before
      ? replaceVault(desk, { path, ...keys }, target)
      : Promise.resolve(fail(failure('not open'))),
  );
};

/**
 * Puts a backup in the place of the vault. It is opened first, so that a wrong password leaves the vault as it is; an open
 * vault is backed up once more and closed. The files of the older state go into quarantine. A lock meanwhile ends it as
 * long as nothing has taken the place of the older state.
 */
export const restore = async (
  desk: ServerDesk,
  input: Input<'backup.restore'>,
): Promise<Result<null, Failure>> => {
  const before = desk.opened;
  if (before !== null) await desk.report({ kind: 'restoring', begun: true });
  const restored = await restoreOpened(desk, input);
  const goesOn = before !== null && desk.opened === before && !desk.closing;
  if (goesOn) await desk.report({ kind: 'restoring', begun: false });
  return restored;
};

const replaceVault = async (
  desk: ServerDesk,
  backup: Keys & Pick<RestoreRequest, 'path'>,
  target: Lying,
): Promise<Result<null, Failure>> => {
  const closing = desk.opened;
  desk.opened = null;
  await closing?.vault.close();
  const isStopped = (): boolean => desk.closing;
  const made = await restoreBackup({ ...desk.around(target.folder), ...backup, isStopped });
  if (made.ok) await desk.report({ kind: 'restored', ...target, done: true });
  else if (closing !== null && !isStopped())
    await desk.report({ kind: 'restored', ...lyingOf(closing), done: false });
  return made.ok ? ok(null) : fail(restoreFailure(made.failure));
};
