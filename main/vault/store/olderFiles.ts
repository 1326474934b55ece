import { decodeHeader } from '../format/snapshotHeader.ts';
import { type Point, samePoint } from '../format/readSegment.ts';
import { openSegment, partBefore, type VaultIdentity } from './replay.ts';
import type { VaultFiles } from './vaultFiles.ts';

/** A generation whose snapshot is whole, and the point of the history that it covers. */
export type Covered = { readonly generation: number; readonly covers: Point };

/** What the files older than a generation are to the history that leads to it, each kind from the oldest on. */
export type OlderFiles = {
  /** They lead to it, or hold nothing that was saved. */
  readonly own: readonly string[];
  /** They are readable and hold what does not lead to it: the history went on elsewhere, too. */
  readonly foreign: readonly string[];
  /** They cannot be read, or something that cannot be read stands between them and the rest. */
  readonly doubtful: readonly string[];
};

/** The files of a vault folder, how one is read, and the generation they are compared with. */
export type OlderRequest = {
  readonly files: VaultFiles;
  readonly before: Covered;
  readonly vault: VaultIdentity;
  /** Gives undefined for a file that cannot be read. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /**
   * Whether to pass over a snapshot, which may be large, when own segments of its generation are there: two programs
   * that wrote one generation leave conflict copies, and once those segments are gone the snapshot is judged after all.
   */
  readonly quick?: boolean;
};

type Verdict = keyof OlderFiles;
type Segment = VaultFiles['segments'][number];
type Snapshot = VaultFiles['snapshots'][number];

type Course = {
  /** Where segments of the history begin, from the newest back to the oldest that is proven. */
  readonly joints: [Point, ...Point[]];
  doubt: boolean;
  /** Generations of which segments are proven. */
  readonly proven: Set<number>;
};

type Opened = Exclude<ReturnType<typeof openSegment>, string>;

/**
 * Whether a segment ends where the history goes on. The last record of a segment that a kill left open may be in the
 * snapshot written after it and yet be lost with the memory of the system: then one commit is missing.
 */
const leadsTo = (segment: Opened, joint: Point): boolean => {
  if (partBefore(segment, joint) !== undefined) return true;
  const { end, last } = segment.read;
  return end !== 'closed' && last.seq === joint.seq - 1;
};

const doubtful = (course: Course): Verdict => {
  course.doubt = true;
  return 'doubtful';
};

const judgeSegment = (
  course: Course,
  file: Segment & { readonly bytes: Uint8Array | undefined },
  { vault }: OlderRequest,
): Verdict => {
  const opened = openSegment(file, vault);
  if (opened === 'unfinished') return 'own';
  if (typeof opened === 'string' || opened.read.end === 'damaged') return doubtful(course);
  const leads = leadsTo(opened, course.joints.at(-1) ?? course.joints[0]);
  if (leads) {
    course.joints.push(opened.start);
    course.proven.add(file.generation);
  }
  if (leads || opened.read.lastButOne === undefined) return 'own';
  return course.doubt ? 'doubtful' : 'foreign';
};

const judgeSnapshot = (
  { joints, doubt }: Course,
  bytes: Uint8Array | undefined,
  { vault }: OlderRequest,
): Verdict => {
  const decoded = decodeHeader(bytes ?? new Uint8Array());
  if (!decoded.ok || decoded.value.header.vaultId !== vault.vaultId) return 'doubtful';
  const { seq, chain } = decoded.value.header;
  const covers = { seq, chain: Buffer.from(chain, 'hex') };
  if (joints.some((joint) => samePoint(joint, covers))) return 'own';
  return doubt ? 'doubtful' : 'foreign';
};

/** From the newest to the oldest; a snapshot after the segments that were written on it. */
const backwards = ({ snapshots, segments }: VaultFiles): readonly (Segment | Snapshot)[] =>
  [...snapshots, ...segments.toReversed()].sort((one, other) => {
    if (one.generation !== other.generation) return other.generation - one.generation;
    return Number(one.kind === 'snapshot') - Number(other.kind === 'snapshot');
  });

/**
 * Tells what the files older than a generation are. They belong to its history when their records lead to the point it
 * covers, one segment after the other; no file proves that by itself, so all of them are read.
 * What a restoration that is not finished left of the former state is doubtful: it is put aside when that is finished.
 */
export const judgeOlder = async (request: OlderRequest): Promise<OlderFiles> => {
  const { files, before, read, quick = false } = request;
  const restored = Math.max(0, ...files.restored.filter((mark) => mark <= before.generation));
  const found: Record<Verdict, string[]> = { own: [], foreign: [], doubtful: [] };
  const course: Course = { joints: [before.covers], doubt: false, proven: new Set() };
  for (const file of backwards(files)) {
    if (file.generation >= before.generation) continue;
    const isProven = file.kind === 'snapshot' && course.proven.has(file.generation);
    if (quick && isProven) continue;
    const bytes = file.generation < restored ? undefined : await read(file.name);
    const verdict =
      file.kind === 'segment'
        ? judgeSegment(course, { ...file, bytes }, request)
        : judgeSnapshot(course, bytes, request);
    found[verdict].unshift(file.name);
  }
  return found;
};
