import { localDay } from '../../../domain/calendar/localDay.ts';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import type { BackupFailure } from '../backup/Backup.ts';
import type { DiskFailure } from '../fs/diskFailure.ts';
import { momentWords } from '../../../domain/words/momentWords.ts';
import { parseRecoveryKey, type RecoveryKeyProblem } from '../keys/recoveryKey.ts';
import type { InUse } from '../lock/lock.ts';
import type { CreateFailure, Damaged, OpenFailure, SaveFailure } from '../store/failures.ts';

const diskKinds = {
  'disk full': 'disk full',
  'read-only': 'read only',
  gone: 'place gone',
  unknown: 'write failed',
} as const;

const onDisk = (disk: DiskFailure): Failure => failure(diskKinds[disk.kind], disk.code);

/** Why nothing was saved, as the window shows it. */
export const saveFailure = (reason: SaveFailure): Failure => {
  switch (reason.kind) {
    case 'taken over':
      return failure('taken over');
    case 'looking':
      return failure('only looking');
    case 'closed':
      return failure('not open');
    case 'disk full':
    case 'read-only':
    case 'gone':
    case 'unknown':
      return onDisk(reason);
  }
};

/** Why a backup did not come to be, as the window shows it. */
export const backupFailure = (reason: BackupFailure): Failure =>
  reason.kind === 'not whole' ? failure('copy not whole') : saveFailure(reason);

/** Why no vault was created, as the window shows it. */
export const createFailure = (reason: CreateFailure): Failure => {
  switch (reason.kind) {
    case 'exists':
      return failure('vault exists');
    case 'password too short':
      return failure('password too short');
    case 'not writable':
      return onDisk(reason.disk);
    case 'in use':
      return inUse(reason);
  }
};

/** Why a vault did not open, as the window shows it. */
export const openFailure = (reason: OpenFailure): Failure => {
  switch (reason.kind) {
    case 'missing':
      return failure('vault missing');
    case 'wrong secret':
      return failure('wrong password');
    case 'recovery key mistyped':
      return failure('wrong recovery key', mistyped(reason.problem));
    case 'unsafe parameters':
      return failure('vault lost');
    case 'damaged':
      return damaged(reason);
    case 'from the future':
      return failure(reason.readable === true ? 'vault newer' : 'vault from the future');
    case 'in use':
      return inUse(reason);
    case 'not readable':
      return failure('vault unreadable', reason.disk.code);
  }
};

/** Why a backup does not open: the sentences about a vault that does not would mislead here. */
export const lookFailure = (reason: OpenFailure): Failure => {
  if (reason.kind === 'damaged') return failure('backup damaged');
  if (reason.kind === 'missing') return failure('backup missing');
  return openFailure(reason);
};

const inUse = ({ host, since, mayTakeOver }: InUse): Failure =>
  failure(
    mayTakeOver ? 'vault abandoned' : 'vault in use',
    `Er ist seit ${momentWords(since, localDay(new Date()))} auf dem PC „${host}“ geöffnet.`,
  );

const damaged = ({ files, restorable }: Damaged): Failure => {
  const names = `Betroffen: ${files.join(', ')}.`;
  if (restorable === undefined) return failure('vault lost', names);
  const upTo =
    restorable.at === undefined ? '' : ` bis ${momentWords(restorable.at, localDay(new Date()))}`;
  return failure('vault damaged', `${names} Erhalten ist alles${upTo}.`);
};

/** What is wrong with a typed recovery key; empty when it is well formed and of this vault. */
export const mistypedKey = (digits: string, vaultId: string): string => {
  const parsed = parseRecoveryKey(digits, vaultId);
  return parsed.ok ? '' : mistyped(parsed.failure);
};

const mistyped = (problem: RecoveryKeyProblem): string => {
  switch (problem.kind) {
    case 'other characters':
      return 'Der Schlüssel besteht nur aus Ziffern.';
    case 'digit count':
      return `Der Schlüssel hat 54 Ziffern, eingegeben sind ${problem.digits}.`;
    case 'group':
      return `In der ${problem.group}. Gruppe ist ein Tippfehler.`;
    case 'not of this vault':
      return 'Dieser Schlüssel gehört zu einem anderen Tresor.';
  }
};
