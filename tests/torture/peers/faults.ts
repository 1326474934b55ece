import { orderedStates, plainStates, randomState } from '../disk/crashStates.ts';
import { copyOf, type Disk, diskOf, emptyDisk } from '../disk/Disk.ts';
import { seeded } from '../random.ts';
import type { Found, Subject } from './subjects.ts';

/** How often something happened to one subject under one fault. */
export type Cell = { cases: number; lost: number; unreadable: number; wrong: number };

/** One column of the table. */
export type FaultColumn = {
  readonly id: string;
  readonly title: string;
  readonly run: (subject: Subject, seed: number, cell: Cell) => Promise<void>;
};

const saves = 8;

/** A finding against what was acknowledged: less, nothing readable, or something that never was. */
const judge = (cell: Cell, found: Found, acknowledged: number): void => {
  cell.cases += 1;
  if (found.kind === 'told') cell.unreadable += 1;
  else if (found.kind === 'wrong') cell.wrong += 1;
  else if ((found.kind === 'state' ? found.number : 0) < acknowledged) cell.lost += 1;
};

/** Runs the saves with a plan and gives the last acknowledged number; stops when the process ended. */
const saveAll = async (
  subject: Subject,
  { disk, seed, plan }: { disk: Disk; seed: number; plan: Parameters<Subject['start']>[1] },
): Promise<{ acknowledged: number; program: Awaited<ReturnType<Subject['start']>> }> => {
  const program = await subject.start(disk, plan, seed);
  let acknowledged = 0;
  for (let number = 1; number <= saves; number += 1) {
    if (!(await program.save(number))) break;
    acknowledged = number;
  }
  return { acknowledged, program };
};

const operationsOf = async (subject: Subject, seed: number): Promise<number> => {
  let last = 0;
  const plan = (index: number): 'done' => {
    last = index;
    return 'done';
  };
  await saveAll(subject, { disk: emptyDisk(), seed, plan });
  return last + 1;
};

/** Ends the process before, or in the middle of, each operation in turn, and looks at what is left. */
const endEverywhere = async (
  subject: Subject,
  { seed, namesFollowFlush }: { seed: number; namesFollowFlush: boolean },
  look: (disk: Disk, judgeOne: (found: Disk) => Promise<void>) => Promise<void>,
  cell: Cell,
): Promise<void> => {
  const total = await operationsOf(subject, seed);
  for (let at = 1; at < total; at += 1) {
    for (const fate of ['ends before', 'ends within'] as const) {
      const disk = emptyDisk({ namesFollowFlush });
      const hits: number[] = [];
      const plan = (index: number, name: string): 'done' | typeof fate => {
        if (index < at || (fate === 'ends within' && name !== 'write')) return 'done';
        hits.push(index);
        return fate;
      };
      const { acknowledged, program } = await saveAll(subject, { disk, seed, plan });
      if (hits.length === 0) continue;
      await look(disk, async (found) => judge(cell, await program.read(found), acknowledged));
    }
  }
};

const kill: FaultColumn = {
  id: 'kill',
  title: 'killed at every operation',
  run: (subject, seed, cell) =>
    endEverywhere(
      subject,
      { seed, namesFollowFlush: false },
      (disk, judgeOne) => judgeOne(copyOf(disk)),
      cell,
    ),
};

const orderly: FaultColumn = {
  id: 'power, in order',
  title: 'power cut, everything reaches the medium in order',
  run: (subject, seed, cell) =>
    endEverywhere(
      subject,
      { seed, namesFollowFlush: true },
      async (disk, judgeOne) => {
        for (const state of orderedStates(disk)) await judgeOne(state.disk);
      },
      cell,
    ),
};

const disorderly: FaultColumn = {
  id: 'power, any order',
  title: 'power cut, what was not flushed in any order or torn (POSIX)',
  run: (subject, seed, cell) => {
    const random = seeded(seed);
    return endEverywhere(
      subject,
      { seed, namesFollowFlush: false },
      async (disk, judgeOne) => {
        for (const state of plainStates(disk)) await judgeOne(state.disk);
        for (let times = 0; times < 10; times += 1) {
          await judgeOne(randomState(disk, random).disk);
        }
      },
      cell,
    );
  },
};

const used = (disk: Disk): number =>
  [...disk.names.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Room for a few saves and then none; a save that reports success must be there and whole. */
const full: FaultColumn = {
  id: 'disk full',
  title: 'disk full, room left in steps of 97 bytes',
  run: async (subject, seed, cell) => {
    for (let left = 0; left < 12_000; left += 97) {
      const disk = emptyDisk();
      const program = await subject.start(disk, () => 'done', seed);
      let acknowledged = (await program.save(1)) ? 1 : 0;
      disk.rules.capacity = used(disk) + left;
      for (let number = 2; number <= saves; number += 1) {
        if (await program.save(number)) acknowledged = number;
      }
      judge(cell, await program.read(copyOf(disk)), acknowledged);
    }
  },
};

/** One bit flips in a file; read must be the last state, or the damage must be told. */
const damage: FaultColumn = {
  id: 'damage',
  title: 'one flipped bit anywhere in its files',
  run: async (subject, seed, cell) => {
    const disk = emptyDisk();
    const { acknowledged, program } = await saveAll(subject, { disk, seed, plan: () => 'done' });
    const files = [...disk.names].filter(([path]) => !/\/(lock-\d+|reserve)$/u.test(path));
    const random = seeded(seed);
    for (let times = 0; times < 400; times += 1) {
      const [path, { bytes }] = random.pick(files);
      const flipped = Buffer.from(bytes);
      const at = random.below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
      const others = [...disk.names].filter(([name]) => name !== path);
      const kept = others.map(([name, inode]) => [name, inode.bytes] as const);
      const found = diskOf(disk.folders, [...kept, [path, flipped]]);
      judge(cell, await program.read(found), acknowledged);
    }
  },
};

/** Two programs read state 1; the first saves 2, the second saves what it had: the first must not be lost in silence. */
const twoPrograms: FaultColumn = {
  id: 'two programs',
  title: 'a second program saves what it read before',
  run: async (subject, seed, cell) => {
    for (let round = 0; round < 20; round += 1) {
      const disk = emptyDisk();
      const program = await subject.start(disk, () => 'done', seed + round);
      await program.save(1);
      const second = await program.second();
      const acknowledged = (await program.save(2)) ? 2 : 1;
      await second?.save(1);
      judge(cell, await program.read(copyOf(disk)), acknowledged);
    }
  },
};

/** The faults that can be put to a library that replaces one file and to the vault alike. */
export const faultColumns: readonly FaultColumn[] = [
  kill,
  orderly,
  disorderly,
  full,
  damage,
  twoPrograms,
];
