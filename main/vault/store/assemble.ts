import { migrate } from '../../../domain/record/migrations/migrate.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import type { Entry, Point } from '../format/readSegment.ts';
import {
  applyHashed,
  hashFrom,
  hashOfState,
  type StateHash,
  stateHashKey,
} from '../format/stateHash.ts';
import { fixState } from '../format/stateBytes.ts';
import type { Base } from './findBase.ts';
import type { Part, Replayed } from './replay.ts';

/** A state put together from a snapshot and the journal after it, in the version of its newest part. */
export type Assembled = {
  readonly data: VaultData;
  readonly schema: number;
  readonly stateHash: StateHash;
  readonly head: Point;
  readonly commits: number;
  readonly lastCommitAt: string;
  /** The points of the history that were passed, from that of the snapshot on. */
  readonly passed: readonly Point[];
  /** Name of the segment at which the history stops being proven. */
  readonly damaged: string | undefined;
};

type Course = {
  readonly key: Uint8Array;
  data: VaultData;
  schema: number;
  stateHash: StateHash;
  readonly passed: Point[];
  lastCommitAt: string;
};

type Versioned = Pick<Assembled, 'data' | 'schema' | 'stateHash'>;

/** Brings a state to a later version, with the hash it has there; one that has it already stays as it is. */
export const migrated = <T extends Versioned>(found: T, to: number): T => {
  if (found.schema === to) return found;
  const raw = migrate(found.data, { from: found.schema, to });
  const data = raw as unknown as VaultData;
  return {
    ...found,
    data,
    schema: to,
    stateHash: hashOfState(found.stateHash.key, fixState(data)),
  };
};

const begin = ({ read: { header }, dek, data }: Base): Course => {
  const key = stateHashKey(dek, header.vaultId);
  return {
    ...{ key, data, schema: header.schema },
    // The writer of a snapshot proves this hash against every record before it counts the snapshot as whole.
    stateHash:
      header.state === undefined
        ? hashOfState(key, fixState(data))
        : hashFrom(key, Buffer.from(header.state, 'hex')),
    passed: [{ seq: header.seq, chain: Buffer.from(header.chain, 'hex') }],
    lastCommitAt: header.writtenAt,
  };
};

/** Takes one record; false when it is a checkpoint and the state is not the one the writer had. */
const takeEntry = (course: Course, entry: Entry): boolean => {
  if (entry.kind === 'checkpoint') return course.stateHash.sum.toString('hex') === entry.state;
  applyHashed(course.data, course.stateHash, entry.commit.changes);
  course.passed.push(entry.point);
  course.lastCommitAt = entry.commit.at;
  return true;
};

/** Takes the records of a segment; false where they do not fit the state. */
const takePart = (course: Course, part: Part): boolean => {
  // Records of an earlier version cannot follow those of a later one.
  if (part.schema < course.schema) return part.entries.length === 0;
  if (part.schema > course.schema) Object.assign(course, migrated(course, part.schema));
  return part.entries.every((entry) => takeEntry(course, entry));
};

/** Puts snapshot and journal together, up to the first place where a checkpoint finds another state. */
export const assemble = (base: Base, replayed: Replayed): Assembled => {
  const course = begin(base);
  const wrong = replayed.parts.find((part) => !takePart(course, part));
  const { data, schema, passed, lastCommitAt, key } = course;
  const head = passed.at(-1) ?? replayed.head;
  return {
    ...{ data, schema, passed, lastCommitAt, head, commits: passed.length - 1 },
    stateHash: wrong === undefined ? course.stateHash : hashOfState(key, fixState(data)),
    damaged: wrong?.name ?? replayed.damaged,
  };
};
