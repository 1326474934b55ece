import { dirname } from 'node:path';
import { type Disk, emptyDisk } from '../disk/Disk.ts';
import { engineFs, type Fault, type Operation } from '../disk/engineFs.ts';
import { judgeRecovery, type Violation } from '../invariants.ts';
import { newOracle } from '../Oracle.ts';
import { seeded } from '../random.ts';
import { count, part, type Run, type Scenario } from '../Scenario.ts';
import { around, create, folder, note, on, open } from '../vaults.ts';
import { newKeyring, save, someChanges } from '../workload.ts';

type Outage = { readonly code: string; readonly hits: (operation: Operation) => boolean };

const writes = new Set(['createFile', 'createFolder', 'write', 'sync', 'unlink', 'move', 'touch']);

const outages: readonly Outage[] = [
  ...['ENOENT', 'ENODEV', 'ESTALE', 'ENOTCONN', 'EIO'].map((code) => ({ code, hits: () => true })),
  ...['EROFS', 'EACCES', 'EPERM', 'ENOSPC'].map((code) => ({
    code,
    hits: ({ name }: Operation) => writes.has(name),
  })),
];

/** The place goes away for a while and comes back: nothing is lost, and saving goes on without a new start. */
const comeAndGo = async (run: Run, seed: number, outage: Outage): Promise<Violation> => {
  const random = seeded(seed);
  const disk = emptyDisk();
  const oracle = newOracle();
  let away = false;
  const plan = (operation: Operation): Fault | undefined =>
    away && outage.hits(operation) ? { code: outage.code } : undefined;
  const fs = engineFs(disk, plan);
  const { vault, secret } = await create(around(fs, random));
  oracle.created = true;
  const saveSome = async (times: number): Promise<void> => {
    for (let number = 0; number < times; number += 1) {
      await save(vault, oracle, someChanges(random, oracle.acknowledged, number));
      if (random.chance(0.2)) await vault.compact();
    }
  };
  await saveSome(random.below(6));
  away = true;
  await saveSome(1 + random.below(4));
  away = false;
  const saved = await vault.append('Notiz gespeichert', [note('later', 'danach')]);
  if (!saved.ok) return `I9 saving does not go on: ${saved.failure.kind}`;
  oracle.acknowledged = { ...oracle.acknowledged, later: 'danach' };
  oracle.open = [];
  const keyring = { ...newKeyring(), secrets: [secret] };
  await vault.close();
  return judgeRecovery(disk, { oracle, keyring, random: run.random, goOn: true });
};

const removeFolder = (disk: Disk): void => {
  for (const [path, inode] of disk.names) {
    if (!path.startsWith(`${folder}/`)) continue;
    inode.links = 0;
    disk.names.delete(path);
  }
  disk.folders.delete(folder);
};

/** The folder is deleted under an open vault: no save says yes, and nothing makes an empty vault in its place. */
const deleteFolder = async (seed: number): Promise<Violation> => {
  const random = seeded(seed);
  const disk = emptyDisk();
  const { vault, secret } = await create(on(disk, random));
  const saves = random.below(4);
  for (let at = 0; at < saves; at += 1) {
    await vault.append('Notiz gespeichert', [note(`n${at}`, 'vorher')]);
  }
  removeFolder(disk);
  const saved = await vault.append('Notiz gespeichert', [note('x', 'danach')]);
  if (saved.ok) return 'I6 a save into a deleted folder was acknowledged';
  if ((await vault.compact()).ok)
    return 'I6 a compaction into a deleted folder was reported as done';
  await vault.close();
  const opened = await open(on(disk, random), secret);
  if (opened.ok) return 'I4 a deleted folder opens as a vault';
  const made = [...disk.names.keys()].filter((path) => dirname(path) === folder);
  return made.length === 0 ? undefined : `I10 files were made: ${made.join(', ')}`;
};

/** F10: the folder is gone, unplugged or read-only while the vault is open. */
export const goneWhileOpen: Scenario = {
  id: 'F10',
  title: 'Folder gone, unplugged or read-only while the vault is open',
  aim: 1000,
  run: async (run) => {
    const rounds = part(100, run.scale, 3);
    for (let round = 0; round < rounds; round += 1) {
      const seed = run.seed + round;
      for (const outage of outages) {
        count(run.tally, await comeAndGo(run, seed, outage), `seed ${seed}, ${outage.code}`);
      }
      count(run.tally, await deleteFolder(seed), `seed ${seed}, folder deleted`);
    }
  },
};
