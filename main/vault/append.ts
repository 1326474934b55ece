import { ok, type Result } from '../../domain/contract/result.ts';
import type { Change, Commit } from '../../domain/record/change.ts';
import { askLockAgain, mayWrite, type Session } from './session.ts';
import { applyHashed } from './format/stateHash.ts';
import type { DiskFailure } from './fs/diskFailure.ts';
import type { SaveFailure } from './store/failures.ts';
import type { CommitText } from './store/journal.ts';
import { giveUpReserve, lacksSpace } from './store/reserve.ts';

/** Adds a commit to the journal; on a full disk once more, in a segment of its own, with the space of the reserve. */
const journalCommit = async (
  session: Session,
  commit: CommitText,
): Promise<Result<undefined, DiskFailure>> => {
  const written = await session.journal.append(commit);
  if (written.ok || !lacksSpace(written.failure)) return written;
  const { fs, folder } = session.surroundings;
  session.spaceIsShort = true;
  return (await giveUpReserve(fs, folder)) ? session.journal.append(commit) : written;
};

/**
 * Journals one action, then applies it.
 * What is applied is read back from the JSON that was stored, so that memory and disk cannot differ.
 */
export const append = (
  session: Session,
  action: string,
  changes: readonly Change[],
): Promise<Result<Commit, SaveFailure>> =>
  session.commits(async () => {
    const allowed = await mayWrite(session);
    if (!allowed.ok) return allowed;
    const seq = session.journal.head().seq + 1;
    const at = session.surroundings.now().toISOString();
    const json = JSON.stringify({ seq, at, action, changes } satisfies Commit);
    const written = await journalCommit(session, { seq, json });
    if (!written.ok) {
      askLockAgain(session);
      return written;
    }
    const commit = JSON.parse(json) as Commit;
    applyHashed(session.db.data, session.stateHash, commit.changes);
    session.lastCommitAt = at;
    return ok(commit);
  });
