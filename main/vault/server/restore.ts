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
import { backUp } from './backupRounds.ts';
import { backupFailure, lookFailure } from './failureForWindow.ts';
import type { ServerDesk } from './ServerDesk.ts';

type Keys = Pick<RestoreRequest, 'secret' | 'slots'>;

/** Which backup takes the place of the vault in which folder. */
type Replacement = {
  readonly path: string;
  readonly keys: Keys;
  readonly folder: string;
  readonly practice: boolean;
};

/** What opens the backup: what a person typed, or the key of the open vault with its present passwords. */
const keysFor = (desk: ServerDesk, { secret }: Input<'backup.restore'>): Keys | null => {
  if (secret !== null) return { secret };
  const ring = desk.opened?.vault.keyring();
  return ring === undefined ? null : { secret: { kind: 'key', dek: ring.dek }, slots: ring.slots };
};

const restoreFailure = (reason: RestoreFailure): Failure =>
  reason.kind === 'not written' ? backupFailure(reason.reason) : lookFailure(reason);

/** Where the restored vault will lie: where the open or remembered one lies, never in the folder for practice by mistake. */
const targetOf = (desk: ServerDesk, practice: boolean): string => {
  if (desk.opened !== null) return desk.opened.folder;
  const { folder, ownFolder, practiceFolder, practice: remembered } = desk.standing;
  if (practice) return practiceFolder;
  return remembered ? ownFolder : folder;
};

/**
 * Puts a backup in the place of the vault. It is opened first, so that a wrong password leaves the vault as it is; an open
 * vault is backed up once more and closed. The files of the older state go into quarantine.
 */
export const restore = async (
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
  const { practice } = inside.value;
  const folder = targetOf(desk, practice);
  // Before its turn: the backup notes itself in the vault, which takes a turn of its own.
  if (desk.opened?.vault.access === 'write') await backUp(desk, desk.opened);
  return desk.inTurn(() => replaceVault(desk, { path, keys, folder, practice }));
};

const replaceVault = async (
  desk: ServerDesk,
  { path, keys, folder, practice }: Replacement,
): Promise<Result<null, Failure>> => {
  const closing = desk.opened;
  if (closing !== null) {
    desk.opened = null;
    await closing.vault.close();
  }
  const made = await restoreBackup({ ...desk.around(folder), path, ...keys });
  if (made.ok || closing !== null)
    await desk.report({ kind: 'restored', folder, practice, done: made.ok });
  return made.ok ? ok(null) : fail(restoreFailure(made.failure));
};
