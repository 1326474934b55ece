import { ok, type Result } from '../../domain/contract/result.ts';
import { apply } from '../../domain/record/apply.ts';
import type { Change, Commit } from '../../domain/record/change.ts';
import { mayWrite, type Session } from './session.ts';
import type { SaveFailure } from './store/failures.ts';

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
    const written = await session.journal.append({ seq, json });
    if (!written.ok) return written;
    const commit = JSON.parse(json) as Commit;
    apply(session.db.data, commit.changes);
    return ok(commit);
  });
