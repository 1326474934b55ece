import { randomState } from '../disk/crashStates.ts';
import { emptyDisk } from '../disk/Disk.ts';
import { engineFs, isCrash } from '../disk/engineFs.ts';
import { judgeRecovery, openWithAny, type Violation } from '../invariants.ts';
import { newOracle } from '../Oracle.ts';
import { type Random, seeded } from '../random.ts';
import { count, part, type Run, type Scenario } from '../Scenario.ts';
import { around } from '../vaults.ts';
import { newKeyring, plainWork, save, someChanges, work } from '../workload.ts';

const year = 365 * 24 * 3600 * 1000;
const start = Date.UTC(2026, 10, 22, 8);

type Clock = { readonly name: string; readonly make: (random: Random) => () => Date };

const clocks: readonly Clock[] = [
  { name: 'stands still', make: () => () => new Date(start) },
  {
    name: 'runs backwards',
    make: () => {
      let looks = 0;
      return () => new Date(start - (looks += 1) * 3_600_000);
    },
  },
  {
    name: 'jumps by up to twenty years either way',
    make: (random) => () => new Date(start + (random.below(40_001) - 20_000) * (year / 1000)),
  },
  {
    name: 'stands at the end of 32-bit seconds',
    make: (random) => () => new Date(2 ** 31 * 1000 + random.below(2000) - 1000),
  },
  {
    name: 'stands near 1970',
    make: (random) => () => new Date(random.below(5000)),
  },
  {
    name: 'goes back an hour again and again',
    make: () => {
      let looks = 0;
      return () => new Date(start + ((looks += 1) % 60) * 60_000);
    },
  },
];

/** Works with a wrong clock, cuts the power somewhere, shuffles all dates on the disk, and looks. */
const workWithClock = async (run: Run, seed: number, clock: Clock): Promise<Violation> => {
  const random = seeded(seed);
  const disk = emptyDisk();
  const oracle = newOracle();
  const keyring = newKeyring();
  const end = 20 + random.below(260);
  const fs = engineFs(disk, ({ index }) => (index === end ? 'crash' : undefined));
  const now = clock.make(random);
  const size = { ...plainWork, changes: 20, compactions: 4 };
  try {
    await work({ ...around(fs, random), now }, { oracle, keyring, random }, size);
    const opened = await openWithAny({ ...around(fs, random), now }, keyring);
    if (opened.ok) {
      await save(opened.vault, oracle, someChanges(random, oracle.acknowledged, 99));
      await opened.vault.close();
    }
  } catch (error) {
    if (!isCrash(error)) throw error;
  }
  const found = randomState(disk, random).disk;
  for (const inode of found.names.values()) inode.touchedAt = now().getTime();
  return judgeRecovery(found, { oracle, keyring, random: run.random, goOn: true });
};

/** F12: the clock is wrong by decades, stands or runs backwards; order comes from numbers, never from dates. */
export const wrongClocks: Scenario = {
  id: 'F12',
  title: 'Clocks that jump, stand still or run backwards',
  aim: 1200,
  run: async (run) => {
    for (let round = 0; round < part(200, run.scale, 4); round += 1) {
      for (const clock of clocks) {
        const seed = run.seed + round;
        const how = `seed ${seed}, the clock ${clock.name}`;
        count(run.tally, await workWithClock(run, seed, clock), how);
      }
    }
  },
};
