import { ok, type Result } from '../../../domain/contract/result.ts';
import { schemaVersion } from '../../../domain/record/vaultData.ts';
import { fixState } from '../format/stateBytes.ts';
import { mayWrite, type Session } from '../session.ts';
import type { SaveFailure } from '../store/failures.ts';
import type { BackupSource } from './Backup.ts';

/**
 * Fixes the state of a session for a backup; commits that follow leave it alone.
 * It carries a copy of the key, because locking overwrites the key of the session at once; the caller overwrites the copy.
 */
export const sourceOf = (session: Session): Promise<Result<BackupSource, SaveFailure>> =>
  session.commits(async () => {
    const allowed = await mayWrite(session);
    if (!allowed.ok) return allowed;
    const { fs, folder, random, now } = session.surroundings;
    const { vaultId, slots, generation } = session;
    return ok({
      ...{ fs, folder, random, now, vaultId, slots, generation },
      dek: Buffer.from(session.dek),
      schema: schemaVersion,
      covers: session.journal.head(),
      state: fixState(session.db.data),
      isStopped: () => session.stopped !== undefined,
    });
  });
