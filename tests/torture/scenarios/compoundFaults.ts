import { restoreBackup } from '../../../main/vault/backup/restoreBackup.ts';
import { backedUp } from '../backedUp.ts';
import { randomState } from '../disk/crashStates.ts';
import { copyOf, type Disk } from '../disk/Disk.ts';
import { type Fault, type FaultPlan, isCrash } from '../disk/engineFs.ts';
import { countOperations, recoverWith, smallWork, workWith } from '../faultedWork.ts';
import { goldenStart } from '../goldenDisk.ts';
import { judgeRecovery } from '../invariants.ts';
import { frozen, type Oracle } from '../Oracle.ts';
import { count, countFact, part, type Run, type Scenario } from '../Scenario.ts';
import { on } from '../vaults.ts';
import { type Keyring, migrateFirst } from '../workload.ts';

/** What a first fault has left, and how a program, or a person, goes on from it. */
type Left = {
  readonly what: 'workload' | 'restoration' | 'migration';
  readonly disk: Disk;
  readonly oracle: Oracle;
  readonly keyring: Keyring;
  readonly how: string;
  readonly again: (disk: Disk, plan: FaultPlan) => Promise<unknown>;
};

/** Does something that the plan may end with a crash; anything else that is thrown is a bug. */
const tried = async (act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!isCrash(error)) throw error;
  }
};

const crashAt =
  (at: number): FaultPlan =>
  ({ index }) =>
    index === at ? 'crash' : undefined;

/** How many operations something takes when nothing goes wrong. */
const operationsOf = async (act: (plan: FaultPlan) => Promise<unknown>): Promise<number> => {
  let operations = 0;
  await act(() => {
    operations += 1;
    return undefined;
  });
  return operations;
};

const afterWork = async ({ random }: Run, seed: number): Promise<Left> => {
  const first = random.below(await countOperations(seed % 50, smallWork));
  const left = await workWith(crashAt(first), seed % 50);
  const again: Left['again'] = (disk, plan) => recoverWith(disk, left, plan);
  return { ...left, what: 'workload', how: `seed ${seed}, crash at ${first}`, again };
};

const afterRestore = async ({ random }: Run, seed: number): Promise<Left> => {
  const { disk, secret, oracle, files } = await backedUp(random);
  const [older] = oracle.backups;
  const keyring = { secrets: [secret] };
  const restore = (place: Disk, plan: FaultPlan): Promise<unknown> =>
    restoreBackup({ ...on(place, random, plan), secret, path: files[0] });
  const first = random.below(await operationsOf((plan) => restore(copyOf(disk), plan)));
  const begun = copyOf(disk);
  await tried(() => restore(begun, crashAt(first)));
  // A person restores once more, or opens what is there.
  const again: Left['again'] = (place, plan) =>
    random.chance(0.5) ? restore(place, plan) : recoverWith(place, { keyring, random }, plan);
  const either = { ...oracle, open: older === undefined ? [] : [older.texts] };
  const how = `seed ${seed}, restoring, crash at ${first}`;
  return { what: 'restoration', disk: begun, oracle: either, keyring, how, again };
};

const afterMigration = async ({ random }: Run, seed: number): Promise<Left> => {
  const { disk, oracle, keyring } = await goldenStart();
  const migrate = async (
    place: Disk,
    plan: FaultPlan,
    known: Oracle = frozen(oracle),
  ): Promise<void> => {
    const around = on(place, random, plan);
    const vault = await migrateFirst(around, { oracle: known, keyring, random });
    await vault?.close();
  };
  const first = random.below(await operationsOf((plan) => migrate(copyOf(disk), plan)));
  // What the cut migration has reported as backed up has to be there at the end.
  const known = frozen(oracle);
  const begun = copyOf(disk);
  await tried(() => migrate(begun, crashAt(first), known));
  const again: Left['again'] = (place, plan) => migrate(place, plan);
  const how = `seed ${seed}, migrating, crash at ${first}`;
  return { what: 'migration', disk: begun, oracle: known, keyring, how, again };
};

const laterFaults: readonly Fault[] = [
  'crash',
  'short',
  ...['ENOSPC', 'EIO', 'EBUSY', 'EROFS'].map((code) => ({ code })),
];

/** Goes on from what is left with one or two more faults, each followed by a power cut, and looks. */
const failAgain = async (run: Run, left: Left): Promise<void> => {
  const { random } = run;
  const { what, oracle, keyring } = left;
  let { disk } = randomState(left.disk, random);
  let how = left.how;
  const more = 1 + random.below(2);
  for (let times = 0; times < more; times += 1) {
    const at = random.below(60);
    const fault = random.pick(laterFaults);
    const lasting = random.chance(0.5);
    const begun = disk;
    await tried(() =>
      left.again(begun, ({ index }) =>
        index === at || (lasting && index > at) ? fault : undefined,
      ),
    );
    const state = randomState(begun, random);
    how += `, ${JSON.stringify(fault)} at ${at}${lasting ? ' and on' : ''}, ${state.how}`;
    disk = state.disk;
  }
  countFact(run.tally, `${what}, ${more + 1} faults`);
  const recovery = { oracle, keyring, random, goOn: true, older: what !== 'workload' };
  count(run.tally, await judgeRecovery(disk, recovery), how);
};

/** F18: while a crash in work, in a restoration or in a migration is recovered from, something goes wrong again. */
export const compoundFaults: Scenario = {
  id: 'F18',
  title: 'Faults while recovering from a fault in work, restoration or migration',
  aim: 10_000,
  run: async (run) => {
    const aim = part(10_000, run.scale, 100);
    const kinds = [afterWork, afterRestore, afterMigration];
    for (let seed = run.seed; run.tally.cases < aim; seed += 1) {
      const left = await (kinds[seed % kinds.length] ?? afterWork)(run, seed);
      for (let times = 0; times < 8; times += 1) await failAgain(run, left);
    }
  },
};
