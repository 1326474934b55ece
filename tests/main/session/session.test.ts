import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../domain/contract/failure.ts';
import { ok, type Result } from '../../../domain/contract/result.ts';
import { makeDraftCollector } from '../../../main/session/collectDrafts.ts';
import { makeIdleLock } from '../../../main/session/idleLock.ts';
import { makeSession } from '../../../main/session/makeSession.ts';

const house = () => {
  const log: string[] = [];
  let onEnd: (() => void) | null = null;
  const session = makeSession({
    startVault: (ended) => {
      log.push('vault starts');
      onEnd = ended;
      return {
        ask: (question: string) => {
          log.push(question);
          return Promise.resolve(ok(null));
        },
        end: () => void log.push('vault ends'),
      };
    },
    collectDrafts: () => {
      log.push('drafts');
      return Promise.resolve();
    },
    endJobs: () => void log.push('jobs end'),
    replacePage: () => void log.push('fresh page'),
  });
  const open = () =>
    session.begin((ask) => ask('open', { folder: '', secret: { kind: 'password', text: '' } }));
  return { session, log, open, crash: () => onEnd?.() };
};

describe('locking', () => {
  test('takes the drafts first, closes the journal, ends the process and replaces the page', async () => {
    const { session, log, open } = house();
    await open();
    await session.lock();
    expect(log).toEqual([
      'vault starts',
      'open',
      'drafts',
      'close',
      'vault ends',
      'jobs end',
      'fresh page',
    ]);
    expect(session.isOpen()).toBe(false);
  });

  test('twice at once locks once', async () => {
    const { session, log, open } = house();
    await open();
    await Promise.all([session.lock(), session.lock()]);
    expect(log.filter((step) => step === 'fresh page')).toHaveLength(1);
  });

  test('afterwards no question reaches a vault', async () => {
    const { session, log, open } = house();
    await open();
    await session.lock();
    expect(await session.ask('records', null)).toMatchObject({ failure: { kind: 'not open' } });
    expect(log).not.toContain('records');
  });
});

test('a second vault is not opened beside the first', async () => {
  const { open } = house();
  await open();
  expect(await open()).toMatchObject({ failure: { kind: 'vault in use' } });
});

describe('opening', () => {
  /** A shell whose vaults answer when they are told to, and which counts the vaults that run. */
  const slowHouse = () => {
    const running = new Set<number>();
    const opening: ((answer: Result<null, Failure>) => void)[] = [];
    let drafts = (): void => undefined;
    let number = 0;
    const session = makeSession({
      startVault: () => {
        number += 1;
        const mine = number;
        running.add(mine);
        return {
          ask: (question: string) =>
            question === 'open'
              ? new Promise((resolve) => opening.push(resolve))
              : Promise.resolve(ok(null)),
          end: () => void running.delete(mine),
        };
      },
      collectDrafts: () =>
        new Promise((resolve) => {
          drafts = resolve;
        }),
      endJobs: () => undefined,
      replacePage: () => undefined,
    });
    const open = () =>
      session.begin((ask) => ask('open', { folder: '', secret: { kind: 'password', text: '' } }));
    return { session, running, opening, open, drafted: () => drafts() };
  };

  test('during a lock waits until the lock is through, and is not forgotten by it', async () => {
    const { session, running, opening, open, drafted } = slowHouse();
    const first = open();
    await turn();
    opening[0]?.(ok(null));
    await first;
    const locked = session.lock();
    const second = open();
    await turn();
    expect(opening).toHaveLength(1);
    drafted();
    await locked;
    await turn();
    opening[1]?.(ok(null));
    expect(await second).toEqual(ok(null));
    expect(session.isOpen()).toBe(true);
    expect([...running]).toEqual([2]);
  });

  test('twice at once leaves one vault running: the later', async () => {
    const { session, running, opening, open } = slowHouse();
    const both = [open(), open()];
    await turn();
    opening[0]?.(ok(null));
    opening[1]?.(ok(null));
    expect(await Promise.all(both)).toMatchObject([
      { ok: false, failure: { kind: 'not open' } },
      { ok: true },
    ]);
    expect(session.isOpen()).toBe(true);
    expect([...running]).toEqual([2]);
  });

  test('that ends in a bug leaves no vault running', async () => {
    const { session, running } = slowHouse();
    await expect(session.begin(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect(session.isOpen()).toBe(false);
    expect([...running]).toEqual([]);
  });
});

test('a lock goes on to its end past a bug in the vault', async () => {
  const log: string[] = [];
  const session = makeSession({
    startVault: () => ({
      ask: (question: string) =>
        question === 'close' ? Promise.reject(new Error('bug')) : Promise.resolve(ok(null)),
      end: () => void log.push('vault ends'),
    }),
    collectDrafts: () => Promise.resolve(),
    endJobs: () => undefined,
    replacePage: () => void log.push('fresh page'),
  });
  await session.begin((ask) => ask('open', { folder: '', secret: { kind: 'password', text: '' } }));
  await session.lock();
  expect(log).toEqual(['vault ends', 'fresh page']);
});

test('staying ends with the lock and does not begin again with the next unlocking', async () => {
  const { session, open } = house();
  expect(session.stay()()).toBe(false);
  await open();
  const stays = session.stay();
  expect(stays()).toBe(true);
  await session.lock();
  expect(stays()).toBe(false);
  await open();
  expect(stays()).toBe(false);
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('when the vault process dies, the page is replaced and nothing pretends to be open', async () => {
  const { session, log, open, crash } = house();
  await open();
  crash();
  expect(session.isOpen()).toBe(false);
  expect(log.at(-1)).toBe('fresh page');
});

test('the wait for drafts ends with the answer, or when the window does not answer', async () => {
  const asked: string[] = [];
  const drafts = makeDraftCollector(() => void asked.push('asked'), 20);
  const first = drafts.collect();
  drafts.drafted();
  await first;
  await drafts.collect();
  expect(asked).toEqual(['asked', 'asked']);
});

describe('the idle lock', () => {
  const idle = () => {
    let now = 0;
    const locked: number[] = [];
    let look = (): void => undefined;
    const lock = makeIdleLock({
      now: () => now,
      every: (run) => {
        look = run;
      },
      lock: () => void locked.push(now),
    });
    return {
      lock,
      locked,
      at: (minute: number) => {
        now = minute * 60_000;
        look();
      },
    };
  };

  test('locks after the time without activity, and not before', () => {
    const { lock, locked, at } = idle();
    lock.setMinutes(5);
    at(4.9);
    expect(locked).toEqual([]);
    at(5);
    expect(locked).toEqual([300_000]);
  });

  test('waits while somebody is at work', () => {
    const { lock, locked, at } = idle();
    at(4);
    lock.touch();
    at(8.9);
    expect(locked).toEqual([]);
  });

  test('locks at once when the PC wakes from a long sleep', () => {
    const { locked, at } = idle();
    at(600);
    expect(locked).toHaveLength(1);
  });
});
