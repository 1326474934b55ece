import { append } from './append.ts';
import { compact, compactIfDue } from './compact.ts';
import { heartbeatMs, type Lock } from './lock/lock.ts';
import type { Vault } from './Vault.ts';
import { changePassword, createRecoveryKey, verifySecret } from './secrets.ts';
import { beat, type Session, startSession } from './session.ts';
import type { Loaded } from './store/loadVault.ts';
import type { Surroundings } from './Surroundings.ts';

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
    }),
  );
};

/** Turns a loaded vault whose lock is held into an open one. */
export const runVault = async (
  surroundings: Surroundings,
  loaded: Loaded,
  lock: Lock,
): Promise<Vault> => {
  const session = await startSession(surroundings, loaded, lock);
  const stopHeart = surroundings.every(heartbeatMs, () => void beat(session));
  const { damaged, unfinished, incomplete, cutWrite, lastCommitAt } = loaded;
  return {
    vaultId: session.vaultId,
    data: session.db.data,
    get head() {
      return { seq: session.journal.head().seq, generation: session.generation };
    },
    findings: {
      damaged: damaged.filter((name) => !unfinished.includes(name)),
      ...{ incomplete, cutWrite, lastCommitAt },
    },
    append: (action, changes) => append(session, action, changes),
    compact: () => compact(session),
    compactIfDue: () => compactIfDue(session),
    verifyPassword: (text) => verifySecret(session, { kind: 'password', text }),
    verifyRecoveryKey: (digits) => verifySecret(session, { kind: 'recovery', digits }),
    changePassword: (password) => changePassword(session, password),
    createRecoveryKey: () => createRecoveryKey(session),
    close: () => close(session, stopHeart),
  };
};
