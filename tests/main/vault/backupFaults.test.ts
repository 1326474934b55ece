import { describe, expect, test } from 'vitest';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import { lookIntoBackup } from '../../../main/vault/backup/lookIntoBackup.ts';
import type { Vault } from '../../../main/vault/Vault.ts';
import { addScan, floor, secret } from '../../support/vaultBackups.ts';
import {
  create,
  note,
  reopen,
  surroundings,
  textsOf,
  thisPc,
  valueOf,
} from '../../support/vaultBuilder.ts';
import {
  emptyDisk,
  type Fault,
  type SimulatedDisk,
  simulatedFs,
  survivors,
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const place = '/home/tresor-sicherungen';
const second = '/home/zweite';

type Rig = { readonly disk: SimulatedDisk; readonly vault: Vault; readonly count: () => number };

/** A vault with one good backup at each place, on a disk that fails at the given operation after that. */
const start = async (at: number, fault: Fault, from = false): Promise<Rig> => {
  const disk = emptyDisk();
  let begin = Infinity;
  const fs = simulatedFs(disk, ({ index }) =>
    index === begin + at || (from && index > begin + at) ? fault : undefined,
  );
  const { vault } = await create(surroundings({ folder, fs, reserveSize: 0 }));
  valueOf(await vault.append('Angelegt', [note('n1', 'eins')]));
  await addScan(vault, 'a1', Buffer.from('%PDF-1.7 Scan'));
  const { file } = valueOf(await vault.backups.write(place));
  valueOf(await vault.backups.copy({ place, file }, second));
  valueOf(await vault.append('Angelegt', [note('n2', 'zwei')]));
  await addScan(vault, 'a2', Buffer.from('%PDF-1.7 zweiter Scan'));
  begin = fs.count();
  return { disk, vault, count: () => fs.count() - begin };
};

/** Purging writes a backup, copies it to the second place and deletes what is older at both. */
const purge = async ({ vault }: Rig): Promise<boolean> => {
  const purged = await vault.backups.purge([place, second]);
  return purged.ok && purged.value.removed.every(({ failure }) => failure === undefined);
};

const backupsAt = (disk: SimulatedDisk, where: string): string[] =>
  [...disk.names.keys()].filter((path) => path.startsWith(`${where}/b-`)).sort();

const opens = async (disk: SimulatedDisk, path: string, withScans = true): Promise<boolean> => {
  const looked = await lookIntoBackup({ fs: simulatedFs(disk), path, secret, floor });
  return looked.ok && (!withScans || looked.value.attachmentsMissing === 0);
};

/** How many operations purging takes. */
const operations = async (): Promise<number> => {
  const rig = await start(Infinity, 'short');
  expect(await purge(rig)).toBe(true);
  return rig.count();
};

const afterRestart: Machine = { ...thisPc, bootId: 'tuesday' };

/** At both places a backup opens with its scans, and the vault holds what was acknowledged. */
const checkPlaces = async (disk: SimulatedDisk, how: string, withScans = true): Promise<void> => {
  for (const where of [place, second]) {
    const whole: string[] = [];
    for (const path of backupsAt(disk, where))
      if (await opens(disk, path, withScans)) whole.push(path);
    expect(whole.length, `${how}, ${where}`).toBeGreaterThan(0);
  }
  const fs = simulatedFs(disk);
  const vault = valueOf(
    await reopen(surroundings({ folder, fs, machine: afterRestart, reserveSize: 0 })),
  );
  expect(textsOf(vault), how).toEqual({ n1: 'eins', n2: 'zwei' });
  expect(vault.findings.incomplete, how).toBe(false);
  const again = valueOf(await vault.backups.write(place));
  expect(await opens(disk, `${place}/${again.file}`), how).toBe(true);
  await vault.close();
};

/** A third of what a crash may leave, another one for each crash. */
const someSurvivors = (disk: SimulatedDisk, at: number): ReturnType<typeof survivors> =>
  survivors(disk).filter((_, index) => (index + at) % 3 === 0);

describe('writing, copying and purging backups', () => {
  test.each(['ENOSPC', 'EIO', 'EMFILE'])(
    'on a disk that fails with %s at any operation leaves whole backups and nothing half written',
    async (code) => {
      const total = await operations();
      expect(total).toBeGreaterThan(50);
      for (const from of code === 'ENOSPC' ? [false, true] : [false]) {
        for (let at = 0; at < total; at += 1) {
          const rig = await start(at, { code }, from);
          await purge(rig);
          const { disk } = rig;
          const how = `${code} ${from ? 'from' : 'at'} ${at}`;
          // A scan in a bad sector goes without. Only a disk that refuses to delete, too, may keep what is half written.
          if (!from) {
            for (const path of [...backupsAt(disk, place), ...backupsAt(disk, second)]) {
              expect(await opens(disk, path, code !== 'EIO'), `${how}, ${path}`).toBe(true);
            }
          }
          await checkPlaces(disk, how, code !== 'EIO');
        }
      }
    },
    60_000,
  );

  test('on a disk that takes fewer bytes than given is completed', async () => {
    const total = await operations();
    for (let at = 0; at < total; at += 1) {
      const rig = await start(at, 'short');
      expect(await purge(rig), `short at ${at}`).toBe(true);
      await checkPlaces(rig.disk, `short at ${at}`);
    }
  }, 60_000);

  test('ending in a crash at any operation leaves a whole backup at each place', async () => {
    const total = await operations();
    for (let at = 0; at <= total; at += 1) {
      const rig = await start(at, 'crash');
      await purge(rig).catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== 'crash') throw error;
      });
      for (const survivor of someSurvivors(rig.disk, at)) {
        await checkPlaces(survivor.disk, `crash at ${at}, ${survivor.how}`);
      }
    }
  }, 60_000);
});
