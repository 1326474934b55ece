import { type Disk, emptyDisk } from '../disk/Disk.ts';
import {
  type CrashState,
  nameOfState,
  orderedStates,
  plainStates,
  randomState,
} from '../disk/crashStates.ts';
import { goldenStart } from '../goldenDisk.ts';
import { judgeRecovery, judgeSecrecy } from '../invariants.ts';
import { frozen, newOracle, type Oracle } from '../Oracle.ts';
import { seeded } from '../random.ts';
import { count, countFact, part, type Run, type Scenario } from '../Scenario.ts';
import { on } from '../vaults.ts';
import { type Keyring, type Knowledge, newKeyring, work, type WorkloadSize } from '../workload.ts';

const fullSize: WorkloadSize = {
  changes: 500,
  compactions: 8,
  passwordChanges: 2,
  attachments: 2,
  backups: 3,
  restores: true,
};

/** The same with less to do; fewer generations, so that a small part is soon through. */
const sizeAt = (scale: number): WorkloadSize => ({
  ...fullSize,
  changes: part(fullSize.changes, scale, 12),
  compactions: scale >= 0.1 ? fullSize.compactions : 3,
});

/** With what a workload begins: a vault of an older format that is migrated, or none that is created. */
type Beginning = 'migrated' | 'created';

const beginWith = async (
  beginning: Beginning,
): Promise<Pick<Knowledge, 'oracle' | 'keyring'> & { disk: Disk }> =>
  beginning === 'migrated'
    ? goldenStart()
    : { disk: emptyDisk(), oracle: newOracle(), keyring: newKeyring() };

const mostFailures = 20;

type Moment = {
  readonly disk: Disk;
  readonly oracle: Oracle;
  readonly keyring: Keyring;
  readonly how: string;
};

/** Runs the workload once and stops the world before each of its operations. */
const atEveryOperation = async (
  run: Run,
  size: WorkloadSize & { readonly beginning: Beginning },
  look: (moment: Moment) => Promise<void>,
): Promise<void> => {
  const { disk, oracle, keyring } = await beginWith(size.beginning);
  const plan = async ({ index, name }: { index: number; name: string }): Promise<undefined> => {
    const now = { oracle: frozen(oracle), keyring: { ...keyring } };
    await look({
      disk,
      ...now,
      how: `seed ${run.seed}, ${size.beginning}, before operation ${index} (${name})`,
    });
  };
  await work(on(disk, seeded(run.seed), plan), { oracle, keyring, random: run.random }, size);
  const worked = oracle.history.size > size.changes / 2 && oracle.refused === 0;
  const didAll = oracle.compacted > 0 && oracle.backups.length === 2 && oracle.generations > 0;
  if (!worked || !didAll) throw new Error('I9 the workload did not go on.');
  countFact(run.tally, 'compactions', oracle.compacted);
  countFact(run.tally, 'restorations', oracle.restored);
  if (size.beginning === 'migrated') countFact(run.tally, 'migrations');
};

const judge = async (
  run: Run,
  moment: Moment,
  state: CrashState,
  always = false,
): Promise<void> => {
  // So many say enough of a broken engine.
  if (run.tally.failures.length >= mostFailures) return;
  const { oracle, keyring, how } = moment;
  const goOn = run.tally.cases % 8 === 0;
  const recovery = { oracle, keyring, random: run.random, goOn, older: always || goOn };
  count(run.tally, await judgeRecovery(state.disk, recovery), `${how}, ${state.how}`);
};

/** F1: the power goes at any operation; what was flushed is there, the rest arrived in order up to some point. */
export const powerCut: Scenario = {
  id: 'F1',
  title: 'Power cut or kill at every operation of a workload, in order',
  run: async (run) => {
    const size = sizeAt(run.scale);
    for (const beginning of ['migrated', 'created'] as const) {
      await atEveryOperation(run, { ...size, beginning }, async (moment) => {
        countFact(run.tally, 'operations');
        const violation = judgeSecrecy(moment.disk);
        if (violation !== undefined) run.tally.failures.push(`${violation} (${moment.how})`);
        for (const state of orderedStates(moment.disk)) await judge(run, moment, state, true);
      });
      countFact(run.tally, 'changes', size.changes);
    }
  },
};

/** F2: the power goes, and what was not flushed arrived in any order, in part, torn, zeroed or not at all. */
export const powerCutReordered: Scenario = {
  id: 'F2',
  title: 'Power cut with reordered, missing and torn writes, distinct states',
  aim: 100_000,
  run: async (run) => {
    const aim = part(100_000, run.scale, 200);
    const seen = new Set<string>();
    const judgeNew = async (moment: Moment, state: CrashState): Promise<void> => {
      const name = `${moment.oracle.history.size} ${nameOfState(state.disk)}`;
      if (seen.has(name)) return;
      seen.add(name);
      await judge(run, moment, state);
    };
    // One workload of each beginning is always gone through to its end, where the restoration is.
    for (let round = 0; round < 2 || seen.size < aim; round += 1) {
      const beginning = round % 2 === 0 ? 'created' : 'migrated';
      const size = { ...sizeAt(run.scale), beginning } as const;
      await atEveryOperation({ ...run, seed: run.seed + round }, size, async (moment) => {
        for (const state of plainStates(moment.disk)) await judgeNew(moment, state);
        if (moment.disk.pending.length === 0) return;
        for (let times = 0; times < 25; times += 1) {
          if (round > 1 && seen.size >= aim) return;
          await judgeNew(moment, randomState(moment.disk, run.random));
        }
      });
      countFact(run.tally, 'workloads');
    }
  },
};
