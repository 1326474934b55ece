import { copyOf, type Disk, emptyDisk } from './disk/Disk.ts';
import type { FaultPlan } from './disk/engineFs.ts';
import { engineFs, isCrash } from './disk/engineFs.ts';
import { openWithAny, type Violation } from './invariants.ts';
import { newOracle, type Oracle } from './Oracle.ts';
import { type Random, seeded } from './random.ts';
import type { Surroundings } from '../../main/vault/Surroundings.ts';
import { around, on } from './vaults.ts';
import {
  BrokenPromise,
  type Keyring,
  newKeyring,
  openKnown,
  save,
  someChanges,
  work,
  type WorkloadSize,
} from './workload.ts';

/** What is left when a workload was done on a disk with faults. */
export type Aftermath = {
  readonly disk: Disk;
  readonly oracle: Oracle;
  readonly keyring: Keyring;
  readonly random: Random;
  /** What was broken while the program still ran. */
  violation: Violation;
};

/** A workload small enough to be repeated for every single fault. */
export const smallWork: WorkloadSize = {
  changes: 16,
  compactions: 2,
  passwordChanges: 1,
  attachments: 1,
  backups: 1,
  restores: true,
};

/** Works, closes, opens again and works on, all with the same plan of faults; a crash in it ends the work. */
export const workWith = async (
  plan: FaultPlan,
  seed: number,
  size: WorkloadSize = smallWork,
): Promise<Aftermath> => {
  const random = seeded(seed);
  const blank = { disk: emptyDisk(), oracle: newOracle(), keyring: newKeyring() };
  const left: Aftermath = { ...blank, random, violation: undefined };
  const fs = engineFs(left.disk, plan);
  try {
    await work(around(fs, random), left, size);
    await openAndWorkOn(around(fs, random), left);
  } catch (error) {
    if (error instanceof BrokenPromise) left.violation = error.message;
    else if (!isCrash(error)) throw error;
  }
  return left;
};

/** Opens what the workload closed. What was asked for and never acknowledged may be there; then it is there to stay. */
const openAndWorkOn = async (surroundings: Surroundings, left: Aftermath): Promise<void> => {
  const { oracle, random } = left;
  const vault = await openKnown(surroundings, left);
  if (vault === undefined) return;
  const shown = oracle.acknowledged;
  for (let number = 0; number < 3; number += 1) {
    await save(vault, oracle, someChanges(random, shown, 1000 + number));
  }
  await vault.close();
};

/** How many operations on the disk a workload takes when nothing goes wrong. */
export const countOperations = async (
  seed: number,
  size: WorkloadSize = smallWork,
): Promise<number> => {
  let operations = 0;
  const plan = (): undefined => {
    operations += 1;
  };
  await workWith(plan, seed, size);
  return operations;
};

/** Opens a disk and writes a new generation with a plan of faults, as a program does after a crash. */
export const recoverWith = async (
  disk: Disk,
  { keyring, random }: Pick<Aftermath, 'keyring' | 'random'>,
  plan: FaultPlan,
): Promise<void> => {
  try {
    const opened = await openWithAny(on(disk, random, plan), keyring);
    if (!opened.ok) return;
    await opened.vault.compact();
    await opened.vault.close();
  } catch (error) {
    if (!isCrash(error)) throw error;
  }
};

/** The disk a restarted computer would see if the power had stayed on. */
export const afterKill = ({ disk }: Pick<Aftermath, 'disk'>): Disk => copyOf(disk);
