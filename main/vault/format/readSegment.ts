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
export type SegmentStart = Point & {
  readonly key: Uint8Array;
  readonly fileId: Buffer;
  /** Whether a later minor format wrote it, which may have records that this program passes over. */
  readonly later: boolean;
};

/**
 * How a segment ends: with a close record, after a whole record, with one write that never got whole, or in damage.
 */
type SegmentEnd = 'closed' | 'whole' | 'torn' | 'damaged';

/** A proven record: a commit with the point it leads to, or what the hash of the state was there. */
export type Entry =
  | { readonly kind: 'commit'; readonly commit: Commit; readonly point: Point }
  | { readonly kind: 'checkpoint'; readonly state: string };

/** The proven records of a segment with the points after its last commit and the one before. */
export type ReadSegment = {
  readonly entries: readonly Entry[];
  readonly last: Point;
  readonly lastButOne: Point | undefined;
  readonly end: SegmentEnd;
};

type Step = { readonly entry: Entry | undefined; readonly next: number } | SegmentEnd;

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

/** Whether only zeros stand from an offset to the end: room that nothing was written to yet. */
const isRoom = (file: Buffer, from: number): boolean =>
  file.subarray(from).every((byte) => byte === 0);

/** What an offset means at which no record stands. */
const endAt = (file: Buffer, at: number, start: Point & { fileId: Buffer }): SegmentEnd => {
  if (isRoom(file, at)) return 'whole';
  return recordBegins(file, at + 1, start) ? 'damaged' : 'torn';
};

const fits = ({ type, seq }: RecordHead, start: SegmentStart): boolean => {
  if (type === 'commit') return seq === start.seq + 1;
  return seq === start.seq && (type !== 'unknown' || start.later);
};

const entryOf = (
  type: RecordHead['type'],
  plain: Buffer,
  after: () => Point,
): Entry | undefined => {
  if (type === 'commit') {
    const commit = JSON.parse(plain.toString('utf8')) as Commit;
    return { kind: 'commit', commit, point: after() };
  }
  if (type !== 'checkpoint') return undefined;
  const { state } = JSON.parse(plain.toString('utf8')) as { state: string };
  return { kind: 'checkpoint', state };
};

const readStep = (file: Buffer, at: number, start: SegmentStart): Step => {
  const head = readRecordHead(file, at, start.fileId);
  if (head === undefined) return endAt(file, at, start);
  if (!fits(head, start)) return 'damaged';
  const next = at + recordHeadLength + head.sealedLength;
  if (next > file.length) return 'torn';
  const record = file.subarray(at, next);
  const plain = decodeRecord(record, start);
  if (plain === undefined) return isRoom(file, next) ? 'torn' : 'damaged';
  if (head.type === 'close') {
    const end = endAt(file, next, start);
    return end === 'whole' ? 'closed' : end;
  }
  const after = (): Point => ({ seq: start.seq + 1, chain: chainAfter(start.chain, record) });
  return { entry: entryOf(head.type, plain, after), next };
};

/** Reads the records of a segment up to the first that is not proven to belong there. */
export const readSegment = (bytes: Uint8Array, start: SegmentStart): ReadSegment => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: Entry[] = [];
  let last: Point = { seq: start.seq, chain: start.chain };
  let lastButOne: Point | undefined;
  let at = headLength;
  for (;;) {
    const step = readStep(file, at, { ...start, ...last });
    if (typeof step === 'string') return { entries, last, lastButOne, end: step };
    if (step.entry !== undefined) entries.push(step.entry);
    if (step.entry?.kind === 'commit') {
      lastButOne = last;
      last = step.entry.point;
    }
    at = step.next;
  }
};

/** Whether two points name the same history. */
export const samePoint = (one: Point | undefined, other: Point): boolean =>
  one?.seq === other.seq && one.chain.equals(other.chain);
