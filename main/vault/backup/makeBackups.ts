import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { makeQueue } from '../queue.ts';
import type { Session } from '../session.ts';
import type { SaveFailure } from '../store/failures.ts';
import type { BackupSource } from './Backup.ts';
import { checkBackups } from './checkBackups.ts';
import { copyBackup } from './copyBackup.ts';
import { listBackups } from './listBackups.ts';
import { lookIntoBackup } from './lookIntoBackup.ts';
import { pruneBackups } from './pruneBackups.ts';
import { purgeBackups } from './purgeBackups.ts';
import { sourceOf } from './sourceOf.ts';
import type { Removed, VaultBackups } from './VaultBackups.ts';
import { writeBackup } from './writeBackup.ts';

/** The backups of an open vault; one thing is done to them at a time, while saves go on. */
export const makeBackups = (session: Session): VaultBackups => {
  const queue = makeQueue();
  const { vaultId } = session;
  const withSource = <T, F>(
    use: (source: BackupSource) => Promise<Result<T, F>>,
  ): Promise<Result<T, F | SaveFailure>> =>
    queue(async () => {
      const source = await sourceOf(session);
      if (!source.ok) return source;
      return use(source.value).finally(() => source.value.dek.fill(0));
    });
  const isClosed = (): boolean => session.stopped === 'closed';
  /** For what needs the key but may also be done where nothing may be written. */
  const check: VaultBackups['checkAll'] = (place, request = {}) =>
    queue(async () => {
      if (isClosed()) return fail({ kind: 'closed' });
      const dek = Buffer.from(session.dek);
      const isCancelled = (): boolean => isClosed() || request.isCancelled?.() === true;
      const key = { fs: session.surroundings.fs, vaultId, dek };
      return checkBackups(key, place, { ...request, isCancelled }).finally(() => dek.fill(0));
    });
  const prune: VaultBackups['prune'] = async (place, request) => {
    const pruned = await withSource<Removed, never>(async (source) =>
      ok(await pruneBackups(source, place, request)),
    );
    return pruned.ok ? pruned.value : { place, files: [], failure: pruned.failure };
  };
  return {
    write: (place) => withSource((source) => writeBackup(source, place)),
    copy: (from, place) => withSource((source) => copyBackup(source, from, place)),
    list: (place) => listBackups(session.surroundings.fs, place, vaultId),
    look: (path) =>
      lookIntoBackup({
        fs: session.surroundings.fs,
        path,
        secret: { kind: 'key', dek: session.dek },
      }),
    checkAll: check,
    prune,
    purge: (places) => withSource((source) => purgeBackups(source, places)),
  };
};
