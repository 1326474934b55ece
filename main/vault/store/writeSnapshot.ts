import { join } from 'node:path';
import { schemaVersion } from '../../../domain/record/vaultData.ts';
import { snapshotName } from '../format/fileNames.ts';
import type { Point } from '../format/readSegment.ts';
import { encodeSnapshot, holdsState, snapshotStep } from '../format/snapshot.ts';
import { decodeHeader } from '../format/snapshotHeader.ts';
import { type FixedState, stateBytes } from '../format/stateBytes.ts';
import { emptyHash, type StateHash, toggleRecord } from '../format/stateHash.ts';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { removeQuietly } from '../fs/removeQuietly.ts';
import { writeNewFile } from '../fs/writeAll.ts';
import type { Random, Slot } from '../keys/slot.ts';

/** A state to be written down, and under which name and key. */
export type SnapshotRequest = {
  readonly fs: Fs;
  readonly folder: string;
  readonly vaultId: string;
  readonly dek: Uint8Array;
  readonly slots: readonly Slot[];
  readonly random: Random;
  readonly writtenAt: Date;
  readonly generation: number;
  readonly covers: Point;
  readonly state: FixedState;
  /** What the hash of the state must be: that of all commits, kept while they were made. */
  readonly stateHash: StateHash;
};

const isWhole = async (
  file: Uint8Array,
  dek: Uint8Array,
  state: readonly Buffer[],
): Promise<boolean> => {
  const decoded = decodeHeader(file);
  return decoded.ok && (await holdsState({ read: decoded.value, file }, dek, state));
};

const factsOf = (request: SnapshotRequest): Parameters<typeof encodeSnapshot>[0] => ({
  vaultId: request.vaultId,
  fileId: Buffer.from(request.random(32)).toString('hex'),
  generation: request.generation,
  schema: schemaVersion,
  writtenAt: request.writtenAt.toISOString(),
  seq: request.covers.seq,
  chain: request.covers.chain.toString('hex'),
  state: request.stateHash.sum.toString('hex'),
  slots: [...request.slots],
});

/** The bytes of the state; a state that is not what its commits have made is a bug and must not be kept. */
const provenBytes = async ({ state, stateHash }: SnapshotRequest): Promise<readonly Buffer[]> => {
  const found = emptyHash(stateHash.key);
  const bytes = await stateBytes(state, snapshotStep, (collection, json) =>
    toggleRecord(found, collection, json),
  );
  if (!found.sum.equals(stateHash.sum)) throw new Error('The state is not that of its commits');
  return bytes;
};

/**
 * Writes a snapshot, reads it back from the disk, decrypts it and compares it with the state.
 * Rejects with an errno, and removes what it wrote, when any of this fails.
 */
export const writeSnapshot = async (request: SnapshotRequest): Promise<void> => {
  const { fs, folder, dek, generation } = request;
  const path = join(folder, snapshotName(generation));
  try {
    const state = await provenBytes(request);
    await writeNewFile(fs, path, await encodeSnapshot(factsOf(request), dek, state));
    if (await isWhole(await fs.read(path), dek, state)) return;
    throw Object.assign(new Error('The snapshot reads back differently'), { code: 'EIO' });
  } catch (error) {
    // An unproven snapshot that cannot be removed is passed over when the vault is opened.
    if (errnoOf(error) !== 'EEXIST') await removeQuietly(fs, path);
    throw error;
  }
};
