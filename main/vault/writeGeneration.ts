import type { VaultData } from '../../domain/record/vaultData.ts';
import { fixState } from './format/stateBytes.ts';
import { errnoOf } from './fs/diskFailure.ts';
import { keepReserve, type Session } from './session.ts';
import { prune } from './store/prune.ts';
import { moveToQuarantine } from './store/vaultFiles.ts';
import { type SnapshotRequest, writeSnapshot } from './store/writeSnapshot.ts';

/** Fixes the state as it is now; commits that follow go to segments of the new generation. */
const beginGeneration = async (session: Session, data: VaultData): Promise<SnapshotRequest> => {
  const { fs, folder, random, now } = session.surroundings;
  const { vaultId, dek, slots, journal } = session;
  const { commits, bytes } = journal.size();
  session.uncovered = {
    commits: session.uncovered.commits + commits,
    bytes: session.uncovered.bytes + bytes,
  };
  session.generation += 1;
  await journal.rotate(session.generation);
  return {
    ...{ fs, folder, vaultId, dek, slots, random },
    writtenAt: now(),
    generation: session.generation,
    covers: journal.head(),
    state: fixState(data),
    stateHash: { ...session.stateHash, sum: Buffer.from(session.stateHash.sum) },
  };
};

const tidy = async (session: Session): Promise<void> => {
  const { fs, folder } = session.surroundings;
  const { vaultId, dek, proven } = session;
  try {
    await moveToQuarantine(fs, folder, session.damaged);
    session.damaged = [];
    await prune({ fs, folder, vault: { vaultId, dek }, proven });
  } catch (error) {
    // The new generation stands; tidying is tried again with the next one.
    if (errnoOf(error) === undefined) throw error;
  }
};

/**
 * Writes the state as a new generation, proves it whole, and only then lets go of the oldest one.
 * Rejects with an errno when the disk does not take it; the journal then goes on as before.
 */
export const writeGeneration = async (session: Session, data: VaultData): Promise<void> => {
  const request = await session.commits(() => beginGeneration(session, data));
  await writeSnapshot(request);
  session.uncovered = { commits: 0, bytes: 0 };
  const { generation, covers } = request;
  session.proven = [...session.proven, { generation, covers }];
  await tidy(session);
  await keepReserve(session);
};
