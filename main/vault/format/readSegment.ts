import type { Commit } from '../../../domain/record/change.ts';
import {
  chainAfter,
  decodeRecord,
  readRecordHead,
  recordHeadLength,
  type RecordHead,
} from './record.ts';
import { headLength } from './segmentHead.ts';

/** A point of the history: the last commit up to there and the chain value that names all of it. */
export type Point = { readonly seq: number; readonly chain: Buffer };

/** Where a segment starts and what opens its records. */
export type SegmentStart = Point & { readonly key: Uint8Array; readonly fileId: Buffer };

/**
 * How a segment ends: with a close record, after a whole record, with one write that never got whole, or in damage.
 */
type SegmentEnd = 'closed' | 'whole' | 'torn' | 'damaged';

/** The proven commits of a segment with the points after its last and its last but one. */
export type ReadSegment = {
  readonly commits: readonly Commit[];
  readonly last: Point;
  readonly lastButOne: Point | undefined;
  readonly end: SegmentEnd;
};

type Step = { readonly commit: Commit; readonly next: number } | SegmentEnd;

/** Whether a record of this segment begins anywhere behind an offset: then what stands before it was acknowledged. */
const recordBegins = (file: Buffer, from: number, start: Point & { fileId: Buffer }): boolean => {
  for (let at = from; at + recordHeadLength <= file.length; at += 1) {
    // The cheap comparison first; hashing at every offset would take long on a large file.
    const seq = Number(file.readBigUInt64BE(at + 4));
    if (seq < start.seq || seq > start.seq + 1_000_000) continue;
    if (readRecordHead(file, at, start.fileId) !== undefined) return true;
  }
  return false;
};

const fits = (head: RecordHead, seq: number): boolean =>
  (head.type === 'commit' && head.seq === seq + 1) || (head.type === 'close' && head.seq === seq);

const readStep = (file: Buffer, at: number, start: SegmentStart): Step => {
  if (at === file.length) return 'whole';
  const head = readRecordHead(file, at, start.fileId);
  if (head === undefined) return recordBegins(file, at + 1, start) ? 'damaged' : 'torn';
  if (!fits(head, start.seq)) return 'damaged';
  const next = at + recordHeadLength + head.sealedLength;
  if (next > file.length) return 'torn';
  const plain = decodeRecord(file.subarray(at, next), start);
  if (plain === undefined) return next === file.length ? 'torn' : 'damaged';
  if (head.type === 'close') return next === file.length ? 'closed' : 'damaged';
  return { commit: JSON.parse(plain.toString('utf8')) as Commit, next };
};

/** Reads the records of a segment up to the first that is not proven to belong there. */
export const readSegment = (bytes: Uint8Array, start: SegmentStart): ReadSegment => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const commits: Commit[] = [];
  let last: Point = { seq: start.seq, chain: start.chain };
  let lastButOne: Point | undefined;
  let at = headLength;
  for (;;) {
    const step = readStep(file, at, { ...start, ...last });
    if (typeof step === 'string') return { commits, last, lastButOne, end: step };
    commits.push(step.commit);
    lastButOne = last;
    last = { seq: last.seq + 1, chain: chainAfter(last.chain, file.subarray(at, step.next)) };
    at = step.next;
  }
};

/** Whether two points name the same history. */
export const samePoint = (one: Point | undefined, other: Point): boolean =>
  one?.seq === other.seq && one.chain.equals(other.chain);
