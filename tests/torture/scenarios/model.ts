import fc from 'fast-check';
import type { Vault } from '../../../main/vault/Vault.ts';
import type { Secret } from '../../../main/vault/store/unlock.ts';
import { randomState } from '../disk/crashStates.ts';
import { type Disk, emptyDisk } from '../disk/Disk.ts';
import { engineFs, type Fault } from '../disk/engineFs.ts';
import { judgeOwnHistory, judgeState, openWithAny } from '../invariants.ts';
import { newOracle, type Oracle, textOf } from '../Oracle.ts';
import { type Random, seeded } from '../random.ts';
import { count, countFact, part, type Scenario, type Tally } from '../Scenario.ts';
import { around, create, password, textsOf } from '../vaults.ts';
import { compareShown, save, someChanges } from '../workload.ts';

/** The vault under test and the knowledge it is measured by. */
type World = {
  disk: Disk;
  vault: Vault;
  secrets: readonly Secret[];
  oracle: Oracle;
  random: Random;
  /** The fault of some operation to come, counted down. */
  fault: { readonly kind: Fault; left: number } | undefined;
  tally: Tally;
};

type Command = fc.AsyncCommand<object, World>;

const surroundingsOf = (world: World): ReturnType<typeof around> =>
  around(
    engineFs(world.disk, () => {
      if (world.fault === undefined) return undefined;
      world.fault.left -= 1;
      if (world.fault.left >= 0) return undefined;
      const { kind } = world.fault;
      world.fault = undefined;
      return kind;
    }),
    world.random,
  );

const openAtLast = async (world: World): ReturnType<typeof openWithAny> => {
  const laid = world.fault;
  const opened = await openWithAny(surroundingsOf(world), { secrets: world.secrets });
  if (opened.ok || laid === undefined) return opened;
  // A fault may keep the vault from opening; once it is over, the vault must open.
  world.fault = undefined;
  return openWithAny(surroundingsOf(world), { secrets: world.secrets });
};

/** Opens what lies on the disk, judges the state, and makes it the one to go on from. */
const start = async (world: World): Promise<void> => {
  const opened = await openAtLast(world);
  if (!opened.ok) throw new Error(`I7 does not open: ${opened.failure.kind}`);
  const shown = textsOf(opened.vault);
  const violation =
    judgeState(textOf(shown), world.oracle) ??
    judgeOwnHistory(opened.vault, { ...world.oracle, generations: 1 });
  if (violation !== undefined) throw new Error(violation);
  world.vault = opened.vault;
  world.oracle.acknowledged = shown;
  world.oracle.open = [];
  world.oracle.history.set(textOf(shown), world.oracle.history.size);
};

const command = (name: string, act: (world: World) => Promise<void>): Command => ({
  check: () => true,
  run: async (_, world) => {
    world.tally.cases += 1;
    countFact(world.tally, name);
    await act(world);
    compareShown(world.vault, world.oracle);
  },
  toString: () => name,
});

const saving = (number: number): Command =>
  command('saves', (world) =>
    save(world.vault, world.oracle, someChanges(world.random, world.oracle.acknowledged, number)),
  );

const compacting = command('compactions', async ({ vault }) => {
  await vault.compact();
});

const renewing = command('new passwords', async (world) => {
  const text = `${password} ${world.random.below(1000)}`;
  const changed = await world.vault.changePassword(text);
  const recovery = world.secrets.filter(({ kind }) => kind === 'recovery');
  if (changed.ok) world.secrets = [...recovery, { kind: 'password', text }];
});

const closing = command('closed and opened', async (world) => {
  await world.vault.close();
  await start(world);
});

/** Nothing the system has taken is lost by a kill, but what was not flushed is still not on the medium. */
const killing = command('killed', start);

const cuttingPower = command('power cuts', async (world) => {
  world.disk = randomState(world.disk, world.random).disk;
  await start(world);
});

const failing = (kind: Fault, left: number): Command =>
  command('faults laid', (world) => {
    world.fault = { kind, left };
    return Promise.resolve();
  });

const faults: readonly Fault[] = ['short', ...['ENOSPC', 'EIO', 'EROFS'].map((code) => ({ code }))];

const often = (times: number, arbitrary: fc.Arbitrary<Command>): readonly fc.Arbitrary<Command>[] =>
  Array.from({ length: times }, () => arbitrary);

const anyCommand: fc.Arbitrary<Command>[] = [
  ...often(40, fc.nat(999).map(saving)),
  ...often(3, fc.constant(compacting)),
  ...often(3, fc.constant(closing)),
  ...often(3, fc.constant(killing)),
  ...often(3, fc.constant(cuttingPower)),
  ...often(
    6,
    fc.tuple(fc.constantFrom(...faults), fc.nat(60)).map(([kind, left]) => failing(kind, left)),
  ),
  fc.constant(renewing),
];

const newWorld = async (seed: number, tally: Tally): Promise<World> => {
  const random = seeded(seed);
  const disk = emptyDisk();
  const blank = { disk, oracle: newOracle(), random, fault: undefined, tally };
  const shell = { ...blank, secrets: [] as readonly Secret[] } as unknown as World;
  const { vault, secret } = await create(surroundingsOf(shell));
  return Object.assign(shell, { vault, secrets: [secret] });
};

const commandsPerWorld = 400;

/** F20: any order of saves, compactions, secrets, kills, power cuts and faults, beside a map in memory. */
export const model: Scenario = {
  id: 'F20',
  title: 'Random commands with faults beside a model in memory',
  aim: 1_000_000,
  run: async ({ seed, scale, tally }) => {
    const aim = part(1_000_000, scale, 2000);
    const list = fc.commands(anyCommand, { maxCommands: commandsPerWorld, size: 'max' });
    for (let round = 0; tally.cases < aim; round += 1) {
      const property = fc.asyncProperty(list, async (commands) => {
        const real = await newWorld(seed + round, tally);
        await fc.asyncModelRun(() => ({ model: {}, real }), commands);
      });
      const checked = await fc.check(property, {
        seed: seed + round,
        numRuns: 10,
        endOnFailure: true,
      });
      if (!checked.failed) continue;
      const how = `seed ${seed + round}, path ${checked.counterexamplePath ?? ''}`;
      count(
        tally,
        checked.errorInstance instanceof Error ? checked.errorInstance.message : 'failed',
        how,
      );
      if (tally.failures.length >= 5) return;
    }
  },
};
