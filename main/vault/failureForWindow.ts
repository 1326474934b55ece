import { failure, type Failure } from '../../domain/contract/failure.ts';
import type { DiskFailure } from './fs/diskFailure.ts';
import type { RecoveryKeyProblem } from './keys/recoveryKey.ts';
import type { CreateFailure, OpenFailure, SaveFailure } from './store/failures.ts';

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
      return failure('vault in use');
    case 'closed':
      return failure('not open');
    case 'disk full':
    case 'read-only':
    case 'gone':
    case 'unknown':
      return onDisk(reason);
  }
};

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
      return failure('vault in use', reason.host);
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
    case 'damaged':
      return failure('vault damaged', reason.kind === 'damaged' ? reason.files.join(', ') : '');
    case 'from the future':
      return failure('vault from the future');
    case 'in use':
      return failure('vault in use', reason.host);
    case 'not readable':
      return failure('vault unreadable', reason.disk.code);
  }
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
