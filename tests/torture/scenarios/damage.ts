import { judgeDamage, type DamageAnswer } from '../invariants.ts';
import type { Random } from '../random.ts';
import {
  bytesAt,
  changed,
  lastRecordAt,
  type SampleVault,
  sampleVault,
  segmentHeadLength,
  vaultPaths,
} from '../sampleVaults.ts';
import { count, countFact, part, places, type Run, type Scenario } from '../Scenario.ts';

type Change = {
  readonly path: string;
  readonly bytes: Buffer;
  readonly how: string;
  /** Answers that show less than everything and are right here; anything else that shows less is a broken promise. */
  readonly allowed: readonly DamageAnswer[];
};

const always: readonly DamageAnswer[] = ['whole', 'told'];

/** With two generations a damaged snapshot is bridged by the other one, and a damaged journal is told. */
const rightFor = (sample: SampleVault, path: string): readonly DamageAnswer[] => {
  if (path.endsWith('.stf')) return ['whole'];
  return path === newestSegment(sample) ? ['told'] : always;
};

const judgeChange = async (run: Run, sample: SampleVault, change: Change): Promise<void> => {
  const { path, bytes, how, allowed } = change;
  const disk = changed(sample.disk, { [path]: bytes });
  const judged = await judgeDamage(disk, { ...sample, random: run.random });
  const where = `seed ${run.seed}, ${path.slice(path.lastIndexOf('/') + 1)}, ${how}`;
  if ('violation' in judged) count(run.tally, judged.violation, where);
  else {
    const right = allowed.includes(judged.answer);
    countFact(run.tally, judged.answer);
    count(run.tally, right ? undefined : `I1 answered "${judged.answer}"`, where);
  }
};

const samples = async (run: Run): Promise<readonly SampleVault[]> => [
  await sampleVault(run.random, 'killed'),
  await sampleVault(run.random, 'closed'),
];

const newestSegment = ({ disk }: SampleVault): string =>
  vaultPaths(disk).findLast((path) => path.endsWith('.stj')) ?? '';

/** F3: files end early, at every byte. Only the end of the newest segment cannot be told from a write never made. */
export const truncation: Scenario = {
  id: 'F3',
  title: 'A file ends early, at every byte',
  run: async (run) => {
    for (const sample of await samples(run)) {
      const newest = newestSegment(sample);
      for (const path of vaultPaths(sample.disk)) {
        const whole = bytesAt(sample.disk, path);
        const allowed: readonly DamageAnswer[] =
          path === newest
            ? [...always, 'last write left out', 'earlier state']
            : rightFor(sample, path);
        countFact(run.tally, 'bytes of vault', whole.length);
        for (const at of places(whole.length, run)) {
          const bytes = whole.subarray(0, at);
          await judgeChange(run, sample, { path, bytes, how: `cut at ${at}`, allowed });
        }
      }
    }
  },
};

const flipped = (bytes: Buffer, at: number, mask: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
};

/** Where the readable facts of a file lie, in which every single bit is tried. */
const headOf = (path: string, bytes: Buffer): number =>
  path.endsWith('.stf') ? 16 + bytes.readUInt32BE(12) + 32 : segmentHeadLength;

/** The last record of a segment that was left open may as well be a write that a crash cut. */
const tailStart = (sample: SampleVault, path: string): number => {
  const bytes = bytesAt(sample.disk, path);
  if (path !== newestSegment(sample)) return bytes.length;
  return lastRecordAt(bytes);
};

const flipBits = async (run: Run, sample: SampleVault, path: string): Promise<void> => {
  // The end of a segment that was closed is its close record, and without that nothing is missing.
  const atEnd: DamageAnswer = sample.end === 'closed' ? 'whole' : 'last write left out';
  const whole = bytesAt(sample.disk, path);
  const tail = tailStart(sample, path);
  const head = headOf(path, whole);
  for (const at of places(whole.length, run)) {
    const allowed = at >= tail ? [...always, atEnd] : rightFor(sample, path);
    const masks = at < head ? [1, 2, 4, 8, 16, 32, 64, 128] : [1 << (at % 8)];
    for (const mask of masks) {
      const bytes = flipped(whole, at, mask);
      await judgeChange(run, sample, { path, bytes, how: `bit ${mask} of byte ${at}`, allowed });
    }
  }
};

const burst = (random: Random, whole: Buffer): { bytes: Buffer; from: number; how: string } => {
  const bytes = Buffer.from(whole);
  const length = 1 + random.below(64);
  const from = random.below(whole.length);
  random.bytes(length).copy(bytes, from);
  return { bytes, from, how: `${length} bytes over ${from}` };
};

const swapSectors = (
  random: Random,
  whole: Buffer,
): { bytes: Buffer; from: number; how: string } => {
  const bytes = Buffer.from(whole);
  const sectors = Math.max(1, Math.floor(whole.length / 512));
  const one = random.below(sectors) * 512;
  const other = random.below(sectors) * 512;
  whole.copy(bytes, one, other, other + 512);
  whole.copy(bytes, other, one, one + 512);
  return { bytes, from: Math.min(one, other), how: `sectors ${one} and ${other} swapped` };
};

const foreignBlock = (random: Random, whole: Buffer, other: Buffer): ReturnType<typeof burst> => {
  const bytes = Buffer.from(whole);
  const from = random.below(Math.max(1, Math.floor(whole.length / 512))) * 512;
  other.copy(bytes, from, Math.min(from, Math.max(0, other.length - 512)));
  return {
    bytes: bytes.subarray(0, whole.length),
    from,
    how: `a block of another file at ${from}`,
  };
};

/** A sector that reads as zeros, as some disks answer for one they have lost. */
const zeroedSector = (random: Random, whole: Buffer): ReturnType<typeof burst> => {
  const from = random.below(Math.max(1, Math.floor(whole.length / 512))) * 512;
  const bytes = Buffer.from(whole).fill(0, from, from + 512);
  return { bytes, from, how: `sector ${from} zeroed` };
};

/** Zeros up to the end of the newest segment cannot be told from records that were never written. */
const rightForBlock = (newest: boolean, bytes: Buffer, from: number): readonly DamageAnswer[] => {
  if (!newest) return always;
  const gone = bytes.subarray(from).every((byte) => byte === 0);
  return [...always, 'last write left out', ...(gone ? (['earlier state'] as const) : [])];
};

const breakBlocks = async (run: Run, sample: SampleVault): Promise<void> => {
  const paths = vaultPaths(sample.disk);
  for (let times = 0; times < part(10_000, run.scale, 20); times += 1) {
    const path = run.random.pick(paths);
    const whole = bytesAt(sample.disk, path);
    const kind = run.random.below(4);
    const other = bytesAt(sample.disk, run.random.pick(paths));
    const made = [
      () => burst(run.random, whole),
      () => swapSectors(run.random, whole),
      () => foreignBlock(run.random, whole, other),
      () => zeroedSector(run.random, whole),
    ][kind];
    if (made === undefined) continue;
    const { bytes, from, how } = made();
    const allowed = rightForBlock(path === newestSegment(sample), bytes, from);
    await judgeChange(run, sample, { path, bytes, how, allowed });
    countFact(run.tally, 'bursts, swapped, foreign and zeroed sectors');
  }
};

/** F4: bits flip in every byte, all eight in headers; bursts, swapped and zeroed sectors, blocks of other files. */
export const flippedBits: Scenario = {
  id: 'F4',
  title: 'Flipped bits in every byte, bursts, swapped and zeroed sectors, foreign blocks',
  run: async (run) => {
    const [killed, closed] = await samples(run);
    for (const sample of [killed, closed]) {
      if (sample === undefined) continue;
      for (const path of vaultPaths(sample.disk)) await flipBits(run, sample, path);
    }
    if (killed !== undefined) await breakBlocks(run, killed);
  },
};
