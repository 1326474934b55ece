import { Low } from 'lowdb';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { emptyVaultData, type VaultData } from '../../domain/record/vaultData.ts';
import type { StateHash } from './format/stateHash.ts';
import type { Slot } from './keys/slot.ts';
import { heartbeatMs, type Lock } from './lock/lock.ts';
import { makeQueue, type Queue } from './queue.ts';
import type { SaveFailure } from './store/failures.ts';
import { type Journal, type JournalSize, startJournal } from './store/journal.ts';
import type { Loaded } from './store/loadVault.ts';
import type { Covered } from './store/olderFiles.ts';
import { makeReserve, reserveSize } from './store/reserve.ts';
import type { Surroundings } from './Surroundings.ts';
import { vaultAdapter } from './vaultAdapter.ts';
import { writeGeneration } from './writeGeneration.ts';

/** About 25 notes: so seldom does the file of a segment grow. */
const zerosAhead = 32_768;

/** What an open vault keeps track of; only the modules beside this one change it. */
export type Session = {
  readonly surroundings: Surroundings;
  readonly vaultId: string;
  readonly dek: Buffer;
  readonly db: Low<VaultData>;
  readonly journal: Journal;
  readonly lock: Lock;
  /** Orders commits and rotations. */
  readonly commits: Queue;
  /** Orders whole compactions, which let commits pass. */
  readonly compactions: Queue;
  slots: readonly Slot[];
  generation: number;
  /** Generations this process has seen whole on the disk. */
  proven: readonly Covered[];
  /** Damaged files, and those cut off by them, that lie in the folder until a new generation has replaced them. */
  damaged: readonly string[];
  /** What rotations have put behind the journal without a snapshot to cover it. */
  uncovered: JournalSize;
  retryCompactionAt: number;
  lastBeat: number;
  lastCommitAt: string;
  /** Hash of the state, kept up with every commit. */
  readonly stateHash: StateHash;
  /** Whether the reserve for a full disk is used up. */
  spaceIsShort: boolean;
  /** Why nothing may be written any more, or never could. */
  stopped: 'taken over' | 'closed' | 'looking' | undefined;
  /** Hears once that another program has taken the vault over. */
  takenOver: () => void;
};

/** Starts a session on a loaded vault whose lock is held. */
export const startSession = async (
  surroundings: Surroundings,
  loaded: Loaded,
  lock: Lock,
): Promise<Session> => {
  const { fs, folder, random, now } = surroundings;
  const { vaultId, dek, head } = loaded;
  const { generation, number } = loaded.nextSegment;
  const journal = startJournal({
    ...{ fs, folder, random, vaultId, dek, head, generation },
    firstNumber: number,
    size: loaded.journal,
    zerosAhead: surroundings.zerosAhead ?? zerosAhead,
    stateHash: () => loaded.stateHash.sum,
  });
  const write = (data: VaultData): Promise<void> => writeGeneration(session, data);
  const db = new Low(
    vaultAdapter({ loaded: loaded.data, writeGeneration: write }),
    emptyVaultData(),
  );
  const session: Session = {
    ...{ surroundings, vaultId, dek, db, journal, lock, generation },
    commits: makeQueue(),
    compactions: makeQueue(),
    slots: loaded.slots,
    proven: [loaded.base],
    damaged: [...loaded.damaged, ...loaded.unreached],
    uncovered: { commits: 0, bytes: 0 },
    retryCompactionAt: 0,
    lastBeat: now().getTime(),
    lastCommitAt: loaded.lastCommitAt,
    stateHash: loaded.stateHash,
    spaceIsShort: false,
    stopped: undefined,
    takenOver: () => undefined,
  };
  await db.read();
  return session;
};

/** Makes the reserve for a full disk where it is missing, once everything else is on the disk. */
export const keepReserve = async (session: Session): Promise<void> => {
  const { fs, folder, random } = session.surroundings;
  const size = session.surroundings.reserveSize ?? reserveSize;
  session.spaceIsShort = await makeReserve({ fs, folder, random, size });
};

/** Shows a sign of life and notices when another program has taken the vault over. */
export const beat = async (session: Session): Promise<void> => {
  if (session.stopped !== undefined) return;
  const found = await session.lock.beat();
  if (found === 'lost') {
    session.stopped = 'taken over';
    session.takenOver();
  }
  if (found === 'held') session.lastBeat = session.surroundings.now().getTime();
  else askLockAgain(session);
};

/** Lets the next write look at the lock first: while the medium was away, another PC may have taken it over. */
export const askLockAgain = (session: Session): void => {
  session.lastBeat = 0;
};

/**
 * Whether the session may still write.
 * After a long silence, such as a suspended computer, it looks at its lock first.
 */
export const mayWrite = async (session: Session): Promise<Result<undefined, SaveFailure>> => {
  const silence = Math.abs(session.surroundings.now().getTime() - session.lastBeat);
  if (silence > 2 * heartbeatMs) await beat(session);
  return session.stopped === undefined ? ok(undefined) : fail({ kind: session.stopped });
};
