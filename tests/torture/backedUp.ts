import type { Secret } from '../../main/vault/store/unlock.ts';
import { type Disk, emptyDisk } from './disk/Disk.ts';
import { newOracle, type Oracle, textOf } from './Oracle.ts';
import type { Random } from './random.ts';
import { backupPlace, create, on } from './vaults.ts';
import { save, someChanges } from './workload.ts';

/** A vault with two backups, and what is known of it. */
export type BackedUp = {
  readonly disk: Disk;
  readonly secret: Secret;
  /** What was known of the vault at the end, and of its two backups. */
  readonly oracle: Oracle;
  /** The states of the two backups and of the vault, in their order. */
  readonly states: readonly [string, string, string];
  readonly files: readonly [string, string];
};

/** Makes a vault that was backed up twice and worked in afterwards. */
export const backedUp = async (random: Random): Promise<BackedUp> => {
  const disk = emptyDisk();
  const oracle = newOracle();
  const { vault, secret } = await create(on(disk, random));
  const states: string[] = [];
  const files: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (let at = 0; at < 6; at += 1) {
      await save(vault, oracle, someChanges(random, oracle.acknowledged, round * 10 + at));
    }
    states.push(textOf(oracle.acknowledged));
    const written = round === 2 ? undefined : await vault.backups.write(backupPlace);
    if (written?.ok !== true) continue;
    const path = `${backupPlace}/${written.value.file}`;
    files.push(path);
    oracle.backups = [...oracle.backups, { path, texts: oracle.acknowledged, secret }];
  }
  await vault.close();
  const [one = '', two = '', three = ''] = states;
  const [first = '', second = ''] = files;
  oracle.created = true;
  return { disk, secret, oracle, states: [one, two, three], files: [first, second] };
};
