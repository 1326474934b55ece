import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { diskFailure } from './fs/diskFailure.ts';
import { mayWrite, type Session } from './session.ts';
import type { SaveFailure } from './store/failures.ts';

const dueCommits = 2_000;
const dueBytes = 4 * 1024 * 1024;

/** Pause after a failed compaction, so that a full disk is not written to with every note. */
const pauseMs = 60_000;

const write = async (session: Session): Promise<Result<undefined, SaveFailure>> => {
  const allowed = await mayWrite(session);
  if (!allowed.ok) return allowed;
  try {
    await session.db.write();
    session.retryCompactionAt = 0;
    return ok(undefined);
  } catch (error) {
    session.retryCompactionAt = session.surroundings.now().getTime() + pauseMs;
    return fail(diskFailure(error));
  }
};

/** Writes a new generation now. */
export const compact = (session: Session): Promise<Result<undefined, SaveFailure>> =>
  session.compactions(() => write(session));

const isDue = ({ journal, uncovered, damaged, ...session }: Session): boolean => {
  if (session.surroundings.now().getTime() < session.retryCompactionAt) return false;
  const { commits, bytes } = journal.size();
  if (commits + uncovered.commits >= dueCommits) return true;
  return bytes + uncovered.bytes >= dueBytes || damaged.length > 0;
};

/** Writes a new generation when the journal has 2,000 commits or 4 MiB, or a damaged file needs replacing. */
export const compactIfDue = (
  session: Session,
): Promise<Result<'compacted' | 'not due', SaveFailure>> =>
  session.compactions(async () => {
    if (!isDue(session)) return ok('not due');
    const written = await write(session);
    return written.ok ? ok('compacted') : written;
  });
