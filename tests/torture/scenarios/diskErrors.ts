import { plainStates, randomState } from '../disk/crashStates.ts';
import type { Fault, Operation } from '../disk/engineFs.ts';
import { type Aftermath, afterKill, countOperations, workWith } from '../faultedWork.ts';
import { judgeRecovery, type Violation } from '../invariants.ts';
import { count, countFact, part, type Run, type Scenario } from '../Scenario.ts';

const codes = [
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EROFS',
  'EMFILE',
  'ENOENT',
] as const;

const judge = async (left: Aftermath): Promise<Violation> =>
  left.violation ?? (await judgeRecovery(afterKill(left), { ...left, goOn: true }));

type Case = { readonly fault: Fault; readonly lasts: 'once' | 'for ever'; readonly at: number };

const casesAt = (at: number): readonly Case[] => [
  ...codes.flatMap((code): readonly Case[] => [
    { fault: { code }, lasts: 'once', at },
    { fault: { code }, lasts: 'for ever', at },
  ]),
  { fault: 'short', lasts: 'once', at },
  { fault: 'short', lasts: 'for ever', at },
];

const sweepOne = async (run: Run, seed: number, { fault, lasts, at }: Case): Promise<void> => {
  const hit = ({ index }: Operation): boolean => (lasts === 'once' ? index === at : index >= at);
  const left = await workWith((operation) => (hit(operation) ? fault : undefined), seed);
  const named = typeof fault === 'object' ? fault.code : fault;
  const how = `seed ${seed}, ${named} ${lasts} at operation ${at}`;
  // A disk that takes fewer bytes at a time refuses nothing.
  const most = fault === 'short' ? 0 : lasts === 'once' ? 1 : Infinity;
  const manyRefused = left.oracle.refused > most;
  const refused = manyRefused ? `I9 ${left.oracle.refused} saves refused` : undefined;
  count(run.tally, refused ?? (await judge(left)), how);
};

/** F7: every operation fails once or from then on, with every errno; afterwards a healthy disk is looked at. */
export const errnoSweep: Scenario = {
  id: 'F7',
  title: 'Every operation fails with every errno, once and for ever',
  aim: 20_000,
  run: async (run) => {
    const aim = part(20_000, run.scale, 200);
    const step = run.scale >= 1 ? 1 : 7;
    for (let seed = run.seed; run.tally.cases < aim; seed += 1) {
      const total = await countOperations(seed);
      countFact(run.tally, 'operations', total);
      for (let at = run.random.below(step); at < total; at += step) {
        const chosen = casesAt(at).filter(() => run.scale >= 1 || run.random.chance(0.5));
        // Side by side, because deriving keys makes each of them wait.
        await Promise.all(chosen.map((one) => sweepOne(run, seed, one)));
        if (run.scale < 1 && run.tally.cases >= aim) return;
      }
    }
  },
};

/** Fails one flush as fsync does it on Linux, works on, and cuts the power some operations later. */
const failOneFlush = async (run: Run, seed: number, at: number, lasts: boolean): Promise<void> => {
  const end = at + 1 + run.random.below(60);
  const hit = ({ index, name }: Operation): boolean =>
    (lasts ? index >= at : index === at) && (name === 'sync' || name === 'syncFolder');
  const left = await workWith((operation) => {
    if (operation.index >= end) return 'crash';
    return hit(operation) ? { code: 'EIO' } : undefined;
  }, seed);
  for (const state of [...plainStates(left.disk), randomState(left.disk, run.random)]) {
    const how = `seed ${seed}, flush fails at ${at}, power cut at ${end}, ${state.how}`;
    count(run.tally, await judgeRecovery(state.disk, { ...left, goOn: false }), how);
  }
};

/** F9: a flush fails and its bytes are gone for good, although a second flush of the same handle reports success. */
export const failedFlush: Scenario = {
  id: 'F9',
  title: 'A failed flush, then a power cut: its bytes are never on the medium',
  run: async (run) => {
    const flushes: { seed: number; at: number }[] = [];
    for (let seed = run.seed; seed < run.seed + part(20, run.scale, 1); seed += 1) {
      await workWith(({ index, name }) => {
        if (name === 'sync' || name === 'syncFolder') flushes.push({ seed, at: index });
        return undefined;
      }, seed);
    }
    for (const { seed, at } of flushes) {
      await failOneFlush(run, seed, at, false);
      await failOneFlush(run, seed, at, true);
    }
    countFact(run.tally, 'flushes failed', flushes.length * 2);
  },
};
