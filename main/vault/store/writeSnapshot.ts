import { join } from 'node:path';
import { schemaVersion } from '../../../domain/record/vaultData.ts';
import { snapshotName } from '../format/fileNames.ts';
import type { Point } from '../format/readSegment.ts';
import { encodeSnapshot, holdsState, snapshotStep } from '../format/snapshot.ts';
import { decodeHeader } from '../format/snapshotHeader.ts';
import { type FixedState, stateBytes } from '../format/stateBytes.ts';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
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
};

const isWhole = async (
  file: Uint8Array,
  dek: Uint8Array,
  state: readonly Buffer[],
): Promise<boolean> => {
  const decoded = decodeHeader(file);
  return decoded.ok && (await holdsState({ read: decoded.value, file }, dek, state));
};

const removeQuietly = async (fs: Fs, path: string): Promise<void> => {
  try {
    await fs.unlink(path);
  } catch (error) {
    // An unproven snapshot that stays behind is passed over when the vault is opened.
    if (errnoOf(error) === undefined) throw error;
  }
};

/**
 * Writes a snapshot, reads it back from the disk, decrypts it and compares it with the state.
 * Rejects with an errno, and removes what it wrote, when any of this fails.
 */
export const writeSnapshot = async (request: SnapshotRequest): Promise<void> => {
  const { fs, folder, vaultId, dek, generation, covers } = request;
  const path = join(folder, snapshotName(generation));
  const facts = {
    vaultId,
    fileId: Buffer.from(request.random(32)).toString('hex'),
    generation,
    schema: schemaVersion,
    writtenAt: request.writtenAt.toISOString(),
    seq: covers.seq,
    chain: covers.chain.toString('hex'),
    slots: [...request.slots],
  };
  try {
    const state = await stateBytes(request.state, snapshotStep);
    await writeNewFile(fs, path, await encodeSnapshot(facts, dek, state));
    if (await isWhole(await fs.read(path), dek, state)) return;
    throw Object.assign(new Error('The snapshot reads back differently'), { code: 'EIO' });
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') await removeQuietly(fs, path);
    throw error;
  }
};
