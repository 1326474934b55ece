import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { schemaVersion, type VaultData } from '../../../domain/record/vaultData.ts';
import { decodeBody } from '../format/snapshot.ts';
import { decodeHeader, type ReadHeader } from '../format/snapshotHeader.ts';
import type { Slot } from '../keys/slot.ts';
import type { OpenFailure } from './failures.ts';
import type { LoadRequest } from './loadVault.ts';
import { unlock } from './unlock.ts';
import { readOrNothing, type VaultFiles } from './vaultFiles.ts';

/** The snapshot a state is built on, opened. */
export type Base = {
  readonly read: ReadHeader;
  readonly dek: Buffer;
  /** In the version its header names. */
  readonly data: VaultData;
  readonly slots: readonly Slot[];
  /** Newer snapshots that are not whole. */
  readonly damaged: readonly string[];
  /** Those of them that look like a write cut by a crash. */
  readonly unfinished: readonly string[];
  /** Whether one of the snapshots was written by a later minor format. */
  readonly later: boolean;
};

type Key = { readonly dek: Buffer; readonly slots: readonly Slot[] };

type Tried = {
  readonly key: Key | undefined;
  readonly base?: Pick<Base, 'read' | 'dek' | 'slots' | 'data'>;
  readonly cut?: boolean;
  readonly later?: boolean;
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
  const { later } = read;
  if (key === undefined) return ok({ key, later });
  const body = decodeBody(read, key.dek, file);
  if (body === undefined) return ok({ key, later });
  const data = JSON.parse(body.toString('utf8')) as VaultData;
  return ok({ key, later, base: { read, ...key, data } });
};

/** Finds the newest snapshot that is whole, and the names of the newer ones that are not. */
export const findBase = async (
  files: VaultFiles,
  request: LoadRequest,
): Promise<Result<Base, OpenFailure>> => {
  const damaged: string[] = [];
  const unfinished: string[] = [];
  let key: Key | undefined;
  let later = false;
  for (const { name, generation } of files.snapshots) {
    const tried = await trySnapshot(name, request, key);
    if (!tried.ok) return tried;
    key = tried.value.key;
    later ||= tried.value.later === true;
    const { base } = tried.value;
    if (base?.read.header.generation === generation) {
      return ok({ ...base, damaged, unfinished, later });
    }
    damaged.push(name);
    if (tried.value.cut === true) unfinished.push(name);
  }
  return fail({ kind: 'damaged', files: damaged, restorable: undefined });
};
