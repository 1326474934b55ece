import { describe, expect, test } from 'vitest';
import { createVault } from '../../../main/vault/createVault.ts';
import type { Fs } from '../../../main/vault/fs/Fs.ts';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import type { Surroundings } from '../../../main/vault/Surroundings.ts';
import {
  create,
  password,
  reopen,
  surroundings,
  thisPc,
  valueOf,
} from '../../support/vaultBuilder.ts';
import { emptyDisk, type SimulatedDisk, simulatedFs } from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const start = Date.parse('2026-11-23T08:00:00Z');

/** The next program on the same computer, which knows that the first one is gone. */
const nextProgram: Machine = { ...thisPc, pid: 101, isRunning: (pid) => pid !== thisPc.pid };

/** Surroundings whose clock goes on only by waiting, and which remember how long they waited. */
const on = (disk: SimulatedDisk, own: Partial<Surroundings> = {}) => {
  const clock = { waited: 0 };
  const around = surroundings({
    folder,
    fs: simulatedFs(disk),
    now: () => new Date(start + clock.waited),
    wait: (ms) => {
      clock.waited += ms;
      return Promise.resolve();
    },
    ...own,
  });
  return { ...around, clock };
};

/** Lets a program do something until it is killed at an operation; true when it came to its end before. */
const killedAt = async (
  disk: SimulatedDisk,
  at: number,
  task: (around: Surroundings) => Promise<unknown>,
): Promise<boolean> => {
  const fs = simulatedFs(disk, ({ index }) => (index === at ? 'crash' : undefined));
  try {
    await task(on(disk, { fs }));
    return true;
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'crash') throw error;
    return false;
  } finally {
    // The disk itself notes when a file was written, as every real one does.
    for (const file of disk.names.values()) file.touchedAt = start;
  }
};

describe('a program that is started in the moment another one was killed', () => {
  test('creates the vault, wherever the first was in its creation', async () => {
    for (let at = 0, done = false; !done; at += 1) {
      const disk = emptyDisk();
      done = await killedAt(disk, at, (around) => createVault({ ...around, password }));
      const created = await createVault({ ...on(disk, { machine: nextProgram }), password });
      const answer = created.ok ? 'created' : created.failure.kind;
      // From its first snapshot on it is a vault, which opens and is not created over.
      expect(['created', 'exists'], `killed at ${at}`).toContain(answer);
      if (created.ok) await created.value.vault.close();
      else await valueOf(await reopen(on(disk, { machine: nextProgram }))).close();
    }
  });

  test('opens the vault, wherever the first was in opening it', async () => {
    for (let at = 0, done = false; !done; at += 1) {
      const disk = emptyDisk();
      await (await create(on(disk))).vault.close();
      done = await killedAt(disk, at, (around) => reopen(around));
      const opened = await reopen(on(disk, { machine: nextProgram }));
      expect(opened, `killed at ${at}`).toMatchObject({ ok: true });
      await valueOf(opened).close();
    }
  });
});

const closedVault = async (): Promise<SimulatedDisk> => {
  const disk = emptyDisk();
  await (await create(on(disk))).vault.close();
  return disk;
};

/** Puts a lock there of which only a part was written yet. */
const putHalfLock = (disk: SimulatedDisk, part: string, touchedAt: number): void => {
  const bytes = Buffer.from(part, 'utf8');
  disk.names.set(`${folder}/lock-000001`, {
    ...{ bytes, durable: bytes, unsyncedFrom: bytes.length, links: 1, touchedAt },
  });
};

describe('a lock that cannot be read', () => {
  const whole = {
    pid: 7,
    host: 'PC-2',
    bootId: 'sunday',
    since: '2026-11-23T07:59:59Z',
    token: 'x',
  };

  test('is looked at again until it is whole, and its holder is named', async () => {
    const disk = await closedVault();
    putHalfLock(disk, '{"pid":7,"ho', start);
    const around = on(disk, {
      wait: () => {
        putHalfLock(disk, JSON.stringify(whole), start);
        return Promise.resolve();
      },
    });
    expect(await reopen(around)).toMatchObject({
      failure: { kind: 'in use', host: 'PC-2', since: '2026-11-23T07:59:59Z' },
    });
  });

  test.each([
    ['just now is left over after it was watched for five seconds', start, 5_000],
    ['in the future, by a wrong clock, too', start + 86_400_000, 5_000],
    ['long ago is left over at once', start - 60_000, 0],
  ])('and was written %s', async (_, at, waited) => {
    const disk = await closedVault();
    putHalfLock(disk, '', at);
    const standing = { now: () => new Date(start) };
    const around = on(disk, standing);
    const vault = valueOf(await reopen(around));
    expect(around.clock.waited).toBe(waited);
    await vault.close();
  });
});

/** A file system before each operation of which something else may happen. */
const paced = (fs: Fs, before: () => Promise<void>): Fs => ({
  createFile: (path) => before().then(() => fs.createFile(path)),
  createFolder: (path) => before().then(() => fs.createFolder(path)),
  read: (path) => before().then(() => fs.read(path)),
  list: (path) => before().then(() => fs.list(path)),
  facts: (path) => before().then(() => fs.facts(path)),
  unlink: (path) => before().then(() => fs.unlink(path)),
  move: (from, to) => before().then(() => fs.move(from, to)),
  syncFolder: (path) => before().then(() => fs.syncFolder(path)),
  touch: (path, at) => before().then(() => fs.touch(path, at)),
});

/** A door that stays shut until it is opened. */
const makeDoor = (): { readonly open: () => void; readonly opened: Promise<void> } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

/** A file system that stops after the name of a lock is there and before its text is, until it may go on. */
const stalling = (fs: Fs, reached: () => void, mayGoOn: Promise<void>): Fs => ({
  ...fs,
  createFile: async (path) => {
    const file = await fs.createFile(path);
    if (!path.includes('/lock-')) return file;
    reached();
    await mayGoOn;
    return file;
  },
});

test('a program that stops in the middle of its lock and wakes at any moment never writes beside another', async () => {
  let operations = 0;
  for (let wakes = 0; wakes <= operations; wakes += 1) {
    const disk = await closedVault();
    const [stopped, mayGoOn] = [makeDoor(), makeDoor()];
    const slow = stalling(simulatedFs(disk), stopped.open, mayGoOn.opened);
    const first = reopen(on(disk, { fs: slow }));
    await stopped.opened;
    operations = 0;
    const fs = paced(simulatedFs(disk), async () => {
      if (operations === wakes) {
        mayGoOn.open();
        await first;
      }
      operations += 1;
    });
    const second = await reopen(on(disk, { fs, machine: { ...thisPc, pid: 101 } }));
    mayGoOn.open();
    const opened = [await first, second].filter(({ ok }) => ok);
    expect(opened.length, `wakes at ${wakes}`).toBeLessThanOrEqual(1);
    for (const one of opened) await valueOf(one).close();
    // Whoever got it or not, nobody is kept out afterwards.
    await valueOf(await reopen(on(disk))).close();
  }
  expect(operations).toBeGreaterThan(10);
});
