import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import {
  create,
  freshFolder,
  note,
  reopen,
  surroundings,
  thisPc,
  valueOf,
} from '../../support/vaultBuilder.ts';
import { emptyDisk, type SimulatedDisk, simulatedFs } from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const start = Date.parse('2026-11-23T08:00:00Z');

const at = (minutes: number, disk: SimulatedDisk, machine: Machine) =>
  surroundings({
    folder,
    machine,
    fs: simulatedFs(disk),
    now: () => new Date(start + minutes * 60_000),
  });

const otherPc: Machine = { ...thisPc, host: 'PC-2', bootId: 'sunday', pid: 7 };
const samePc: Machine = { ...thisPc, pid: 101 };

describe('a vault that is open', () => {
  test.each([
    ['the same computer', samePc],
    ['the same program', thisPc],
    ['another computer', otherPc],
  ])('is refused to a second opener on %s, with name and time of the first', async (_, machine) => {
    const disk = emptyDisk();
    const { vault } = await create(at(0, disk, thisPc));
    expect(await reopen(at(1, disk, machine))).toEqual({
      ok: false,
      failure: {
        kind: 'in use',
        host: 'PC-1',
        since: '2026-11-23T08:00:00.000Z',
        lastSeen: '2026-11-23T08:00:00.000Z',
        mayTakeOver: false,
      },
    });
    valueOf(await vault.append('Notiz', [note('a', 'eins')]));
    await vault.close();
    await valueOf(await reopen(at(1, disk, machine))).close();
  });
});

describe('the holder of a vault', () => {
  test('shows a sign of life twice a minute until it closes the vault', async () => {
    const disk = emptyDisk();
    let minutes = 0;
    let beat: (() => void) | undefined;
    const around = {
      ...at(0, disk, thisPc),
      now: () => new Date(start + minutes * 60_000),
      every: (ms: number, task: () => void) => {
        expect(ms).toBe(30_000);
        beat = task;
        return () => (beat = undefined);
      },
    };
    const { vault } = await create(around);
    minutes = 5;
    beat?.();
    expect(await reopen(at(5, disk, otherPc), { takeOver: true })).toMatchObject({
      failure: { lastSeen: '2026-11-23T08:05:00.000Z', mayTakeOver: false },
    });
    await vault.close();
    expect(beat).toBeUndefined();
  });
});

describe('a lock that was left behind', () => {
  test.each<[string, Machine]>([
    ['by a process that is gone', { ...samePc, isRunning: () => false }],
    ['before a restart of the computer', { ...thisPc, bootId: 'tuesday' }],
  ])('%s is put aside', async (_, machine) => {
    const disk = emptyDisk();
    await create(at(0, disk, thisPc));
    const vault = valueOf(await reopen(at(0, disk, machine)));
    expect([...disk.names.keys()].filter((path) => path.includes('lock-'))).toHaveLength(1);
    await vault.close();
  });

  test('by another computer is put aside only after silence and on request', async () => {
    const disk = emptyDisk();
    await create(at(0, disk, thisPc));
    expect(await reopen(at(1, disk, otherPc), { takeOver: true })).toMatchObject({ ok: false });
    expect(await reopen(at(60, disk, otherPc))).toMatchObject({ failure: { mayTakeOver: true } });
    await valueOf(await reopen(at(60, disk, otherPc), { takeOver: true })).close();
  });
});

describe('a vault that was taken over', () => {
  test('takes no more commits from its first holder', async () => {
    const disk = emptyDisk();
    let minutes = 0;
    const now = () => new Date(start + minutes * 60_000);
    const { vault } = await create({ ...at(0, disk, thisPc), now });
    minutes = 60;
    const second = valueOf(await reopen(at(60, disk, otherPc), { takeOver: true }));
    const refused = { ok: false, failure: { kind: 'taken over' } };
    expect(await vault.append('Notiz', [note('a', 'eins')])).toEqual(refused);
    expect(await vault.compact()).toEqual(refused);
    await vault.close();
    valueOf(await second.append('Notiz', [note('b', 'zwei')]));
    await second.close();
  });
});

describe('a race', () => {
  test('of eight openers for a left-over lock never has two winners and leaves the vault free', async () => {
    for (let round = 0; round < 25; round += 1) {
      const around = surroundings({ folder: await freshFolder() });
      await create(around);
      const machines = Array.from({ length: 8 }, (_, index) => ({
        ...thisPc,
        bootId: 'tuesday',
        pid: 200 + index,
      }));
      const opened = await Promise.all(machines.map((machine) => reopen({ ...around, machine })));
      const winners = opened.filter(({ ok }) => ok);
      expect(winners.length).toBeLessThanOrEqual(1);
      for (const loser of opened) {
        if (!loser.ok) expect(loser.failure.kind).toBe('in use');
        else await loser.value.close();
      }
      await valueOf(
        await reopen({ ...around, machine: { ...thisPc, bootId: 'wednesday' } }),
      ).close();
      await rm(dirname(around.folder), { recursive: true });
    }
  });
});
