import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { schemaVersion } from '../../../domain/record/vaultData.ts';
import { segmentName } from '../format/fileNames.ts';
import type { Point } from '../format/readSegment.ts';
import { type PlainRecord, type SealedRecord, sealRecord } from '../format/record.ts';
import { encodeHead, segmentKeys } from '../format/segmentHead.ts';
import { type DiskFailure, diskFailure, errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import type { Random } from '../keys/slot.ts';
import { lacksSpace } from './reserve.ts';
import { segmentFile, type SegmentFile } from './segmentFile.ts';

/** The only place that adds commits to the vault folder. */
export type Journal = {
  /** Adds a commit and returns once it is on the medium; after a failure the history is what it was. */
  append(commit: CommitText): Promise<Result<undefined, DiskFailure>>;
  /** Ends the open segment; what follows is written to segments of the given generation. */
  rotate(generation: number): Promise<void>;
  /** Ends the open segment for good. */
  close(): Promise<void>;
  /** The point the next commit follows. */
  head(): Point;
  /** What was appended since the last rotation, and what lay there before. */
  size(): JournalSize;
};

/** A commit as the journal takes it: its number and itself as JSON. */
export type CommitText = { readonly seq: number; readonly json: string };

/** How much a journal holds since the last snapshot. */
export type JournalSize = { readonly commits: number; readonly bytes: number };

/** What a journal continues, and with what. */
export type JournalStart = {
  readonly fs: Fs;
  readonly folder: string;
  readonly vaultId: string;
  readonly dek: Uint8Array;
  readonly random: Random;
  readonly head: Point;
  /** Segments get this generation, which no file of an earlier process lifetime may carry with the same number. */
  readonly generation: number;
  readonly firstNumber: number;
  readonly size: JournalSize;
  /** How many zeros a segment keeps ahead of its records, in bytes. */
  readonly zerosAhead: number;
  /** The hash of the state at the head. */
  readonly stateHash: () => Buffer;
};

type Segment = {
  readonly file: SegmentFile;
  readonly fileId: Buffer;
  readonly key: Buffer;
  /** Commits since the last checkpoint. */
  unchecked: number;
};

/** So many commits may follow each other before the hash of the state is written down. */
const checkpointEvery = 100;

/**
 * Starts a journal. Its first segment is created with the first commit, so that reading alone writes nothing.
 *
 * A segment with a failed write or flush is never touched again: its torn bytes were sealed with a nonce that must not
 * serve twice, and the system may report a second flush as done although the bytes are lost.
 */
export const startJournal = (start: JournalStart): Journal => {
  const { fs, folder, vaultId, dek, random } = start;
  let head = start.head;
  let { generation, size } = start;
  let number = start.firstNumber;
  let segment: Segment | undefined;
  let zeros = start.zerosAhead;

  const createSegment = async (): Promise<Segment> => {
    const name = segmentName(generation, number);
    number += 1;
    const fileId = Buffer.from(random(32));
    const keys = segmentKeys(dek, fileId.toString('hex'));
    const facts = { vaultId, fileId: fileId.toString('hex'), generation, schema: schemaVersion };
    const point = { seq: head.seq, chain: head.chain.toString('hex') };
    const bytes = encodeHead({ kind: 'segment', ...facts, ...point, number: number - 1 }, keys);
    const file = segmentFile(await fs.createFile(join(folder, name)));
    try {
      // A head that never got whole is known by a file that is no longer: no zeros yet.
      await file.add(bytes, 0);
      await fs.syncFolder(folder);
    } catch (error) {
      await file.forsake();
      throw error;
    }
    return { file, fileId, key: keys.records, unchecked: 0 };
  };

  const giveUp = async (): Promise<void> => {
    const failed = segment;
    segment = undefined;
    await failed?.file.forsake();
  };

  const sealed = ({ key, fileId }: Segment, record: PlainRecord): SealedRecord =>
    sealRecord(record, { key, fileId, chain: head.chain });

  /** Flushed by itself: two records in one write could not be told from damage when only the second got whole. */
  const addCheckpoint = async (open: Segment): Promise<void> => {
    const { seq } = head;
    const json = JSON.stringify({ seq, state: start.stateHash().toString('hex') });
    await open.file.add(sealed(open, { type: 'checkpoint', seq, json }).bytes, zeros);
    open.unchecked = 0;
  };

  const add = async ({ seq, json }: CommitText): Promise<Result<undefined, DiskFailure>> => {
    try {
      segment ??= await createSegment();
      if (segment.unchecked >= checkpointEvery) await addCheckpoint(segment);
      const { bytes, chain } = sealed(segment, { type: 'commit', seq, json });
      await segment.file.add(bytes, zeros);
      segment.unchecked += 1;
      head = { seq, chain };
      size = { commits: size.commits + 1, bytes: size.bytes + bytes.length };
      return ok(undefined);
    } catch (error) {
      await giveUp();
      return fail(diskFailure(error));
    }
  };

  /** Zeros must not stand in the way of words: on a disk without room for both it is tried again without them. */
  const append: Journal['append'] = async (commit) => {
    const added = await add(commit);
    if (added.ok || zeros === 0 || !lacksSpace(added.failure)) return added;
    zeros = 0;
    return add(commit);
  };

  const close = async (): Promise<void> => {
    if (segment === undefined) return;
    try {
      if (segment.unchecked > 0) await addCheckpoint(segment);
      const { bytes } = sealed(segment, { type: 'close', seq: head.seq, json: '' });
      await segment.file.add(bytes, 0);
    } catch (error) {
      // Without its close record a segment is still whole; a reader is only less strict about its end.
      if (errnoOf(error) === undefined) throw error;
    }
    await giveUp();
  };

  const rotate = async (next: number): Promise<void> => {
    await close();
    generation = next;
    number = 1;
    zeros = start.zerosAhead;
    size = { commits: 0, bytes: 0 };
  };

  return { append, rotate, close, head: () => head, size: () => size };
};
