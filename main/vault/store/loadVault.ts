import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import type { Point } from '../format/readSegment.ts';
import type { StateHash } from '../format/stateHash.ts';
import type { KdfParameters } from '../keys/kdf.ts';
import type { Slot } from '../keys/slot.ts';
import { type Assembled, assemble } from './assemble.ts';
import type { OpenFailure } from './failures.ts';
import { type Base, findBase } from './findBase.ts';
import { isOlderThanSeen, type Seen } from './isOlderThanSeen.ts';
import { type Covered, judgeOlder, type OlderRequest } from './olderFiles.ts';
import { replay, type Replayed, type SegmentFile } from './replay.ts';
import type { Secret } from './unlock.ts';
import { listQuarantine, listVault, readIfReadable, type VaultFiles } from './vaultFiles.ts';

/** Everything an opened vault starts from. */
export type Loaded = {
  readonly data: VaultData;
  /** Version of the records, which may be older than that of this program. */
  readonly schema: number;
  readonly stateHash: StateHash;
  readonly vaultId: string;
  readonly dek: Buffer;
  readonly slots: readonly Slot[];
  readonly head: Point;
  /** The generation whose snapshot the state was built on, and the point that one covers. */
  readonly base: Covered;
  /** Generation and number the next segment gets, both unused so far. */
  readonly nextSegment: { readonly generation: number; readonly number: number };
  /** The journal since the base, which the next snapshot will cover. */
  readonly journal: { readonly commits: number; readonly bytes: number };
  readonly lastCommitAt: string;
  /** Files that are not whole although the state may be. */
  readonly damaged: readonly string[];
  /** Those of them that look like a write cut by a crash. */
  readonly unfinished: readonly string[];
  /** Segments behind a damaged one, which no longer lead anywhere. */
  readonly unreached: readonly string[];
  /** Files that were put into quarantine earlier. */
  readonly quarantine: readonly string[];
  /** Copies of vault files that a sync program has made, in which entries of another PC may lie. */
  readonly conflictCopies: readonly string[];
  /** Files of older generations in which something was saved that does not lead to this state. */
  readonly otherHistory: readonly string[];
  /** Whether acknowledged changes are missing. */
  readonly incomplete: boolean;
  readonly cutWrite: boolean;
  /** Whether the last segment was not closed, so that its end was perhaps never flushed. */
  readonly leftOpen: boolean;
  readonly olderThanSeen: boolean;
  /** Whether a later minor format wrote some of it, beside which this program must not write. */
  readonly later: boolean;
};

/** Where a vault lies, what opens it, and how far it was seen to reach before. */
export type LoadRequest = {
  readonly fs: Fs;
  readonly folder: string;
  readonly secret: Secret;
  readonly floor: KdfParameters;
  readonly seen?: Seen;
};

const readSegments = async (
  files: VaultFiles,
  from: number,
  { fs, folder }: LoadRequest,
): Promise<readonly SegmentFile[]> => {
  const wanted = files.segments.filter(({ generation }) => generation >= from);
  const read: SegmentFile[] = [];
  for (const { name, generation, number } of wanted) {
    const bytes = await readIfReadable(fs, join(folder, name));
    read.push({ name, generation, number, bytes });
  }
  return read;
};

const nextSegment = ({ snapshots, segments }: VaultFiles): Loaded['nextSegment'] => {
  const generation = Math.max(...[...snapshots, ...segments].map((file) => file.generation));
  const numbers = segments.filter((file) => file.generation === generation);
  return { generation, number: Math.max(0, ...numbers.map((file) => file.number)) + 1 };
};

/** An older file is not needed to open: one that is held, or that a writer has just deleted, is no reason not to. */
const readIfPossible =
  ({ fs, folder }: LoadRequest): OlderRequest['read'] =>
  async (name) => {
    try {
      return await fs.read(join(folder, name));
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      return undefined;
    }
  };

const findingsOf = (base: Base, assembled: Assembled, replayed: Replayed) => ({
  damaged: [...base.damaged, ...(assembled.damaged === undefined ? [] : [assembled.damaged])],
  unfinished: base.unfinished,
  incomplete: assembled.damaged !== undefined,
  cutWrite: replayed.cutWrite,
  leftOpen: replayed.leftOpen,
  later: base.later || replayed.later,
});

const behind = (
  damaged: string | undefined,
  segments: readonly SegmentFile[],
): readonly string[] => {
  const at = segments.findIndex(({ name }) => name === damaged);
  return at === -1 ? [] : segments.slice(at + 1).map(({ name }) => name);
};

const loadFiles = async (
  files: VaultFiles,
  request: LoadRequest,
): Promise<Result<Loaded, OpenFailure>> => {
  const found = await findBase(files, request);
  if (!found.ok) return found;
  const base = found.value;
  const { header } = base.read;
  const segments = await readSegments(files, header.generation, request);
  const from = { seq: header.seq, chain: Buffer.from(header.chain, 'hex') };
  const vault = { vaultId: header.vaultId, dek: base.dek };
  const replayed = replay(segments, from, vault);
  if (replayed.fromTheFuture) return fail({ kind: 'from the future' });
  const assembled = assemble(base, replayed);
  const { data, schema, stateHash, head, lastCommitAt, commits } = assembled;
  const bytes = segments.reduce((sum, segment) => sum + (segment.bytes?.length ?? 0), 0);
  const before: Covered = { generation: header.generation, covers: from };
  const older = await judgeOlder({
    files,
    before,
    vault,
    read: readIfPossible(request),
    quick: true,
  });
  return ok({
    ...{ data, schema, stateHash, head, lastCommitAt, journal: { commits, bytes } },
    ...{ ...vault, slots: base.slots, base: before },
    ...findingsOf(base, assembled, replayed),
    unreached: behind(assembled.damaged, segments),
    otherHistory: older.foreign,
    nextSegment: nextSegment(files),
    conflictCopies: files.conflictCopies,
    quarantine: await listQuarantine(request.fs, request.folder),
    olderThanSeen: isOlderThanSeen(assembled, request.seen),
  });
};

/**
 * Builds the state from the newest whole snapshot and the journal after it, as far as it is proven, and writes nothing.
 * When acknowledged changes are missing, the state is the one before the first missing change and `incomplete` is set.
 */
export const loadVault = async (request: LoadRequest): Promise<Result<Loaded, OpenFailure>> => {
  const files = await listVault(request.fs, request.folder);
  if (files === undefined || files.snapshots.length + files.segments.length === 0) {
    return fail({ kind: 'missing' });
  }
  return loadFiles(files, request);
};
