import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../domain/contract/failure.ts';
import { ok, type Result } from '../../../domain/contract/result.ts';
import { makeDraftCollector } from '../../../main/session/collectDrafts.ts';
import { makeIdleLock } from '../../../main/session/idleLock.ts';
import { makeSession, type Session, type SessionParts } from '../../../main/session/makeSession.ts';
import type { LineEnd, SeenHead, VaultNews } from '../../../main/vault/server/questions.ts';
import type { VaultListener } from '../../../main/vault/vaultProcess.ts';
import { standingIn } from '../../support/vaultServer.ts';

const folder = '/daten/tresor';
const head: SeenHead = { seq: 7, chain: 'ab'.repeat(32) };
const line: LineEnd = { postMessage: () => undefined };

const openedNews = (access: 'write' | 'look' = 'write'): VaultNews => ({
  kind: 'opened',
  ...{ folder, practice: false, access, remains: false },
  settings: { lockAfterMinutes: 5, lockWhenMinimised: false, contentProtection: true },
  head: access === 'write' ? head : null,
});

/** A shell that writes down what it does, and whose vault processes are stand-ins; `listeners` speak for them. */
const house = (own: Partial<SessionParts> = {}, closing: () => Promise<unknown> = closed) => {
  const log: string[] = [];
  const listeners: VaultListener[] = [];
  const session = makeSession({
    startVault: (listener) => {
      listeners.push(listener);
      log.push('vault starts');
      return {
        ask: (question: string) => {
          log.push(question);
          return (question === 'close' ? closing() : Promise.resolve(ok(null))) as never;
        },
        connect: () => void log.push('line'),
        end: () => void log.push('vault ends'),
      };
    },
    standing: () => standingIn('/daten'),
    heard: ({ kind }) => void log.push(`heard ${kind}`),
    closed: (where, { seq }) => void log.push(`closed ${where} at ${seq}`),
    collectDrafts: () => {
      log.push('drafts');
      return Promise.resolve();
    },
    endJobs: () => void log.push('jobs end'),
    died: () => void log.push('died'),
    replacePage: () => void log.push('fresh page'),
    ...own,
  });
  /** The page gets its line, and the vault process opens the vault on it. */
  const open = async (access: 'write' | 'look' = 'write'): Promise<void> => {
    await session.connect(line);
    listeners.at(-1)?.news(openedNews(access));
  };
  return { session, log, listeners, open };
};

const closed = () => Promise.resolve(ok(head));

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the line', () => {
  test('goes to a process that was told first where things lie', async () => {
    const { session, log } = house();
    await session.connect(line);
    expect(log).toEqual(['vault starts', 'stand', 'line']);
  });

  test('of a second page goes to the same process', async () => {
    const { session, log } = house();
    await session.connect(line);
    await session.connect(line);
    expect(log).toEqual(['vault starts', 'stand', 'line', 'line']);
  });

  test('waits for a lock that is running and then goes to a new process, never to the old one', async () => {
    let drafted = (): void => undefined;
    const { session, log, listeners, open } = house({
      collectDrafts: () =>
        new Promise((resolve) => {
          drafted = resolve;
        }),
    });
    await open();
    const locked = session.lock();
    const connected = session.connect(line);
    await turn();
    expect(listeners).toHaveLength(1);
    expect(log.filter((step) => step === 'line')).toHaveLength(1);
    drafted();
    await Promise.all([locked, connected]);
    expect(log.slice(log.indexOf('vault ends'))).toEqual([
      'vault ends',
      'jobs end',
      'fresh page',
      'vault starts',
      'stand',
      'line',
    ]);
  });

  test('alone opens nothing', async () => {
    const { session, log } = house();
    await session.connect(line);
    expect(session.isOpen()).toBe(false);
    expect(session.opened()).toBe(null);
    expect(await session.ask('describeScan', { attachmentId: 'a' })).toMatchObject({
      failure: { kind: 'not open' },
    });
    expect(log).not.toContain('describeScan');
  });

  test('is not needed for practising: the process is started for it, and told first where things lie', async () => {
    const { session, log } = house();
    await session.ask('openPractice', null);
    expect(log).toEqual(['vault starts', 'stand', 'openPractice']);
  });
});

describe('where things lie', () => {
  test('is told anew to the process that stands by', async () => {
    const { session, log } = house();
    await session.connect(line);
    await session.restand();
    expect(log.filter((step) => step === 'stand')).toHaveLength(2);
  });

  test('starts no process of its own', async () => {
    const { session, log } = house();
    await session.restand();
    expect(log).toEqual([]);
  });
});

describe('the news of a vault process', () => {
  test('that a vault is open makes it open, with its place and access', async () => {
    const { session, log, open } = house();
    await open('look');
    expect(session.isOpen()).toBe(true);
    expect(session.opened()).toMatchObject({ folder, access: 'look', practice: false });
    expect(log.at(-1)).toBe('heard opened');
  });

  test('is not heard once another process is the current one', async () => {
    const { session, log, listeners, open } = house();
    await open();
    await session.lock();
    await session.connect(line);
    const before = [...log];
    listeners[0]?.news(openedNews());
    listeners[0]?.news({ kind: 'bug', ticket: 'a1', sentence: 'x' });
    listeners[0]?.ended();
    expect(log).toEqual(before);
    expect(session.isOpen()).toBe(false);
    listeners[1]?.news(openedNews());
    expect(session.isOpen()).toBe(true);
  });
});

describe('locking', () => {
  test('takes the drafts first, closes the journal, ends the process and replaces the page', async () => {
    const { session, log, open } = house();
    await open();
    await session.lock();
    expect(log).toEqual([
      'vault starts',
      'stand',
      'line',
      'heard opened',
      'drafts',
      'close',
      `closed ${folder} at 7`,
      'vault ends',
      'jobs end',
      'fresh page',
    ]);
    expect(session.isOpen()).toBe(false);
  });

  test('a vault that is only looked at collects no drafts and remembers no point of its history', async () => {
    const { session, log, open } = house({}, () => Promise.resolve(ok(null)));
    await open('look');
    await session.lock();
    expect(log).not.toContain('drafts');
    expect(log.filter((step) => step.startsWith('closed'))).toEqual([]);
    expect(log.slice(-3)).toEqual(['vault ends', 'jobs end', 'fresh page']);
  });

  test('ends a process that only stands by without asking it to close anything', async () => {
    const { session, log } = house();
    await session.connect(line);
    await session.lock();
    expect(log.slice(3)).toEqual(['vault ends', 'jobs end', 'fresh page']);
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
    expect(
      await session.ask('describe', {
        kind: 'paper',
        paper: { kind: 'transfer', handoverId: 'h' },
      }),
    ).toMatchObject({
      failure: { kind: 'not open' },
    });
    expect(log).not.toContain('describe');
  });

  test('goes on to its end past a bug in the vault', async () => {
    const { session, log, open } = house({}, () => Promise.reject(new Error('bug')));
    await open();
    await session.lock();
    expect(log.slice(-4)).toEqual(['close', 'vault ends', 'jobs end', 'fresh page']);
    expect(session.isOpen()).toBe(false);
  });
});

describe('opening', () => {
  /** A shell whose practice vaults answer when they are told to, and which counts the vaults that run. */
  const slowHouse = () => {
    const running = new Set<number>();
    const opening: ((answer: Result<null, Failure>) => void)[] = [];
    let drafts = (): void => undefined;
    let number = 0;
    const session: Session = makeSession({
      startVault: ({ news }) => {
        number += 1;
        const mine = number;
        running.add(mine);
        return {
          ask: (question: string) =>
            question === 'openPractice'
              ? new Promise<Result<null, Failure>>((resolve) => opening.push(resolve)).then(
                  (answer) => {
                    if (answer.ok) news(openedNews());
                    return answer;
                  },
                )
              : Promise.resolve(ok(null)),
          connect: () => undefined,
          end: () => void running.delete(mine),
        };
      },
      standing: () => standingIn('/daten'),
      heard: () => undefined,
      closed: () => undefined,
      collectDrafts: () =>
        new Promise((resolve) => {
          drafts = resolve;
        }),
      endJobs: () => undefined,
      died: () => undefined,
      replacePage: () => undefined,
    });
    return {
      ...{ session, running, opening },
      open: () => session.ask('openPractice', null),
      drafted: () => drafts(),
    };
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

  test('twice at once goes to one process, which lets only one through', async () => {
    const { session, running, opening, open } = slowHouse();
    const both = [open(), open()];
    await turn();
    opening[0]?.(ok(null));
    opening[1]?.({ ok: false, failure: { kind: 'vault in use', detail: '' } });
    expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: false }]);
    expect(session.isOpen()).toBe(true);
    expect([...running]).toEqual([1]);
  });
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

describe('when the vault process dies', () => {
  test('with a vault open, the page is replaced and nothing pretends to be open', async () => {
    const { session, log, listeners, open } = house();
    await open();
    listeners[0]?.ended();
    expect(session.isOpen()).toBe(false);
    expect(log.slice(-3)).toEqual(['jobs end', 'died', 'fresh page']);
  });

  test('while it only stands by, the page stays and the next line gets a new process', async () => {
    const { session, log, listeners } = house();
    await session.connect(line);
    listeners[0]?.ended();
    expect(log).not.toContain('fresh page');
    expect(log).not.toContain('died');
    await session.connect(line);
    expect(log.filter((step) => step === 'vault starts')).toHaveLength(2);
  });

  test('while it is being locked, the page is replaced once', async () => {
    const { session, log, listeners, open } = house({}, () => {
      listeners[0]?.ended();
      return Promise.resolve({ ok: false, failure: { kind: 'not open', detail: '' } });
    });
    await open();
    await session.lock();
    expect(log.filter((step) => step === 'fresh page')).toHaveLength(1);
    expect(session.isOpen()).toBe(false);
  });
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
