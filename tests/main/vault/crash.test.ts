import { describe, expect, test } from 'vitest';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import {
  note,
  reopen,
  surroundings,
  textsOf,
  thisPc,
  valueOf,
} from '../../support/vaultBuilder.ts';
import {
  copyOf,
  emptyDisk,
  type SimulatedDisk,
  simulatedFs,
  survivors,
} from '../../support/vaultSimulatedFs.ts';
import { type Diary, emptyDiary, work } from '../../support/vaultWorkload.ts';

const folder = '/home/tresor';
let starts = 0;
const afterRestart = (): Machine => ({ ...thisPc, bootId: `start ${(starts += 1)}` });

const on = (disk: SimulatedDisk, crashAt = Infinity) =>
  surroundings({
    folder,
    machine: afterRestart(),
    fs: simulatedFs(disk, ({ index }) => (index === crashAt ? 'crash' : undefined)),
  });

const crashDuringWork = async (at: number): Promise<{ disk: SimulatedDisk; diary: Diary }> => {
  const disk = emptyDisk();
  const diary = emptyDiary();
  const fs = simulatedFs(disk, ({ index }) => (index === at ? 'crash' : undefined));
  await work(surroundings({ folder, fs }), diary).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'crash') throw error;
  });
  return { disk, diary };
};

const countOperations = async (): Promise<number> => {
  const fs = simulatedFs(emptyDisk());
  await work(surroundings({ folder, fs }), emptyDiary());
  return fs.count();
};

/** Opens what a crash left, checks that no acknowledged commit is missing and none is half there, and works on. */
const checkSurvivor = async (disk: SimulatedDisk, diary: Diary, how: string): Promise<void> => {
  const opened = await reopen(on(disk));
  if (!diary.created && !opened.ok) {
    expect(['missing', 'damaged'], how).toContain(opened.failure.kind);
    return;
  }
  expect(opened, how).toMatchObject({ ok: true });
  const vault = valueOf(opened);
  expect(diary.attempted.slice(diary.acknowledged), how).toContainEqual(textsOf(vault));
  expect(vault.findings.incomplete, how).toBe(false);
  const before = textsOf(vault);
  valueOf(await vault.append('Notiz gespeichert', [note('later', 'danach')]));
  await vault.close();
  const again = valueOf(await reopen(on(disk)));
  expect(textsOf(again), how).toEqual({ ...before, later: 'danach' });
  await again.close();
};

describe('a crash', () => {
  test('at any operation loses no acknowledged commit and leaves none half done', async () => {
    const total = await countOperations();
    expect(total).toBeGreaterThan(100);
    for (let at = 0; at <= total; at += 1) {
      const { disk, diary } = await crashDuringWork(at);
      for (const survivor of survivors(disk)) {
        await checkSurvivor(survivor.disk, diary, `crash at ${at}, ${survivor.how}`);
      }
    }
  }, 60_000);

  test('while a crash is being recovered from loses nothing either', async () => {
    const total = await countOperations();
    for (let at = 40; at < total; at += 17) {
      const { disk, diary } = await crashDuringWork(at);
      for (const first of survivors(disk)) {
        for (let second = 0; second < 40; second += 7) {
          const recovering = copyOf(first.disk);
          await recover(recovering, second);
          for (const survivor of survivors(recovering).slice(0, 4)) {
            const how = `crash at ${at}, ${first.how}, again at ${second}, ${survivor.how}`;
            await checkSurvivor(survivor.disk, diary, how);
          }
        }
      }
    }
  }, 60_000);
});

/** Opens, compacts without a change, and crashes on the way. */
const recover = async (disk: SimulatedDisk, crashAt: number): Promise<void> => {
  try {
    const opened = await reopen(on(disk, crashAt));
    if (opened.ok) await opened.value.compact();
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'crash') throw error;
  }
};
