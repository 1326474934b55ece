import { schemaVersion } from '../../../domain/record/vaultData.ts';
import {
  type Entry,
  type Point,
  readSegment,
  type ReadSegment,
  samePoint,
} from '../format/readSegment.ts';
import { decodeHead } from '../format/segmentHead.ts';

/** A segment file as it lies on the disk. */
export type SegmentFile = {
  readonly name: string;
  readonly generation: number;
  readonly number: number;
  /** Undefined when the disk cannot read it: nobody knows then what it holds. */
  readonly bytes: Uint8Array | undefined;
};

/** Which vault the segments must belong to, and its key. */
export type VaultIdentity = { readonly vaultId: string; readonly dek: Uint8Array };

/** The proven records of one segment and the version its commits have. */
export type Part = {
  readonly name: string;
  readonly schema: number;
  readonly entries: readonly Entry[];
};

/** The proven part of the history after a snapshot. */
export type Replayed = {
  readonly parts: readonly Part[];
  readonly head: Point;
  /** Name of the file where acknowledged changes are missing or unreadable. */
  readonly damaged: string | undefined;
  /** Whether the last write before a crash was cut and is left out; it was never acknowledged. */
  readonly cutWrite: boolean;
  /** Whether the last segment was not closed, so that its end was perhaps never flushed. */
  readonly leftOpen: boolean;
  /** Whether a segment cannot be read because a later version wrote it. */
  readonly fromTheFuture: boolean;
  /** Whether a segment can be read but was written by a later minor format. */
  readonly later: boolean;
};

/** A segment whose head is proven, read as far as its records are. */
type Opened = {
  readonly name: string;
  readonly schema: number;
  readonly start: Point;
  readonly read: ReadSegment;
  readonly later: boolean;
};

type OpenedOrNot = Opened | 'unfinished' | 'damaged' | 'from the future';

/** Proves the head of a segment and reads its records; says why when the head cannot be used. */
export const openSegment = (file: SegmentFile, vault: VaultIdentity): OpenedOrNot => {
  if (file.bytes === undefined) return 'damaged';
  const decoded = decodeHead(file.bytes, vault.dek);
  if (!decoded.ok) return decoded.failure;
  const { head, keys, later } = decoded.value;
  if (head.schema > schemaVersion) return 'from the future';
  const own = head.generation === file.generation && head.number === file.number;
  if (!own || head.vaultId !== vault.vaultId) return 'damaged';
  const start = { seq: head.seq, chain: Buffer.from(head.chain, 'hex') };
  const fileId = Buffer.from(head.fileId, 'hex');
  const read = readSegment(file.bytes, { ...start, fileId, key: keys.records, later });
  return { name: file.name, schema: head.schema, start, read, later };
};

/**
 * What a segment contributes, seen from its successor.
 * A successor may start one record early: then that record was a failed save, reported as such and not retried there.
 */
export const partBefore = (segment: Opened, successor: Point): ReadSegment | undefined => {
  const { read } = segment;
  if (read.end === 'damaged') return undefined;
  if (samePoint(read.last, successor)) return read;
  const failed = read.end === 'whole' && read.entries.at(-1)?.kind === 'commit';
  if (!failed || !samePoint(read.lastButOne, successor)) return undefined;
  return { ...read, entries: read.entries.slice(0, -1), last: successor };
};

type Course = { readonly parts: Part[]; head: Point; previous: Opened | undefined; later: boolean };

const take = (course: Course, { name, schema }: Opened, read: ReadSegment): void => {
  course.parts.push({ name, schema, entries: read.entries });
  course.head = read.last;
};

/** Follows one more segment; returns the name of the damaged file when the history does not go on there. */
const follow = (course: Course, next: Opened): string | undefined => {
  const { previous } = course;
  if (previous === undefined) {
    if (!samePoint(course.head, next.start)) return next.name;
  } else {
    const part = partBefore(previous, next.start);
    if (part === undefined) return previous.name;
    take(course, previous, part);
  }
  course.previous = next;
  course.later ||= next.later;
  return undefined;
};

const finish = (course: Course, damaged: string | undefined, fromTheFuture = false): Replayed => {
  const { parts, previous, later } = course;
  const end = previous?.read.end;
  if (previous !== undefined) take(course, previous, previous.read);
  return {
    ...{ parts, fromTheFuture, later },
    head: course.head,
    damaged: damaged ?? (end === 'damaged' ? previous?.name : undefined),
    cutWrite: end === 'torn',
    leftOpen: end !== undefined && end !== 'closed',
  };
};

/** Puts the segments after a snapshot together, in the order of their names, as far as the chain proves them. */
export const replay = (
  files: readonly SegmentFile[],
  from: Point,
  vault: VaultIdentity,
): Replayed => {
  const course: Course = { parts: [], head: from, previous: undefined, later: false };
  for (const file of files) {
    const opened = openSegment(file, vault);
    if (opened === 'unfinished') continue;
    if (opened === 'damaged') return finish(course, file.name);
    if (opened === 'from the future') return finish(course, undefined, true);
    const damaged = follow(course, opened);
    if (damaged !== undefined) return finish(course, damaged);
  }
  return finish(course, undefined);
};
