import type { Commit } from '../../../domain/record/change.ts';
import { type Point, readSegment, type ReadSegment, samePoint } from '../format/readSegment.ts';
import { decodeHead } from '../format/segmentHead.ts';
import { schemaVersion } from '../../../domain/record/vaultData.ts';

/** A segment file as it lies on the disk. */
export type SegmentFile = {
  readonly name: string;
  readonly generation: number;
  readonly number: number;
  readonly bytes: Uint8Array;
};

/** Which vault the segments must belong to, and its key. */
export type VaultIdentity = { readonly vaultId: string; readonly dek: Uint8Array };

/** The proven part of the history after a snapshot. */
export type Replayed = {
  readonly commits: readonly Commit[];
  readonly head: Point;
  /** Name of the file where acknowledged changes are missing or unreadable. */
  readonly damaged: string | undefined;
  /** Whether the last write before a crash was cut and is left out; it was never acknowledged. */
  readonly cutWrite: boolean;
  readonly fromTheFuture: boolean;
};

type Opened = { readonly name: string; readonly start: Point; readonly read: ReadSegment };

type OpenedOrNot = Opened | 'unfinished' | 'damaged' | 'from the future';

const openSegment = (file: SegmentFile, vault: VaultIdentity): OpenedOrNot => {
  const decoded = decodeHead(file.bytes, vault.dek);
  if (!decoded.ok) return decoded.failure;
  const { head, keys } = decoded.value;
  if (head.schema > schemaVersion) return 'from the future';
  const own = head.generation === file.generation && head.number === file.number;
  if (!own || head.vaultId !== vault.vaultId) return 'damaged';
  const start = { seq: head.seq, chain: Buffer.from(head.chain, 'hex') };
  const fileId = Buffer.from(head.fileId, 'hex');
  const read = readSegment(file.bytes, { ...start, fileId, key: keys.records });
  return { name: file.name, start, read };
};

/**
 * What a segment contributes, seen from its successor.
 * A successor may start one record early: then that record was a failed save, reported as such and not retried there.
 */
const partBefore = (segment: Opened, successor: Point): ReadSegment | undefined => {
  const { read } = segment;
  if (read.end === 'damaged') return undefined;
  if (samePoint(read.last, successor)) return read;
  if (read.end !== 'whole' || !samePoint(read.lastButOne, successor)) return undefined;
  return { ...read, commits: read.commits.slice(0, -1), last: successor };
};

type Course = { commits: Commit[]; head: Point; previous: Opened | undefined };

const take = (course: Course, part: ReadSegment): void => {
  for (const commit of part.commits) course.commits.push(commit);
  course.head = part.last;
};

/** Follows one more segment; returns the name of the damaged file when the history does not go on there. */
const follow = (course: Course, next: Opened): string | undefined => {
  const { previous } = course;
  if (previous === undefined) {
    if (!samePoint(course.head, next.start)) return next.name;
  } else {
    const part = partBefore(previous, next.start);
    if (part === undefined) return previous.name;
    take(course, part);
  }
  course.previous = next;
  return undefined;
};

/** Puts the segments after a snapshot together, in the order of their names, as far as the chain proves them. */
export const replay = (
  files: readonly SegmentFile[],
  from: Point,
  vault: VaultIdentity,
): Replayed => {
  const course: Course = { commits: [], head: from, previous: undefined };
  const finish = (damaged: string | undefined, fromTheFuture = false): Replayed => {
    const end = course.previous?.read.end;
    if (course.previous !== undefined) take(course, course.previous.read);
    const blamed = damaged ?? (end === 'damaged' ? course.previous?.name : undefined);
    const { commits, head } = course;
    return { commits, head, damaged: blamed, cutWrite: end === 'torn', fromTheFuture };
  };
  for (const file of files) {
    const opened = openSegment(file, vault);
    if (opened === 'unfinished') continue;
    if (opened === 'damaged') return finish(file.name);
    if (opened === 'from the future') return finish(undefined, true);
    const damaged = follow(course, opened);
    if (damaged !== undefined) return finish(damaged);
  }
  return finish(undefined);
};
