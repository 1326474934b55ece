import { append } from './append.ts';
import { makeAttachments } from './attachment/attachments.ts';
import { makeBackups } from './backup/makeBackups.ts';
import { compact, compactIfDue } from './compact.ts';
import { heartbeatMs } from './lock/lock.ts';
import type { Vault } from './Vault.ts';
import {
  changePassword,
  hasDeputy,
  keepRecoveryKey,
  newRecoveryKey,
  ownerOf,
  removeDeputy,
  setDeputy,
  verifyRecoveryKey,
} from './secrets.ts';
import { beat, type Session } from './session.ts';
import type { Loaded } from './store/loadVault.ts';

const close = async (session: Session, stopHeart: () => void): Promise<void> => {
  stopHeart();
  await session.compactions(() =>
    session.commits(async () => {
      if (session.stopped === 'closed') return;
      const wasTaken = session.stopped === 'taken over';
      session.stopped = 'closed';
      await session.journal.close();
      if (!wasTaken) await session.lock.release();
      session.dek.fill(0);
      session.stateHash.key.fill(0);
    }),
  );
};

const findingsOf = (loaded: Loaded, migratedFrom: number | undefined): Vault['findings'] => {
  const { damaged, unfinished, incomplete, cutWrite, olderThanSeen } = loaded;
  const { lastCommitAt, quarantine, conflictCopies, otherHistory } = loaded;
  return {
    damaged: damaged.filter((name) => !unfinished.includes(name)),
    ...{
      incomplete,
      cutWrite,
      olderThanSeen,
      lastCommitAt,
      quarantine,
      conflictCopies,
      otherHistory,
      migratedFrom,
    },
  };
};

const headOf = ({ journal, generation, lastCommitAt }: Session): Vault['head'] => {
  const { seq, chain } = journal.head();
  return { seq, generation, at: lastCommitAt, chain: chain.toString('hex') };
};

/** Turns a session into the vault that others see, and shows signs of life from now on. */
export const runVault = (session: Session, loaded: Loaded, migratedFrom?: number): Vault => {
  const access = session.stopped === 'looking' ? 'look' : 'write';
  const stopHeart = session.surroundings.every(heartbeatMs, () => void beat(session));
  return {
    vaultId: session.vaultId,
    access,
    data: session.db.data,
    get head() {
      return headOf(session);
    },
    get spaceIsShort() {
      return session.spaceIsShort;
    },
    findings: findingsOf(loaded, migratedFrom),
    onTakenOver: (listener) => {
      session.takenOver = listener;
    },
    append: (action, changes) => append(session, action, changes),
    compact: () => compact(session),
    compactIfDue: () => compactIfDue(session),
    ownerOf: (password) => ownerOf(session, password),
    verifyRecoveryKey: (digits) => verifyRecoveryKey(session, digits),
    changePassword: (password) => changePassword(session, password),
    newRecoveryKey: () => newRecoveryKey(session),
    keepRecoveryKey: (digits) => keepRecoveryKey(session, digits),
    hasDeputy: () => hasDeputy(session),
    setDeputy: (password) => setDeputy(session, password),
    removeDeputy: () => removeDeputy(session),
    keyring: () => ({ dek: Buffer.from(session.dek), slots: session.slots }),
    backups: makeBackups(session),
    attachments: makeAttachments(session, loaded.incomplete),
    close: () => close(session, stopHeart),
  };
};
