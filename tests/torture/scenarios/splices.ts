import type { DamageAnswer } from '../invariants.ts';
import { judgeDamage } from '../invariants.ts';
import type { Disk } from '../disk/Disk.ts';
import {
  bytesAt,
  changed,
  recordsOf,
  type SampleVault,
  sampleVault,
  segmentHeadLength,
  vaultPaths,
} from '../sampleVaults.ts';
import { count, countFact, part, type Run, type Scenario } from '../Scenario.ts';

type Splice = { readonly disk: Disk; readonly how: string; readonly tailOnly: boolean };

const always: readonly DamageAnswer[] = ['whole', 'told', 'refused'];

const judge = async (run: Run, sample: SampleVault, splice: Splice): Promise<void> => {
  const judged = await judgeDamage(splice.disk, { ...sample, random: run.random });
  const how = `seed ${run.seed}, ${splice.how}`;
  if ('violation' in judged) {
    count(run.tally, judged.violation, how);
    return;
  }
  countFact(run.tally, judged.answer);
  const right = splice.tailOnly || always.includes(judged.answer);
  count(run.tally, right ? undefined : `I4 answered "${judged.answer}"`, how);
};

const segmentsOf = ({ disk }: SampleVault): readonly string[] =>
  vaultPaths(disk).filter((path) => path.endsWith('.stj'));

const withRecords = ({ disk }: SampleVault, path: string, records: readonly Buffer[]): Disk => {
  const head = bytesAt(disk, path).subarray(0, segmentHeadLength);
  return changed(disk, { [path]: Buffer.concat([head, ...records]) });
};

type Edit = { readonly records: readonly Buffer[]; readonly how: string };

/** Drops, doubles, swaps, moves or replaces records of one segment. */
const edited = (run: Run, records: readonly Buffer[], foreign: readonly Buffer[]): Edit => {
  const { random } = run;
  const one = random.below(records.length);
  const other = random.below(records.length);
  const list = [...records];
  const first = records[one] as Buffer;
  switch (random.below(6)) {
    case 0:
      return { records: list.toSpliced(one, 1), how: `record ${one} dropped` };
    case 1:
      return { records: list.toSpliced(other, 0, first), how: `record ${one} again at ${other}` };
    case 2:
      return {
        records: list.with(one, records[other] as Buffer).with(other, first),
        how: `records ${one} and ${other} swapped`,
      };
    case 3:
      return { records: list.with(other, first), how: `record ${other} replaced by ${one}` };
    case 4:
      return {
        records: list.with(one, random.pick(foreign)),
        how: `record ${one} of another vault or segment`,
      };
    default:
      return {
        records: list.slice(0, one).concat(list.slice(one).reverse()),
        how: `records from ${one} on turned round`,
      };
  }
};

/**
 * Whether only the end of a history is missing or its very last record is another: nothing inside the folder can tell
 * that from a write that was never made or was cut by a crash.
 */
const isTailOnly = (before: readonly Buffer[], now: readonly Buffer[]): boolean =>
  now.length <= before.length &&
  now.every((record, at) => at === before.length - 1 || record.equals(before[at] as Buffer));

const spliceRecords = async (run: Run, sample: SampleVault, other: SampleVault): Promise<void> => {
  const segments = segmentsOf(sample);
  const path = run.random.pick(segments);
  const records = recordsOf(bytesAt(sample.disk, path));
  const foreignPath = run.random.pick(segmentsOf(other));
  const foreign = recordsOf(bytesAt(other.disk, foreignPath));
  const { records: now, how } = edited(run, records, foreign);
  const last = path === segments.at(-1);
  const tailOnly = last && isTailOnly(records, now);
  await judge(run, sample, {
    disk: withRecords(sample, path, now),
    how: `${path}: ${how}`,
    tailOnly,
  });
};

/** Swaps, replaces and takes away whole files. Taking the newest ones away is a step back in time. */
const spliceFiles = async (run: Run, sample: SampleVault, other: SampleVault): Promise<void> => {
  const paths = vaultPaths(sample.disk);
  const path = run.random.pick(paths);
  const second = run.random.pick(paths);
  const foreign = run.random.pick(vaultPaths(other.disk));
  const { disk } = sample;
  const splices: readonly Splice[] = [
    {
      disk: changed(disk, { [path]: bytesAt(disk, second), [second]: bytesAt(disk, path) }),
      how: `${path} and ${second} swapped`,
      tailOnly: path === second,
    },
    {
      disk: changed(disk, { [path]: bytesAt(other.disk, foreign) }),
      how: `${path} replaced by ${foreign} of another vault`,
      tailOnly: false,
    },
    {
      disk: changed(disk, { [path]: undefined }),
      how: `${path} taken away`,
      tailOnly: path === segmentsOf(sample).at(-1),
    },
  ];
  await judge(run, sample, run.random.pick(splices));
};

/** F17: records and files are dropped, doubled, swapped, moved, or come from another vault. */
export const splices: Scenario = {
  id: 'F17',
  title: 'Replayed, spliced, reordered, dropped records and files',
  aim: 10_000,
  run: async (run) => {
    for (const end of ['killed', 'closed'] as const) {
      const sample = await sampleVault(run.random, end);
      const other = await sampleVault(run.random, end);
      for (let times = 0; times < part(2500, run.scale, 40); times += 1) {
        await spliceRecords(run, sample, other);
        await spliceFiles(run, sample, other);
      }
    }
  },
};
