import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { schemaVersion } from '../../../domain/record/vaultData.ts';
import { segmentName } from '../format/fileNames.ts';
import type { Point } from '../format/readSegment.ts';
import { chainAfter, encodeRecord, type PlainRecord } from '../format/record.ts';
import { encodeHead, segmentKeys } from '../format/segmentHead.ts';
import { type DiskFailure, diskFailure, errnoOf } from '../fs/diskFailure.ts';
import type { Fs, NewFile } from '../fs/Fs.ts';
import { checkSize, writeAll } from '../fs/writeAll.ts';
import type { Random } from '../keys/slot.ts';

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
  /** The hash of the state at the head. */
  readonly stateHash: () => Buffer;
};

type Segment = {
  readonly file: NewFile;
  readonly fileId: Buffer;
  readonly key: Buffer;
  size: number;
  /** Commits since the last checkpoint. */
  unchecked: number;
};

/** So many commits may follow each other before the hash of the state is written down. */
const checkpointEvery = 100;

const forsake = async (file: NewFile): Promise<void> => {
  try {
    await file.close();
  } catch (error) {
    // The segment is given up because it failed; a handle that fails to close says nothing new.
    if (errnoOf(error) === undefined) throw error;
  }
};

const addDurably = async (segment: Segment, bytes: Uint8Array): Promise<void> => {
  await writeAll(segment.file, bytes);
  await segment.file.sync();
  await checkSize(segment.file, segment.size + bytes.length);
  segment.size += bytes.length;
};

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

  const createSegment = async (): Promise<Segment> => {
    const name = segmentName(generation, number);
    number += 1;
    const fileId = Buffer.from(random(32));
    const keys = segmentKeys(dek, fileId.toString('hex'));
    const facts = { vaultId, fileId: fileId.toString('hex'), generation, schema: schemaVersion };
    const point = { seq: head.seq, chain: head.chain.toString('hex') };
    const bytes = encodeHead({ kind: 'segment', ...facts, ...point, number: number - 1 }, keys);
    const file = await fs.createFile(join(folder, name));
    const created: Segment = { file, fileId, key: keys.records, size: 0, unchecked: 0 };
    try {
      await addDurably(created, bytes);
      await fs.syncFolder(folder);
    } catch (error) {
      await forsake(file);
      throw error;
    }
    return created;
  };

  const giveUp = async (): Promise<void> => {
    const failed = segment;
    segment = undefined;
    if (failed !== undefined) await forsake(failed.file);
  };

  const encode = ({ key, fileId }: Segment, record: PlainRecord): Buffer =>
    encodeRecord(record, { key, fileId, chain: head.chain });

  /** Flushed by itself: two records in one write could not be told from damage when only the second got whole. */
  const addCheckpoint = async (open: Segment): Promise<void> => {
    const { seq } = head;
    const json = JSON.stringify({ seq, state: start.stateHash().toString('hex') });
    await addDurably(open, encode(open, { type: 'checkpoint', seq, json }));
    open.unchecked = 0;
  };

  const append: Journal['append'] = async ({ seq, json }) => {
    try {
      segment ??= await createSegment();
      if (segment.unchecked >= checkpointEvery) await addCheckpoint(segment);
      const record = encode(segment, { type: 'commit', seq, json });
      await addDurably(segment, record);
      segment.unchecked += 1;
      head = { seq, chain: chainAfter(head.chain, record) };
      size = { commits: size.commits + 1, bytes: size.bytes + record.length };
      return ok(undefined);
    } catch (error) {
      await giveUp();
      return fail(diskFailure(error));
    }
  };

  const close = async (): Promise<void> => {
    if (segment === undefined) return;
    try {
      if (segment.unchecked > 0) await addCheckpoint(segment);
      await addDurably(segment, encode(segment, { type: 'close', seq: head.seq, json: '' }));
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
    size = { commits: 0, bytes: 0 };
  };

  return { append, rotate, close, head: () => head, size: () => size };
};
