import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { apply } from '../../../domain/record/apply.ts';
import { emptyVaultData, schemaVersion, type VaultData } from '../../../domain/record/vaultData.ts';
import type { Fs } from '../fs/Fs.ts';
import type { Point } from '../format/readSegment.ts';
import { decodeBody } from '../format/snapshot.ts';
import { decodeHeader, type ReadHeader } from '../format/snapshotHeader.ts';
import type { KdfParameters } from '../keys/kdf.ts';
import type { Slot } from '../keys/slot.ts';
import type { OpenFailure } from './failures.ts';
import { replay, type Replayed, type SegmentFile } from './replay.ts';
import { type Secret, unlock } from './unlock.ts';
import { listVault, readOrNothing, type VaultFiles } from './vaultFiles.ts';

/** Everything an opened vault starts from. */
export type Loaded = {
  readonly data: VaultData;
  readonly vaultId: string;
  readonly dek: Buffer;
  readonly slots: readonly Slot[];
  readonly head: Point;
  /** The generation whose snapshot the state was built on. */
  readonly base: number;
  /** Generation and number the next segment gets, both unused so far. */
  readonly nextSegment: { readonly generation: number; readonly number: number };
  /** The journal since the base, which the next snapshot will cover. */
  readonly journal: { readonly commits: number; readonly bytes: number };
  readonly lastCommitAt: string | undefined;
  /** Files that are not whole although the state may be. */
  readonly damaged: readonly string[];
  /** Those of them that look like a write cut by a crash. */
  readonly unfinished: readonly string[];
  /** Whether acknowledged changes are missing. */
  readonly incomplete: boolean;
  readonly cutWrite: boolean;
};

/** Where a vault lies and what opens it. */
export type LoadRequest = {
  readonly fs: Fs;
  readonly folder: string;
  readonly secret: Secret;
  readonly floor: KdfParameters;
};

type Base = {
  readonly read: ReadHeader;
  readonly dek: Buffer;
  readonly data: VaultData;
  readonly slots: readonly Slot[];
  readonly damaged: readonly string[];
  readonly unfinished: readonly string[];
};

type Key = { readonly dek: Buffer; readonly slots: readonly Slot[] };

type Tried = {
  readonly key: Key | undefined;
  readonly base?: Omit<Base, 'damaged' | 'unfinished'>;
  readonly cut?: boolean;
};

const keyOf = async (
  { header }: ReadHeader,
  { secret, floor }: LoadRequest,
): Promise<Result<Key | undefined, OpenFailure>> => {
  const opened = await unlock(header, secret, floor);
  if (!opened.ok) return opened;
  return ok(opened.value === undefined ? undefined : { dek: opened.value, slots: header.slots });
};

/** Tries one snapshot; the key found in a newer one is good for an older one too. */
const trySnapshot = async (
  name: string,
  request: LoadRequest,
  known: Key | undefined,
): Promise<Result<Tried, OpenFailure>> => {
  const file = await readOrNothing(request.fs, join(request.folder, name));
  const decoded = decodeHeader(file);
  if (!decoded.ok) {
    if (decoded.failure === 'from the future') return fail({ kind: 'from the future' });
    return ok({ key: known, cut: decoded.failure === 'cut' });
  }
  const read = decoded.value;
  if (read.header.schema > schemaVersion) return fail({ kind: 'from the future' });
  const opened = known === undefined ? await keyOf(read, request) : ok(known);
  if (!opened.ok) return opened;
  const key = opened.value;
  if (key === undefined) return ok({ key });
  const body = decodeBody(read, key.dek, file);
  if (body === undefined) return ok({ key });
  const data = { ...emptyVaultData(), ...(JSON.parse(body.toString('utf8')) as VaultData) };
  return ok({ key, base: { read, ...key, data } });
};

/** Finds the newest snapshot that is whole, and the names of the newer ones that are not. */
const findBase = async (
  files: VaultFiles,
  request: LoadRequest,
): Promise<Result<Base, OpenFailure>> => {
  const damaged: string[] = [];
  const unfinished: string[] = [];
  let key: Key | undefined;
  for (const { name, generation } of files.snapshots) {
    const tried = await trySnapshot(name, request, key);
    if (!tried.ok) return tried;
    key = tried.value.key;
    const { base } = tried.value;
    if (base?.read.header.generation === generation) return ok({ ...base, damaged, unfinished });
    damaged.push(name);
    if (tried.value.cut === true) unfinished.push(name);
  }
  return fail({ kind: 'damaged', files: damaged, restorable: undefined });
};

const readSegments = async (
  files: VaultFiles,
  from: number,
  { fs, folder }: LoadRequest,
): Promise<readonly SegmentFile[]> => {
  const wanted = files.segments.filter(({ generation }) => generation >= from);
  const read: SegmentFile[] = [];
  for (const { name, generation, number } of wanted) {
    const bytes = await readOrNothing(fs, join(folder, name));
    read.push({ name, generation, number, bytes });
  }
  return read;
};

const nextSegment = ({ snapshots, segments }: VaultFiles): Loaded['nextSegment'] => {
  const generation = Math.max(...[...snapshots, ...segments].map((file) => file.generation));
  const numbers = segments.filter((file) => file.generation === generation);
  return { generation, number: Math.max(0, ...numbers.map((file) => file.number)) + 1 };
};

const assemble = (base: Base, replayed: Replayed, files: VaultFiles): Omit<Loaded, 'journal'> => {
  for (const commit of replayed.commits) apply(base.data, commit.changes);
  return {
    data: base.data,
    vaultId: base.read.header.vaultId,
    dek: base.dek,
    slots: base.slots,
    head: replayed.head,
    base: base.read.header.generation,
    nextSegment: nextSegment(files),
    lastCommitAt: replayed.commits.at(-1)?.at ?? base.read.header.writtenAt,
    damaged: [...base.damaged, ...(replayed.damaged === undefined ? [] : [replayed.damaged])],
    unfinished: base.unfinished,
    incomplete: replayed.damaged !== undefined,
    cutWrite: replayed.cutWrite,
  };
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
  const base = await findBase(files, request);
  if (!base.ok) return base;
  const { header } = base.value.read;
  const segments = await readSegments(files, header.generation, request);
  const from = { seq: header.seq, chain: Buffer.from(header.chain, 'hex') };
  const replayed = replay(segments, from, { vaultId: header.vaultId, dek: base.value.dek });
  if (replayed.fromTheFuture) return fail({ kind: 'from the future' });
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes.length, 0);
  const journal = { commits: replayed.commits.length, bytes };
  return ok({ ...assemble(base.value, replayed, files), journal });
};
